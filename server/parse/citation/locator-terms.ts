import type { LocatorLabel } from '../../model/citation.ts';

/** What CSL's en-US locale calls the places that pandoc knows: long and short, one and many. */
const terms: Partial<Record<LocatorLabel, string>> = {
  book: 'book books bk. bks.',
  chapter: 'chapter chapters chap. chaps.',
  column: 'column columns col. cols.',
  figure: 'figure figures fig. figs.',
  folio: 'folio folios fol. fols.',
  issue: 'issue issues no. nos.',
  line: 'line lines l. ll.',
  note: 'note notes n. nn.',
  opus: 'opus opera op. opp.',
  page: 'page pages p. pp.',
  paragraph: 'paragraph paragraphs para. paras. ¶ ¶¶',
  part: 'part parts pt. pts.',
  section: 'section sections sec. secs. § §§',
  'sub-verbo': 'sub_verbo sub_verbis s.v. s.vv.',
  verse: 'verse verses v. vv.',
  volume: 'volume volumes vol. vols.',
};

const labels = new Map(
  (Object.keys(terms) as LocatorLabel[]).flatMap((label) =>
    terms[label]!.split(' ').map((term) => [term.replace('_', ' '), label] as const),
  ),
);

/** The length of the longest term, beyond which there is nothing to look for. */
export const longestTerm = Math.max(...[...labels.keys()].map((term) => term.length));

/** The label that a term stands for, whatever its case. */
export function labelOfTerm(term: string): LocatorLabel | undefined {
  return labels.get(term.trim().toLowerCase());
}
