import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../../tests/support/corpus.ts';
import { allKinds, allRelations, kindBadge } from './kinds.ts';

const notes = {
  'a.md': '---\nkind: open-question\n---\n- comes_from:: [[b]] x\n- uses:: [[b]] x',
  'b.md': '---\nkind: study\n---\n',
  'c.md': '',
};
const declared = corpusOf({
  ...notes,
  'vocabulary.yml': `kinds:
  strategy: { label: Strategy, plural: Strategies, meaning: A way., colour: "#123456" }
  study:
relations:
  uses: { label: makes use of, inverse: of use to }`,
});

describe('allKinds', () => {
  test('has those of the vocabulary first, then those that notes name', () => {
    expect([...allKinds(declared).keys()]).toEqual(['strategy', 'study', 'note', 'open-question']);
  });

  test('has those of the built-in vocabulary where no file is', () => {
    const ids = [...allKinds(corpusOf(notes)).keys()];
    expect(ids).toEqual(expect.arrayContaining(['note', 'concept', 'study', 'open-question']));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('gives each a name and a colour', () => {
    expect(kindBadge(declared, 'strategy')).toEqual({
      id: 'strategy',
      label: 'Strategy',
      plural: 'Strategies',
      meaning: 'A way.',
      colour: '#123456',
    });
    expect(kindBadge(declared, 'open-question')).toMatchObject({
      label: 'Open question',
      plural: 'Open question',
      meaning: '',
    });
    for (const { colour } of allKinds(declared).values()) expect(colour).toMatch(/^#[\da-f]{6}$/);
  });

  test('has a badge for a kind that nothing names', () => {
    expect(kindBadge(declared, 'else')).toMatchObject({ id: 'else', label: 'Else' });
  });
});

test('allRelations has words for both ends of each', () => {
  const words = [...allRelations(declared).values()].map(({ id, label, inverse }) => [
    id,
    label,
    inverse,
  ]);
  expect(words).toEqual([
    ['uses', 'makes use of', 'of use to'],
    ['comes_from', 'comes from', 'comes from this'],
  ]);
});
