import { describe, expect, it } from 'vitest';
import { defaultVocabulary, parseVocabulary } from './vocabulary.ts';

const read = (text: string) => parseVocabulary({ path: 'vocabulary.yml', text });

it('reads kinds and relations in the order of the file', () => {
  const { value, problems } = read(`
title: A review
description: >
  What it
  is about.
kinds:
  strategy: { label: Strategy, plural: Ways, meaning: A way., colour: "#1B6CA8" }
  market-entry:
relations:
  Overcomes: { label: overcomes, inverse: overcome by }
  part-of:
unknown: [1]
`);
  expect(problems).toEqual([]);
  expect(value).toEqual({
    title: 'A review',
    description: 'What it is about.',
    kinds: [
      { id: 'strategy', label: 'Strategy', plural: 'Ways', meaning: 'A way.', colour: '#1b6ca8' },
      {
        id: 'market-entry',
        label: 'Market entry',
        plural: 'Market entries',
        meaning: '',
        colour: '',
      },
    ],
    relations: [
      { id: 'overcomes', label: 'overcomes', inverse: 'overcome by', meaning: '', colour: '' },
      { id: 'part-of', label: 'part of', inverse: 'part of this', meaning: '', colour: '' },
    ],
    declared: true,
  });
});

it('takes names alone', () => {
  const { value, problems } = read('kinds: [study, class]\nrelations:\n  uses: makes use of');
  expect(value.kinds.map(({ plural }) => plural)).toEqual(['Studies', 'Classes']);
  expect(value.relations).toMatchObject([{ id: 'uses', label: 'makes use of' }]);
  expect(problems).toEqual([]);
});

it('has the built-in relations where the file names none', () => {
  const { value } = read('kinds: [study]');
  expect(value.relations).toEqual(defaultVocabulary.relations);
  expect(value.declared).toBe(true);
});

const broken: [title: string, text: string, line: number][] = [
  ['no YAML', 'a: b\nkinds: [x', 2],
  ['a key twice', 'kinds:\n  a:\n  a:\n', 3],
  ['a list', '- a', 1],
  ['text', 'a', 1],
  ['nothing', '', 1],
];

describe('a broken file gives the default', () => {
  it.each(broken)('%s', (_title, text, line) => {
    const { value, problems } = read(text);
    expect(value).toBe(defaultVocabulary);
    expect(problems).toMatchObject([{ rule: 'vocabulary-invalid', line, file: 'vocabulary.yml' }]);
  });
});

const odd: [title: string, text: string, line: number][] = [
  ['a colour by name', 'kinds:\n  a:\n  b: { colour: red }', 3],
  ['a colour that is code', 'kinds:\n  b: { colour: "url(x)" }', 2],
  ['kinds that are text', 'title: x\nkinds: x', 2],
  ['a kind that is a list', 'kinds:\n  b: [x]', 2],
  ['a title that is a list', 'title: [x]', 1],
];

describe('an odd value costs itself', () => {
  it.each(odd)('%s', (_title, text, line) => {
    const { value, problems } = read(text);
    expect(value.declared).toBe(true);
    expect(value.kinds.every(({ colour }) => colour === '')).toBe(true);
    expect(problems).toMatchObject([{ rule: 'vocabulary-invalid', line }]);
  });
});
