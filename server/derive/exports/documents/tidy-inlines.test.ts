import { expect, test } from 'vitest';
import type { Inline } from './document.ts';
import { tidyInlines } from './tidy-inlines.ts';

const italic = (...content: Inline[]): Inline => ({ kind: 'styled', style: 'italic', content });
const note = (isCitation = true): Inline => ({
  kind: 'footnote',
  number: 1,
  isCitation,
  blocks: [],
});

const CASES: [title: string, content: Inline[], expected: Inline[]][] = [
  ['single spaces', ['a  b\n c'], ['a b c']],
  ['none at the ends', ['  a '], ['a']],
  ['none at the ends of formats', [italic(' a '), ' '], [italic('a')]],
  ['one between a text and a format', ['a ', italic(' b')], ['a ', italic('b')]],
  ['one after a format', [italic('a '), ' b'], [italic('a '), 'b']],
  ['a no-break space stays', ['\u00A0a\u00A0'], ['\u00A0a\u00A0']],
  ['nothing', [' ', italic(' ')], []],
  [
    'none around a line break',
    ['a', { kind: 'line-break' }, ' b', { kind: 'line-break' }],
    ['a', { kind: 'line-break' }, 'b'],
  ],
  ['a note behind its word', ['a ', note(), ' b'], ['a', note(), ' b']],
  ['a note behind the stop', ['a ', note(), '. b'], ['a', '.', note(), ' b']],
  ['two notes behind the stop', ['a ', note(), note(), '.'], ['a', '.', note(), note()]],
  ['a note of the author', ['a ', note(false), '. b'], ['a ', note(false), '. b']],
];

test.each(CASES)('%s', (_title, content, expected) => {
  expect(tidyInlines(content)).toEqual(expected);
});
