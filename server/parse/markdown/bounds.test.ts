import { describe, expect, it } from 'vitest';
import { parseMarkdown } from './tree.ts';

const beyond: [title: string, source: string][] = [
  ['10,000 quotations', '> '.repeat(10_000)],
  ['10,000 lists', '- '.repeat(10_000) + 'a'],
  ['10,000 numbered lists', '1. '.repeat(10_000) + 'a'],
  ['footnotes in footnotes', '[^a]: '.repeat(1000)],
  ['30,000 lines', 'a\n'.repeat(30_000)],
  [
    'lists by indentation',
    Array.from({ length: 300 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n'),
  ],
];

describe('shown as it is written', () => {
  it.each(beyond)('%s', (_title, source) => {
    const { root, isRead } = parseMarkdown(source);
    expect(isRead).toBe(false);
    expect(root.children).toEqual([{ type: 'code', value: source }]);
  });
});

const within: [title: string, source: string][] = [
  ['59 quotations', '> '.repeat(59) + 'x'],
  ['ten quotations in lists', '> - '.repeat(10) + 'a'],
  ['20,000 emphasis marks', '*_'.repeat(10_000)],
  ['20,000 brackets', '['.repeat(20_000)],
  ['20,000 links without an end', '[['.repeat(10_000)],
  ['30,000 brackets with a key in each', '[@k, '.repeat(30_000)],
  [
    'a thousand lengths of backticks',
    Array.from({ length: 1000 }, (_, i) => '`'.repeat(i + 1)).join(' '),
  ],
  ['a thousand list items', '- a\n'.repeat(1000)],
];

describe('read', () => {
  it.each(within)('%s', (_title, source) => {
    expect(parseMarkdown(source).isRead).toBe(true);
  });
});

it('reads 200 citations and 100 emphases in one paragraph to the last', () => {
  const { clusters, root } = parseMarkdown('[@a] '.repeat(200) + '*b* '.repeat(100));
  expect(clusters).toHaveLength(200);
  const paragraph = root.children[0];
  const phrases = paragraph?.type === 'paragraph' ? paragraph.children : [];
  expect(phrases.filter(({ type }) => type === 'emphasis')).toHaveLength(100);
});

const plain: [title: string, source: string][] = [
  ['emphasis behind the thousandth mark', `${'[ '.repeat(1000)}*a* b`],
  ['a run of 51 backticks', `${'`'.repeat(51)}a${'`'.repeat(51)} b`],
];

it.each(plain)('keeps %s as text, in one piece', (_title, source) => {
  const [paragraph] = parseMarkdown(source).root.children;
  expect(paragraph).toMatchObject({ children: [{ type: 'text', value: source }] });
});

it.each([1, 2, 50])('reads code between %i backticks, and after an escaped one', (length) => {
  const marks = '`'.repeat(length);
  const [paragraph] = parseMarkdown(`\\\`${marks}a${marks} b`).root.children;
  expect(paragraph).toMatchObject({
    children: [{ type: 'text' }, { type: 'inlineCode', value: 'a' }, { type: 'text' }],
  });
});
