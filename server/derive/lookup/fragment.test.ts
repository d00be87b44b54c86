import { describe, expect, test } from 'vitest';
import { corpusOf, noteOf } from '../../../tests/support/corpus.ts';
import type { Link } from '../../model/note.ts';
import { fragmentAnchor } from './fragment.ts';

const corpus = corpusOf({
  'a.md': `# One
## Results: what *was* found?
## Two
### Results
Paragraph. ^Block-1
## Three
### Results
### Été
`,
});
const anchor = (fragment: Link['fragment']) => fragmentAnchor(noteOf(corpus, 'a'), fragment);

describe('the anchor of a heading named', () => {
  const CASES: [name: string, anchor: string | null][] = [
    ['One', 'one'],
    ['one', 'one'],
    [' Two ', 'two'],
    ['E\u0301TE\u0301', 'été'],
    ['Results: what was found?', 'results-what-was-found'],
    ['Results what was found', 'results-what-was-found'],
    ['results-what-was-found', 'results-what-was-found'],
    ['Results', 'results'],
    ['Two#Results', 'results'],
    ['Three#Results', 'results-1'],
    ['One#Three#Results', 'results-1'],
    ['Two#Three', null],
    ['Two#Été', null],
    ['Four', null],
    ['', null],
    ['#', null],
  ];
  test.each(CASES)('%j: %s', (name, expected) =>
    expect(anchor({ kind: 'heading', name })).toBe(expected),
  );
});

test.each([
  ['Block-1', '^Block-1'],
  ['block-1', '^Block-1'],
  ['block-2', null],
])('the anchor of the block %s: %s', (name, expected) =>
  expect(anchor({ kind: 'block', name })).toBe(expected),
);

test('nothing named has no anchor', () => expect(anchor(null)).toBeNull());
