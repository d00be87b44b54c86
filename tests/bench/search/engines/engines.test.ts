import { describe, expect, test } from 'vitest';
import type { EngineName } from './engines.ts';
import { engines } from './engines.ts';

const docs = [
  { id: 'ants', title: 'Ants at work', text: 'Walking insects carry leaves to their nest.' },
  { id: 'bees', title: 'Bees in summer', text: 'Flying insects carry pollen to their hive.' },
  { id: 'owls', title: 'Owls by night', text: 'A bird that hunts when others sleep.' },
];

describe.each(Object.keys(engines) as EngineName[])('%s', (name) => {
  const engine = engines[name](docs);

  test('puts first what a question is about, though no document holds all its words', () => {
    expect(engine.search('which insects are flying to the hive in winter', 10)[0]).toBe('bees');
  });

  test('gives no more than was asked for', () => {
    expect(engine.search('insects carry', 1)).toHaveLength(1);
  });

  test('reads whatever is typed as words', () => {
    for (const typed of ['what: is', 'x^', 'x~', '+owls -bird', '"', 'title:*', '']) {
      expect(engine.search(typed, 10)).toBeInstanceOf(Array);
    }
  });

  test('says how large its index is, if it can be written down', () => {
    const size = engine.size();
    expect(size === null || size > 100).toBe(true);
  });
});

test.each<EngineName>(['ours', 'raw lunr', 'MiniSearch', 'MiniSearch with stemmer'])(
  '%s finds beginnings while somebody types',
  (name) => {
    expect(engines[name](docs).search('polle', 10, true)).toEqual(['bees']);
  },
);
