import { describe, expect, test } from 'vitest';
import { corpusOf, noteOf } from '../../../tests/support/corpus.ts';
import { claimGroups } from './claim-groups.ts';

const texts = {
  'vocabulary.yml': `relations:
  part-of: { label: part of, inverse: has as part, meaning: Belongs to it., colour: "#123456" }
  overcomes: { label: overcomes, inverse: overcome by }`,
  'a.md': `# Alpha
- overcomes:: [[b|the hurdle]] at once [@k, p. 3; cf. @l; @k].
- invents:: [[b]] things.
- overcomes:: [[nowhere]] too.
- overcomes:: [[b]] again [contra @k].
- part-of:: [[a]] itself.`,
  'b.md': '# Beta\n- part-of:: [[a]] as all is.',
  'r.bib': '@book{k, title = {T}}',
};

const groupsOf = (id: string, changed: Record<string, string> = {}) => {
  const corpus = corpusOf({ ...texts, ...changed });
  return claimGroups(corpus, noteOf(corpus, id));
};

describe('claimGroups', () => {
  test('reads what the note says first, then what is said of it, in the vocabulary’s order', () => {
    expect(
      groupsOf('a').map(({ relation, direction, label, claims }) => [
        `${direction} ${relation}`,
        label,
        claims.map(({ other, otherText }) => other?.id ?? `no ${otherText}`),
      ]),
    ).toEqual([
      ['outgoing part-of', 'part of', ['a']],
      ['outgoing overcomes', 'overcomes', ['b', 'no nowhere', 'b']],
      ['outgoing invents', 'invents', ['b']],
      ['incoming part-of', 'has as part', ['a', 'b']],
    ]);
    expect(groupsOf('b').map(({ direction, label }) => [direction, label])).toEqual([
      ['outgoing', 'part of'],
      ['incoming', 'overcome by'],
      ['incoming', 'invents this'],
    ]);
  });

  test('counts each source behind a claim once, and tells how it is cited', () => {
    const [, overcomes] = groupsOf('a');
    expect(overcomes?.claims.map(({ evidence, signals }) => [evidence, signals])).toEqual([
      [2, ['supports', 'compares']],
      [0, []],
      [1, ['disputes']],
    ]);
  });

  test('gives the way back to each claim, with its words', () => {
    const [, overcomes] = groupsOf('b');
    expect(overcomes?.claims[0]?.passage).toMatchObject({ href: '/notes/a#claim-0', line: 2 });
    expect(overcomes?.claims[0]?.passage.parts[0]).toBe('at once ');
  });

  test('gives a relation the meaning and the colour of the vocabulary, or a colour of its own', () => {
    const [partOf, overcomes] = groupsOf('a');
    expect(partOf).toMatchObject({ meaning: 'Belongs to it.', colour: '#123456' });
    expect(overcomes?.colour).toMatch(/^#[\da-f]{6}$/);
  });

  test('knows the usual relations where no vocabulary is', () => {
    const [first] = groupsOf('b', { 'vocabulary.yml': '[' });
    expect(first).toMatchObject({ relation: 'part-of', label: 'part of' });
  });

  test('gives none where nothing is claimed', () => {
    expect(groupsOf('c', { 'c.md': '[[a]] is linked.' })).toEqual([]);
  });
});
