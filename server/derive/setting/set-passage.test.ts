import { expect, test } from 'vitest';
import { corpusOf, noteOf } from '../../../tests/support/corpus.ts';
import { setPassage } from './set-passage.ts';

const corpus = corpusOf({
  'deep/a b.md': `---
kind: concept
---
Before [[c]].

## Heading

A [[c|firm]] of [[nowhere]] grew, says @k [p. 3], with [[c#Part]] [see @k]. More.`,
  'c.md': '---\ntitle: The Firm\n---\n# Part',
  'r.bib': '@book{k, author = {Lu, J.}, year = 2001, title = {T}}',
});
const note = noteOf(corpus, 'a b');

test('a passage has its place, its heading and its pieces resolved', () => {
  const passage = note.passages[1]!;
  expect(setPassage(corpus, note, { passage, anchor: 'cite-0', meant: { cluster: 0 } })).toEqual({
    href: '/notes/a%20b#cite-0',
    heading: 'Heading',
    line: 8,
    parts: [
      'A ',
      { text: 'firm', href: '/notes/c' },
      ' of ',
      { text: 'nowhere', href: null },
      ' grew, says ',
      {
        citations: [
          { citation: 0, key: 'k', content: ['Lu'], signal: 'supports', known: true },
          ' (2001, p. 3)',
        ],
      },
      ', with ',
      { text: 'The Firm › Part', href: '/notes/c' },
      ' ',
      {
        citations: [
          '(see ',
          { citation: 1, key: 'k', content: ['Lu, 2001'], signal: 'supports', known: true },
          ')',
        ],
      },
      '.',
    ],
  });
});

test('a passage before the first heading has none', () => {
  const passage = note.passages[0]!;
  expect(setPassage(corpus, note, { passage, anchor: 'link-0', meant: { link: 0 } })).toMatchObject(
    {
      href: '/notes/a%20b#link-0',
      heading: null,
      line: 4,
    },
  );
});
