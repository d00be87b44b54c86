/** The works of a selection as a style sets them, arranged. */
import type { BibliographyGrouping, BibliographyOrder } from '../../contract/bibliography-page.ts';
import type { Typeset, TypesetEntry } from '../../csl/typeset.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Reference } from '../../model/reference.ts';
import { grouped, inOrder } from './arrangement.ts';

/** How works are to be arranged. */
export interface Arrangement {
  group: BibliographyGrouping;
  order: BibliographyOrder;
}

/** Set works under one heading; null where there are no groups. */
export interface SetGroup {
  heading: string | null;
  entries: TypesetEntry[];
}

/** Works in the order in which they will be read: a style that numbers them by citation numbers them in that order. */
export function inReadingOrder(
  corpus: Corpus,
  references: readonly Reference[],
  { group, order }: Arrangement,
): Reference[] {
  const groups = grouped(corpus, inOrder(corpus, references, order), group);
  return [...new Set(groups.flatMap((found) => found.references))];
}

/** Arranges works that were set: in the order that the style gives them, or in another, with or without headings. */
export function arranged(
  corpus: Corpus,
  { bibliography }: Typeset,
  { group, order }: Arrangement,
): SetGroup[] {
  const entries = new Map(bibliography.map((entry) => [entry.id, entry]));
  const references = bibliography
    .map(({ id }) => corpus.references.get(id))
    .filter((reference) => reference !== undefined);
  return grouped(corpus, inOrder(corpus, references, order), group).map((found) => ({
    heading: found.heading,
    entries: found.references.map(({ key }) => entries.get(key)!),
  }));
}
