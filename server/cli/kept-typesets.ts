/** The set texts of a running program: short ones are set at once, long ones where they hold up nobody. */
import { LRUCache } from 'lru-cache';
import type { LoadedStyle } from '../csl/loaded-style.ts';
import { setText, type OnProgress } from '../csl/set-text.ts';
import type { Typeset, TypesetPlan } from '../csl/typeset.ts';
import type { Typesetter } from '../csl/typesetter.ts';
import { RequestError } from '../http/errors.ts';

/** Sets a text without holding up the program. */
export type SetApart = (
  plan: TypesetPlan,
  style: LoadedStyle,
  onprogress: OnProgress | undefined,
) => Promise<Typeset>;

/** Works and clusters that are set in less time than a reader notices. */
const MOST_AT_ONCE = 60;

/** Works and clusters of all texts that are kept: some hundred bytes each. */
const MOST_KEPT = 100_000;

/** Long texts that wait for each other; whoever asks for more has to come again. */
const MOST_WAITING = 12;

/** Begins to keep set texts. A text is known again by what it is made of, whoever asks for it. */
export function keepTypesets(setApart: SetApart): Typesetter {
  const keeper = new Keeper(setApart);
  return {
    of: (plan, style) => keeper.of(plan, style),
    ready: (plan, style, onprogress) => keeper.ready({ plan, style, onprogress }),
  };
}

interface Job {
  plan: TypesetPlan;
  style: LoadedStyle;
  onprogress?: OnProgress | undefined;
}

class Keeper {
  readonly #setApart: SetApart;
  readonly #names = new Names();
  readonly #making = new Map<string, Promise<void>>();
  readonly #typesets = new LRUCache<string, Typeset>({
    maxSize: MOST_KEPT,
    sizeCalculation: ({ clusters, bibliography }) => clusters.length + bibliography.length + 1,
  });

  constructor(setApart: SetApart) {
    this.#setApart = setApart;
  }

  of(plan: TypesetPlan, style: LoadedStyle): Typeset | null {
    const name = this.#names.of(plan, style);
    const known = this.#typesets.get(name);
    if (known) return known;
    if (isLong(plan)) {
      // Whoever does not wait for it may find it ready the next time; why it failed is told to who waits.
      this.ready({ plan, style }).catch(() => undefined);
      return null;
    }
    const made = setText(plan, style);
    this.#typesets.set(name, made);
    return made;
  }

  ready({ plan, style, onprogress }: Job): Promise<void> {
    if (!isLong(plan)) return Promise.resolve();
    const name = this.#names.of(plan, style);
    if (this.#typesets.has(name)) return Promise.resolve();
    const making = this.#making.get(name) ?? this.#make(name, { plan, style, onprogress });
    return making;
  }

  #make(name: string, { plan, style, onprogress }: Job): Promise<void> {
    if (this.#making.size >= MOST_WAITING) {
      return Promise.reject(
        new RequestError(503, 'Many long bibliographies are being set. Ask again in a minute.'),
      );
    }
    const making = this.#setApart(plan, style, onprogress)
      .then((typeset) => void this.#typesets.set(name, typeset))
      .finally(() => this.#making.delete(name));
    this.#making.set(name, making);
    return making;
  }
}

/** Whether setting a text takes so long that it is done apart. */
function isLong({ items, clusters }: TypesetPlan): boolean {
  return items.length + clusters.length > MOST_AT_ONCE;
}

/** Names of texts by what they are made of: styles and items never change, so each has a number. */
class Names {
  readonly #numbers = new WeakMap<object, number>();
  readonly #ofPlans = new WeakMap<TypesetPlan, Map<LoadedStyle, string>>();
  #next = 0;

  of(plan: TypesetPlan, style: LoadedStyle): string {
    const known = this.#ofPlans.get(plan) ?? new Map<LoadedStyle, string>();
    this.#ofPlans.set(plan, known);
    const name = known.get(style) ?? this.#make(plan, style);
    known.set(style, name);
    return name;
  }

  #make(plan: TypesetPlan, style: LoadedStyle): string {
    const { items, clusters, noteNumbers, notePlaces, hasBibliography } = plan;
    const numbers = [style, ...items].map((object) => this.#number(object)).join(' ');
    if (clusters.length === 0) return `${numbers} ${hasBibliography}`;
    return `${numbers} ${hasBibliography} ${JSON.stringify([clusters, noteNumbers, notePlaces])}`;
  }

  #number(object: object): number {
    let number = this.#numbers.get(object);
    if (number === undefined) this.#numbers.set(object, (number = this.#next++));
    return number;
  }
}
