/** One text in the processor: whose items stand for which keys, and what was set. */
import type { Engine } from 'citeproc';
import type { CslItem } from '../model/reference.ts';
import { UNKNOWN, UNSET, type Processor } from './engine.ts';
import { withEvenRanges } from './even-ranges.ts';
import { withInnerQuotes } from './inner-quotes.ts';
import { withOthersMarked } from './others.ts';
import { plainText } from './rich-text.ts';
import type { TypesetPlan } from './typeset.ts';

/** The ids that the processor sees, which are never names that its own objects have. */
export interface ItemIds {
  /** Of an item or of a key without one. */
  idOf: (key: string) => string;
  /** The item of an id; a key without one has none. */
  itemOf: (id: string) => CslItem | undefined;
  /** Those of the plan's items in the order in which the processor shall number them. */
  works: string[];
  /** Those, and of what is cited without being set as a work. */
  all: string[];
}

/** What setting the clusters of a plan needs. */
export interface ClusterSetting {
  engine: Engine;
  ids: ItemIds;
  inNotes: boolean;
  /** Told of each cluster that is set. */
  oncluster: () => void;
}

/** The works over which the processor fails; null as long as it did over none. */
export type BrokenWorks = ReadonlySet<string> | null;

/** Gives the items of a plan to the processor: what is cited comes first, as styles that number by citation want. */
export function registerItems(
  plan: TypesetPlan,
  { items }: Processor,
  broken: BrokenWorks,
): ItemIds {
  const found = new Map(plan.items.map((item) => [item.id, item]));
  const cited = plan.clusters.flatMap((cluster) => cluster.map(({ id }) => id));
  const isWork = (key: string) => found.has(key) && !broken?.has(key);
  const works = [...new Set([...cited, ...found.keys()].filter(isWork))];
  const keys = [...new Set([...works, ...found.keys(), ...cited])];
  const ids = new Map(keys.map((key, index) => [key, `i${index}`]));
  const keyOf = new Map(Array.from(ids, ([key, id]) => [id, key]));
  for (const [key, id] of ids) {
    const item = found.get(key);
    const given = isWork(key)
      ? withInnerQuotes(withEvenRanges(withOthersMarked(item!)))
      : standIn(key, item, broken !== null);
    items.set(id, { ...given, id });
  }
  return {
    idOf: (key) => ids.get(key)!,
    itemOf: (id) => found.get(keyOf.get(id) ?? ''),
    works: works.map((key) => ids.get(key)!),
    all: [...ids.values()],
  };
}

/**
 * What the processor gets of a key without an item, and of a work over which it fails. Some styles make it fail over
 * anything without an author, so there is one where it failed before.
 */
function standIn(key: string, item: CslItem | undefined, hasAuthor: boolean): CslItem {
  const annote = item ? titleOf(item) : `${key}?`;
  const author = hasAuthor ? { author: [{ literal: annote }] } : {};
  return { id: key, type: item ? UNSET : UNKNOWN, annote, ...author };
}

/** The title of an item without markup, or its key where it has none. */
export function titleOf(item: CslItem): string {
  return plainText(richTitleOf(item));
}

/** The title of an item as its record has it, or its key where it has none. */
export function richTitleOf({ id, title }: CslItem): string {
  return typeof title === 'string' && title.trim() !== '' ? title : id;
}
