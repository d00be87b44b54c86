/** The collection that is shipped names documents of the review; they come and go with it. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Collection } from './collection.ts';
import { readCollections } from './read-collection.ts';
import { readQueries } from './records.ts';

const path = fileURLToPath(new URL('../collections/review.json', import.meta.url));
const KINDS = 'known concept spelling hyphen abbreviation typo question author operator'.split(' ');

let collection: Collection;

beforeAll(async () => {
  [collection] = (await readCollections(path)) as [Collection];
});

describe('the shipped collection', () => {
  test('judges documents that are there', () => {
    const ids = new Set(collection.docs.map(({ id }) => id));
    const judged = Object.entries(collection.qrels).flatMap(([query, grades]) =>
      Object.keys(grades).map((doc) => `${query}: ${doc}`),
    );
    expect(judged.filter((one) => !ids.has(one.replace(/^\S+: /, '')))).toEqual([]);
  });

  test('asks each query once, and has an answer to each', async () => {
    const file = JSON.parse(await readFile(path, 'utf8')) as { queries: unknown };
    const all = readQueries({ value: file.queries, place: 'review.json' });
    expect(collection.queries).toEqual(all);
    expect(Object.keys(collection.qrels)).toEqual(all.map(({ id }) => id));
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
  });

  test('has eighty queries or more, some of every kind', () => {
    expect(collection.queries.length).toBeGreaterThanOrEqual(80);
    expect([...new Set(collection.queries.map(({ kind }) => kind))]).toEqual(KINDS);
  });

  test('means one document by a known item, and grades the others 1 or 2', () => {
    for (const { id, kind } of collection.queries) {
      const grades = Object.values(collection.qrels[id]!);
      expect(grades.every((grade) => grade === 1 || grade === 2)).toBe(true);
      if (kind === 'known') expect(grades).toEqual([2]);
    }
  });
});
