import { describe, expect, test } from 'vitest';
import { readDocs, readQrels, readQueries } from './records.ts';

const at = (value: unknown) => ({ value, place: 'x.json › part' });

describe('documents', () => {
  const CASES: [what: string, value: unknown, id: string, text: string][] = [
    ['by our names', [{ id: 'a', title: 't', text: 'b' }], 'a', 'b'],
    ['by others', [{ _id: 'a', title: 't', body: 'b' }], 'a', 'b'],
    ['with a number as name', [{ doc_id: 7, title: 't', abstract: 'b' }], '7', 'b'],
    ['in an object by id', { a: { title: 't', text: 'b' } }, 'a', 'b'],
    ['without a text', [{ id: 'a', title: 't' }], 'a', ''],
  ];
  test.each(CASES)('%s', (_what, value, id, text) => {
    expect(readDocs(at(value))).toEqual([{ id, title: 't', text }]);
  });

  test('without a title', () => {
    expect(readDocs(at([{ id: 'a', text: 'b' }]))).toEqual([{ id: 'a', title: '', text: 'b' }]);
  });
});

describe('queries', () => {
  const CASES: [what: string, value: unknown][] = [
    ['by our names', [{ id: 'q', text: 'why' }]],
    ['by others', [{ qid: 'q', query: 'why' }]],
    ['texts by id', { q: 'why' }],
    ['objects by id', { q: { question: 'why' } }],
  ];
  test.each(CASES)('%s', (_what, value) => {
    expect(readQueries(at(value))).toEqual([{ id: 'q', text: 'why' }]);
  });

  test('of a kind', () => {
    const queries = [{ id: 'q', text: 'why', kind: 'question' }];
    expect(readQueries(at(queries))).toEqual(queries);
  });
});

describe('judgements', () => {
  const CASES: [what: string, value: unknown, grade: number][] = [
    ['grades by query and document', { q: { d: 2 } }, 2],
    ['grades as text', { q: { d: '2' } }, 2],
    ['a list of relevant documents', { q: ['d'] }, 1],
    ['rows by our names', [{ query: 'q', doc: 'd', grade: 3 }], 3],
    ['rows by others', [{ 'query-id': 'q', 'corpus-id': 'd', score: '1' }], 1],
    ['rows without a grade', [{ qid: 'q', docid: 'd' }], 1],
  ];
  test.each(CASES)('%s', (_what, value, grade) => {
    expect(readQrels(at(value))).toEqual({ q: { d: grade } });
  });
});

describe('what is wrong is said, and where', () => {
  const CASES: [read: (part: ReturnType<typeof at>) => unknown, value: unknown, said: string][] = [
    [readDocs, 'none', 'x.json › part: expected a list, or an object by id.'],
    [readDocs, ['a'], 'x.json › part[0]: expected an object, found "a".'],
    [readDocs, [{ text: 'b' }], 'x.json › part[0]: has no id; expected one of id, _id,'],
    [readDocs, [{ id: 'a', text: 5 }], 'x.json › part[0]: the text is not a text.'],
    [readDocs, [{ id: 'a' }, { id: 'a' }], 'x.json › part: the id a is there twice.'],
    [readQueries, [{ id: 'q' }], 'x.json › part[0]: has no question; expected one of text, query,'],
    [readQueries, { q: 4 }, 'x.json › part › q: expected an object, found 4.'],
    [readQrels, { q: 'd' }, 'x.json › part › q: expected grades by document.'],
    [readQrels, { q: { d: 'no' } }, 'x.json › part › q › d: "no" is not a grade;'],
    [readQrels, [{ query: 'q', grade: 1 }], 'x.json › part[0]: has no doc; expected one of doc,'],
  ];
  test.each(CASES)('%o %j', (read, value, said) => {
    expect(() => read(at(value))).toThrow(said);
  });
});
