import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCollections } from './read-collection.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'collection-'));
});
afterEach(() => rm(folder, { recursive: true }));

const docs = [
  { id: 'd1', title: 'Ants', text: 'They walk.' },
  { id: 'd2', title: 'Bees', text: 'They fly.' },
];
const queries = [
  { id: 'q1', text: 'who flies' },
  { id: 'q2', text: 'who swims' },
];
const qrels = { q1: { d2: 1 }, q2: { d1: 0 } };
const whole = JSON.stringify({ docs, queries, qrels });
const lines = (values: readonly unknown[]) => values.map((one) => JSON.stringify(one)).join('\n');

async function write(files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

describe('the same collection', () => {
  const CASES: [what: string, files: Record<string, string>, path: string][] = [
    ['in one file', { 'c.json': whole }, 'c.json'],
    ['in a folder of such files', { 'c.json': whole, 'read.me': '' }, ''],
    [
      'in a folder with a file for each part',
      {
        'docs.json': JSON.stringify(docs),
        'queries.json': JSON.stringify(queries),
        'qrels.json': JSON.stringify(qrels),
      },
      '',
    ],
    [
      'in lines and columns with headings',
      {
        'corpus.jsonl': lines(docs.map(({ id, ...doc }) => ({ _id: id, ...doc }))),
        'queries.jsonl': `${lines(queries)}\n\n`,
        'qrels/test.tsv': 'query-id\tcorpus-id\tscore\nq1\td2\t1\n',
      },
      '',
    ],
    [
      'in columns as TREC writes them',
      { 'docs.jsonl': lines(docs), 'queries.jsonl': lines(queries), 'qrels.txt': 'q1 0 d2 1\n' },
      '',
    ],
  ];
  test.each(CASES)('%s', async (_what, files, path) => {
    await write(files);
    const [collection, ...others] = await readCollections(join(folder, path));
    expect(others).toEqual([]);
    expect(collection).toMatchObject({ docs, queries: [queries[0]], qrels: { q1: { d2: 1 } } });
  });
});

test('documents made of a library beside it', async () => {
  await write({
    'library/notes/ants.md': '---\ntitle: Ants\naliases: [emmets]\n---\n\nThey walk.\n',
    'library/references/all.bib':
      '@book{bees,\n  title = {Bees},\n  author = {von Frisch, Karl},\n  date = {1927}\n}\n',
    'c.json': JSON.stringify({ library: 'library', queries, qrels: { q1: { 'ref:bees': 1 } } }),
  });
  const [collection] = await readCollections(join(folder, 'c.json'));
  expect(collection!.docs).toMatchObject([
    { id: 'note:ants', title: 'Ants', text: expect.stringMatching(/emmets[^]*They walk/) },
    { id: 'ref:bees', title: 'Bees', text: 'Karl von Frisch. 1927. bees' },
  ]);
});

describe('what is wrong is said, and where', () => {
  const CASES: [files: Record<string, string>, path: string, said: string][] = [
    [{}, 'none.json', 'none.json: there is no such file or folder.'],
    [{}, '', 'has neither docs.json or docs.jsonl or docs.tsv or docs.txt nor a .json file.'],
    [{ 'c.json': '{' }, 'c.json', 'c.json: is not JSON ('],
    [{ 'c.json': 'null' }, 'c.json', 'c.json: expected an object.'],
    [{ 'c.json': '{"docs":[]}' }, 'c.json', 'c.json: has no queries.'],
    [{ 'c.json': '{"docs":[],"queries":[],"qrels":{}}' }, 'c.json', 'c.json: has no document.'],
    [
      { 'c.json': JSON.stringify({ docs, queries, qrels: { q1: { other: 1 } } }) },
      'c.json',
      'c.json: no query has a relevant document; do the ids agree?',
    ],
    [{ 'docs.jsonl': '{"id":"a"}\n{"id"' }, '', 'docs.jsonl:2: is not JSON ('],
    [{ 'docs.json': '[]' }, '', 'has no queries.json or queries.jsonl'],
    [
      { 'docs.json': '[]', 'queries.json': '[]', 'qrels.tsv': 'q1 d1\n' },
      '',
      'qrels.tsv:1: has 2 columns; expected 3 or 4.',
    ],
  ];
  test.each(CASES)('%j %s', async (files, path, said) => {
    await write(files);
    await expect(readCollections(join(folder, path))).rejects.toThrow(said);
  });
});
