/** The order and the groups of a bibliography. */
import type { BibliographyGrouping, BibliographyOrder } from '../../contract/bibliography-page.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Reference } from '../../model/reference.ts';
import { compareTexts } from '../lookup/collation.ts';
import { shortAuthors, yearNumber } from '../setting/author-year.ts';
import { typeLabel } from '../setting/reference-types.ts';
import { timesCited } from '../setting/summaries.ts';
import { titleOf } from '../setting/titles.ts';
import { themes } from './themes.ts';

/** Works under one heading; null where there are no groups. */
export interface Group {
  heading: string | null;
  references: Reference[];
}

/** What two works are compared by; of equals the order that was given stands. */
const comparisons: Readonly<
  Record<
    Exclude<BibliographyOrder, 'style'>,
    (corpus: Corpus, one: Reference, other: Reference) => number
  >
> = {
  author: (_corpus, one, other) => compareTexts(shortAuthors(one), shortAuthors(other)),
  newest: (_corpus, one, other) => (yearNumber(other) ?? 0) - (yearNumber(one) ?? 0),
  title: (_corpus, one, other) => compareTexts(titleOf(one), titleOf(other)),
  cited: (corpus, one, other) => timesCited(corpus, other.key) - timesCited(corpus, one.key),
};

/** Puts works, which come in the order of the style, in another order where one is wanted. */
export function inOrder(
  corpus: Corpus,
  references: readonly Reference[],
  order: BibliographyOrder,
): Reference[] {
  if (order === 'style') return [...references];
  const compare = comparisons[order];
  return references.toSorted((one, other) => compare(corpus, one, other));
}

/** Where a work belongs: a heading, and what the headings are sorted by; works of no group come last. */
interface Belonging {
  heading: string;
  rank: string;
}

/** Sorted behind everything that has a name. */
const LAST = '\u{10FFFF}';

const belongings: Readonly<
  Record<Exclude<BibliographyGrouping, 'none'>, (corpus: Corpus, reference: Reference) => Belonging>
> = {
  theme: (corpus, { key }) => {
    const theme = themes(corpus).get(key);
    if (theme === undefined) return { heading: 'Without a theme', rank: LAST };
    return { heading: theme.charAt(0).toUpperCase() + theme.slice(1), rank: theme };
  },
  kind: (_corpus, { type }) => ({ heading: typeLabel(type), rank: typeLabel(type) }),
  decade: (_corpus, reference) => {
    const year = yearNumber(reference);
    if (year === null) return { heading: 'Without a year', rank: LAST };
    const decade = Math.floor(year / 10) * 10;
    // The newest first, and years before year 0 behind all others.
    return { heading: `${decade}s`, rank: String(100_000 - decade) };
  },
};

/** Groups works and keeps their order within each group. */
export function grouped(
  corpus: Corpus,
  references: readonly Reference[],
  grouping: BibliographyGrouping,
): Group[] {
  if (grouping === 'none') return [{ heading: null, references: [...references] }];
  const groups = new Map<string, Group & { rank: string }>();
  for (const reference of references) {
    const { heading, rank } = belongings[grouping](corpus, reference);
    const group = groups.get(heading) ?? { heading, rank, references: [] };
    groups.set(heading, group);
    group.references.push(reference);
  }
  return [...groups.values()]
    .sort((one, other) => compareRanks(one.rank, other.rank))
    .map(({ heading, references: members }) => ({ heading, references: members }));
}

function compareRanks(one: string, other: string): number {
  return Number(one === LAST) - Number(other === LAST) || compareTexts(one, other);
}
