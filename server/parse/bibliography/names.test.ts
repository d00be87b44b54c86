import { describe, expect, it } from 'vitest';
import { readNames } from './names.ts';

const cases: { list: string; text: string; literals?: number[]; odd?: string[] }[] = [
  { list: 'Doe, Ann and Roe, Bob', text: 'Doe, Ann and Roe, Bob' },
  { list: 'Doe, Ann AND Roe, Bob\n  and Poe, Cy', text: 'Doe, Ann and Roe, Bob and Poe, Cy' },
  { list: '{Board and Sons} and Roe, Bob', text: '{Board and Sons} and Roe, Bob', literals: [0] },
  { list: '{Board} {of} {Trade}', text: '{Board} {of} {Trade}' },
  { list: 'Doe, Ann and others', text: 'Doe, Ann and {others}', literals: [1] },
  { list: 'Doe, Ann and and Roe, Bob and', text: 'Doe, Ann and Roe, Bob' },
  { list: 'and Doe, Ann', text: 'Doe, Ann' },
  { list: 'Doe, Ann,', text: 'Doe, Ann' },
  { list: 'Alexander Sandand', text: 'Alexander Sandand' },
  { list: '{É}mile Zola', text: 'Émile Zola' },
  { list: '{Ch}arles {van Dyke}', text: 'Charles {van Dyke}' },
  {
    list: 'Doe, Ann, Roe, Bob',
    text: '{Doe, Ann, Roe, Bob}',
    literals: [0],
    odd: ['Doe, Ann, Roe, Bob'],
  },
  { list: 'family=Doe, given=Ann', text: 'family=Doe, given=Ann' },
  {
    list: 'family=Doe, given=Ann, prefix=von, useprefix=true',
    text: 'family=Doe, given=Ann, prefix=von, useprefix=true',
  },
  { list: '<b x=y>', text: '<b x{=}y>' },
];

describe('readNames', () => {
  it.each(cases)('$list', ({ list, text, literals = [], odd = [] }) => {
    const names = readNames(list);
    expect(names.text).toBe(text);
    expect([...names.literals]).toEqual(literals);
    expect(names.odd).toEqual(odd);
  });
});
