/** Invented works: one of every type of CSL with all that it may have, with little, and without an author; and works that have to be told apart. */
import type { CslItem, CslName } from '../../server/model/reference.ts';
import { cslTypes } from '../../server/parse/bibliography/csl-types.ts';

const people: CslName[] = [
  { family: 'Harbour', given: 'Ann' },
  { family: 'Tide', given: 'Piet', 'non-dropping-particle': 'van der' },
  { family: 'Quay', given: 'Bo Lee' },
  { family: 'Müller', given: 'Käthe' },
  { family: 'Okoro', given: 'Chidi', suffix: 'Jr.' },
  { family: 'Lagoon', given: 'Mia' },
];

/** Three works of every type. */
export const worksOfEveryType: CslItem[] = [...cslTypes].flatMap((type, number) => {
  const kind = type.replace(/[-_]/g, ' ');
  // Each body begins with letters of its own, so that no number takes part in the order.
  const letters = String.fromCharCode(97 + (number % 26), 97 + Math.floor(number / 26));
  return [
    {
      id: `${type}-full`,
      type,
      title: `The ${kind} of the north: A second look`,
      author: people.slice(number % 3, (number % 3) + 1 + (number % 4)),
      editor: [{ family: 'Strand', given: 'Eva' }],
      translator: [
        { family: 'Reef', given: 'Tom' },
        { family: 'Reef', given: 'Ida' },
      ],
      'container-title': 'Journal of tidal work',
      'collection-title': 'Shore Studies',
      'collection-number': String(number),
      issued: { 'date-parts': [[1960 + number, 1 + (number % 12), 1 + (number % 28)]] },
      accessed: { 'date-parts': [[2024, 3, 5]] },
      volume: String(number + 1),
      issue: String((number % 6) + 1),
      page: `${number + 10}-${number + 25}`,
      number: String(number + 3),
      edition: '2',
      publisher: 'Breeze Press',
      'publisher-place': 'Bergen',
      'event-title': 'Meeting of the Tides',
      'event-place': 'Oslo',
      genre: 'Working paper',
      medium: 'Film',
      version: '1.2',
      'number-of-pages': '300',
      ISBN: '978-0-00-000000-2',
      note: 'A note',
      DOI: `10.5555/t.${number}`,
      URL: `https://example.org/${number}`,
    },
    {
      id: `${type}-bare`,
      type,
      title: `A bare ${kind}`,
      author: [{ literal: `${letters.toUpperCase()} Board of Tides` }],
      issued: { 'date-parts': [[1960 + number]] },
    },
    {
      id: `${type}-anonymous`,
      type,
      title: `Nobody’s ${kind}`,
      'container-title': 'Harbour Review',
      publisher: 'Breeze Press',
      URL: `https://example.org/anonymous/${number}`,
    },
  ];
});

function work(id: string, rest: Partial<CslItem>): CslItem {
  return { id, type: 'book', title: `On ${id}`, publisher: 'Breeze', ...rest };
}

function year(number: number): Partial<CslItem> {
  return { issued: { 'date-parts': [[number]] } };
}

/** Works for citations: same authors and years, same family names, many authors, nobody, no date. */
export const citedWorks: CslItem[] = [
  work('lu', { author: [people[0]!, people[2]!], ...year(2001), type: 'article-journal' }),
  work('many', { author: people.slice(0, 5), ...year(2004) }),
  work('one', { author: [{ family: 'Smith', given: 'Ada' }], ...year(2003) }),
  work('other', { author: [{ family: 'Smith', given: 'Ada' }], ...year(2003) }),
  work('namesake', { author: [{ family: 'Smith', given: 'Zoe' }], ...year(1999) }),
  work('body', { author: [{ literal: 'World Tide Board' }], ...year(2010) }),
  work('edited', { editor: [people[3]!], ...year(1988) }),
  work('nobody', { type: 'article-journal', ...year(2007), 'container-title': 'Harbour Review' }),
  work('undated', { author: [people[5]!] }),
  work('particle', { author: [people[1]!], ...year(1995) }),
  work('unnamed', {
    author: [{ family: 'Reef', given: 'Tom' }, { literal: 'others' }],
    ...year(1977),
  }),
];

/** Citations of every form, in an order in which works come again. */
export const clusterForms = [
  '[@lu]',
  '[@lu]',
  '[@many]',
  '@many says',
  '@lu says',
  '@body says',
  '@nobody says',
  '@edited says',
  '@undated says',
  '@particle says',
  '@unnamed says',
  '@one says',
  '[@one; @other]',
  '[@other; @one; @lu]',
  '[@namesake; @one]',
  '[@unnamed]',
  '[-@lu]',
  '[-@one, p. 7; @many]',
  '[@lu, p. 33]',
  '[@lu, p. 33]',
  '[@lu, pp. 33-35]',
  '[@many, chap. 3]',
  '[@many, sec. 2.1]',
  '[@many, fig. 4]',
  '[@many, para. 12]',
  '[@many, vol. 2]',
  '[@body, n. 5]',
  '[@body, line 7]',
  '[see @lu]',
  '[see also @lu, and others]',
  '[e.g., @many; but see @one, p. 3]',
  '[cf. @nobody; @edited]',
  '[@undated; @particle; @body]',
  '[@particle, p. 5; @lu, p. 6; @body]',
  '@lu [p. 566] say',
  '@lu [p. 566, and elsewhere] say',
  '@one [chap. 2] says',
  '@nobody [p. 4] says',
  '@many [see also @namesake] say',
  '@body [p. 3; @lu, p. 5] says',
  '[@missing]',
  '[@missing; @lu]',
  '[see @missing, p. 5]',
  '[@one, p. 3]',
  '[@one, p. 4]',
  '[@one]',
];
