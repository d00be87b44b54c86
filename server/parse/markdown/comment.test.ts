import { expect, it } from 'vitest';
import { parseMarkdown } from './tree.ts';

const shape = (source: string): unknown => {
  const strip = (node: object): unknown =>
    'children' in node ? (node.children as object[]).map(strip) : 'value' in node ? node.value : '';
  return strip(parseMarkdown(source).root);
};

const cases: [title: string, source: string, expected: unknown][] = [
  ['within a sentence', 'a %%b%% c', [['a  c']]],
  ['over two lines', 'a %%b\nc%% d', [['a  d']]],
  ['a block over blank lines', 'a\n\n%%\nb\n\nc\n%%\n\nd', [['a'], ['d']]],
  ['a block that starts with words', '%% b\n\nc %%\n\nd', [['d']]],
  ['a block that ends within a line', '%%\nb %%\nd', [['d']]],
  ['a block to the end', 'a\n\n%%\nb', [['a']]],
  ['in a quotation, to its end', '> %%\n> b\n\nc', [[], ['c']]],
  ['not within code', '`%%b%%`', [['%%b%%']]],
  ['not a percentage', '50% or 60%', [['50% or 60%']]],
  ['not an opening without an end', 'a %% b', [['a %% b']]],
];

it.each(cases)('%s', (_title, source, expected) => {
  expect(shape(source)).toEqual(expected);
});
