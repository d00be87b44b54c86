/** A small invented review with a claim of each sort: overcoming, disputed, without evidence; in three kinds, with a study. */

/** Its files, by path. */
export const graphLibrary: Record<string, string> = {
  'notes/vocabulary.yml': `
title: Ties & <Money>
kinds:
  want: { label: Want, colour: '#d3721e' }
  way: { label: Way, colour: '#429673' }
  gain: { label: Gain, colour: '#7e6f0e' }
  study: { label: Study, colour: '#85889c' }
relations:
  overcomes: { label: overcomes, inverse: overcome by, meaning: Removes it., colour: '#0d7a3e' }
  brings: { label: brings, inverse: brought by, colour: '#aa8722' }
  examines: { label: examines, inverse: examined in, colour: '#878b9f' }
`,
  'notes/ties.md': `---
title: Ties
kind: way
aliases: [bonds]
---
- overcomes:: [[no-money]] Partners pay [@lu2001, p. 570; @moen1998].
- overcomes:: [[no-market]] They know it [but see @moen1998].
- brings:: [[name]] So it is said.

See [[luck]].
`,
  'notes/luck.md': `---
title: Luck & "chance" <b>
kind: way
---
- overcomes:: [[no-money]] It happens [cf. @lu2001].
`,
  'notes/no-money.md': '---\ntitle: No money\nkind: want\n---\nNothing [@lu2001].\n',
  'notes/no-market.md': '---\ntitle: No market\nkind: want\n---\n',
  'notes/name.md': '---\ntitle: A name\nkind: gain\n---\n- brings:: [[no-market]] Odd [@lu2001].\n',
  'notes/alone.md': '---\ntitle: Alone\nkind: gain\n---\n',
  'notes/study-moen.md': `---
title: What Moen did
kind: study
reference: moen1998
---
- examines:: [[ties]] In two countries [@moen1998].
`,
  'references/r.bib': `
@article{lu2001, author = {Lu, Jane and Beamish, Paul}, title = {Going & Staying}, year = 2001}
@article{moen1998, author = {Moen, Øystein}, title = {Small <Firms>}, year = 1998}
@book{unread, author = {Nobody, A.}, title = {Unread}, year = 1990}
`,
};

/** Notes of a large review, each of which says something of another; by their number. */
const LARGE = 640;

/** So many notes that their graph is painted: a tree in which each note leads to the one of half its number. */
export const largeGraphLibrary: Record<string, string> = {
  'notes/vocabulary.yml': `
title: Very many
kinds:
  odd: { label: Odd, colour: '#d3721e' }
  even: { label: Even, colour: '#429673' }
relations:
  halves: { label: halves, inverse: halved by, meaning: Is twice the other., colour: '#0d7a3e' }
`,
  'references/r.bib': '@book{first2001, title = {First}, author = {First, A.}, year = 2001}',
  ...Object.fromEntries(Array.from({ length: LARGE }, (_, at) => largeNote(at + 1))),
};

function largeNote(number: number): [path: string, text: string] {
  const half = Math.floor(number / 2);
  const evidence =
    number % 3 === 0 ? ' [@first2001, p. 5]' : number % 7 === 0 ? ' [but see @first2001]' : '';
  const claim = half > 0 ? `- halves:: [[number-${half}]] As all know${evidence}.` : 'The first.';
  const kind = number % 2 ? 'odd' : 'even';
  return [
    `notes/number-${number}.md`,
    `---\ntitle: Number ${number}\nkind: ${kind}\n---\n${claim}\n`,
  ];
}
