/** A small library that shows everything a page can show: every kind of block, mark, card, problem and list. */

const NAMES = ['Adams', 'Böhme', 'Chandrasekharapuram', 'Dufour', 'Eriksen', 'Fontanarossa'];

const REFERENCES = NAMES.map(
  (name, place) => `@${place % 2 ? 'book' : 'article'}{${name.toLowerCase()}200${place},
  author = {${name}, Ann and Zhang, Wei},
  title = {A Title of Some Length about the Things that Small Subjects Do in Large Numbers},
  ${place % 2 ? 'publisher = {University Press}' : 'journal = {Journal of Subjects and Their Objects}, volume = 3, pages = {1--20}'},
  doi = {10.1000/example.${place}.with.a.very.long.name.that.has.no.place.to.break},
  url = {https://example.org/a/very/long/address/that/has/no/place/to/break/${name}},
  abstract = {What the paper says in a few sentences.},
  verified = {two sources},
  not_seen = {${place % 2 ? 'address' : 'number'}},
  year = 200${place}
}`,
);

const VOCABULARY = `title: A Specimen
description: Everything that a page can show.
kinds:
  concept: { label: Concept, plural: Concepts, meaning: A thing. }
  study: { label: Study, plural: Studies, meaning: A paper read closely. }
relations:
  overcomes: { label: overcomes, inverse: overcome by, meaning: One thing helps against another. }
`;

const SPECIMEN = `---
title: A specimen of everything
kind: concept
aliases: [example, sample]
summary: One note that holds every kind of block and mark.
tags: [one, two]
---

It opens with a parenthetical citation [@adams2000, p. 12; but see @böhme2001], a narrative one of
@dufour2003 [chap. 2], an unknown one [@nobody1999], a link to [[other|another note]] and one to
[[nowhere]]. It has *emphasis*, **strength**, ~~strokes~~, \`code\`, a footnote,[^1] an
[address](https://example.org) and Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft.

- overcomes:: [[other]] A claim with its evidence [@chandrasekharapuram2002; contra @eriksen2004].
- overcomes:: [[nowhere]] A claim about nothing, without evidence.

## A table

| Source | How soon | How much | What else there is to say in a column that is long |
| --- | ---: | :-: | --- |
| @adams2000 | 2 | 75 % | a few more words than fit on a narrow screen, so that it has to be scrolled |

### Lists

1. one
   - [ ] to do
   - [x] done
2. two

#### Deeper

> A quotation.

> [!note] A callout
> with text.

![[other]]

\`\`\`js
const line = 'a line of code that is much too long for a narrow screen, and is scrolled instead of cut';
\`\`\`

<details><summary>More</summary>Hidden text with <kbd>Ctrl</kbd>.</details>

---

[^1]: The text of the footnote.
`;

const OTHER = `---
title: Another note
kind: study
reference: fontanarossa2005
country: NZ
sample:
---

It links back to [[specimen]] and to [[specimen#A table]].

- overcomes:: [[specimen]] A claim of the other note [cf. @adams2000].
`;

const LONG_WORD =
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

/** A name without a place to break, in everything that other pages show of a note. */
const UNBROKEN = `---
title: ${LONG_WORD.repeat(3)}
kind: concept
aliases: [${LONG_WORD}]
summary: ${LONG_WORD}
---

- overcomes:: [[specimen]] ${LONG_WORD} [@adams2000].

See [[specimen]].
`;

/** The files, by path. */
export const specimenFiles: Record<string, string> = {
  'vocabulary.yml': VOCABULARY,
  'notes/specimen.md': SPECIMEN,
  'notes/other.md': OTHER,
  'notes/unbroken.md': UNBROKEN,
  'notes/plain.md': 'A note of one line.\n',
  'notes/broken.md': '---\ntitle: a\n  b: c\n---\nIts front matter is broken.\n',
  'references/all.bib': `${REFERENCES.join('\n')}\n@book{broken, title = {Never closed\n`,
};
