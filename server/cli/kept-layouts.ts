/** The layouts of a running program: of small graphs made at once, of large ones where they hold up nobody. */
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { layOut } from '../derive/graph/lay-out.ts';
import type { Layout, LayoutPlan, Layouts } from '../derive/graph/layout-plan.ts';
import { RequestError } from '../http/errors.ts';

/** What keeping layouts needs of the world. */
export interface KeepLayoutsOptions {
  /** Makes the layout of a large graph without holding up the program. */
  compute: (plan: LayoutPlan) => Promise<Layout>;
  /** What `onlayout` was last given when the program ran before. */
  saved: KeptLayout[];
  /** Told of the large layouts in use whenever there is a new one, the newest last. */
  onlayout: (kept: KeptLayout[]) => void;
  /** Told when a layout could not be made. */
  onfailure: (error: unknown) => void;
}

/** A layout under the name of its plan. */
export type KeptLayout = readonly [key: string, layout: Layout];

/** So many nodes are laid out in less time than a reader notices. */
const MOST_AT_ONCE = 150;

/** Layouts in memory; a large one takes some hundred kilobytes. */
const MOST_KEPT = 60;

/** Large layouts that are worth keeping from run to run. */
const MOST_SAVED = 4;

/** Large layouts that wait for each other; whoever asks for more has to come again. */
const MOST_WAITING = 6;

/** Begins to keep layouts. They are found by what they are made of, so that one outlives an edit of words. */
export function keepLayouts(options: KeepLayoutsOptions): Layouts {
  const keeper = new Keeper(options);
  return { of: (plan) => keeper.of(plan), ready: (plan) => keeper.ready(plan) };
}

class Keeper {
  readonly #options: KeepLayoutsOptions;
  readonly #layouts = new LRUCache<string, Layout>({ max: MOST_KEPT });
  readonly #keys = new WeakMap<LayoutPlan, string>();
  readonly #making = new Map<string, Promise<void>>();
  #large: KeptLayout[];

  constructor(options: KeepLayoutsOptions) {
    this.#options = options;
    this.#large = options.saved;
    for (const [key, layout] of options.saved) this.#layouts.set(key, layout);
  }

  of(plan: LayoutPlan): Layout | null {
    const key = this.#keyOf(plan);
    const known = this.#layouts.get(key);
    if (known) return known;
    if (plan.nodes.length > MOST_AT_ONCE) {
      this.#begin(plan);
      return null;
    }
    const layout = layOut(plan);
    this.#layouts.set(key, layout);
    return layout;
  }

  async ready(plan: LayoutPlan): Promise<void> {
    if (this.of(plan)) return;
    const made = this.#making.get(this.#keyOf(plan));
    if (!made) throw new RequestError(503, 'Too many graphs are being laid out; ask again.');
    await made;
  }

  #begin(plan: LayoutPlan): void {
    const key = this.#keyOf(plan);
    if (this.#making.has(key) || this.#making.size >= MOST_WAITING) return;
    const before = [...this.#making.values()].at(-1) ?? Promise.resolve();
    const made = before
      .catch(() => undefined)
      .then(() => this.#options.compute(plan))
      .then((layout) => this.#keep(key, layout))
      .finally(() => this.#making.delete(key));
    made.catch(this.#options.onfailure);
    this.#making.set(key, made);
  }

  #keep(key: string, layout: Layout): void {
    this.#layouts.set(key, layout);
    this.#large = [...this.#large, [key, layout] as const].slice(-MOST_SAVED);
    this.#options.onlayout(this.#large);
  }

  #keyOf(plan: LayoutPlan): string {
    const known = this.#keys.get(plan);
    if (known !== undefined) return known;
    const key = createHash('sha256').update(JSON.stringify(plan)).digest('base64url');
    this.#keys.set(plan, key);
    return key;
  }
}
