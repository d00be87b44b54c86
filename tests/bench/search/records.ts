/** Values of a collection's files → documents, queries and judgements, by whichever of their usual names. */
import type { Doc, Grades, Query } from './collection.ts';

/** The names that public collections give to the same thing, the first one ours. */
const NAMES = {
  id: ['id', '_id', 'doc_id', 'docid', 'query_id', 'qid'],
  title: ['title'],
  text: ['text', 'body', 'abstract', 'contents'],
  question: ['text', 'query', 'question', 'title'],
  query: ['query', 'query-id', 'query_id', 'qid'],
  doc: ['doc', 'corpus-id', 'corpus_id', 'doc_id', 'docid', 'id'],
  grade: ['grade', 'score', 'relevance', 'rel'],
} as const;

/** A value, and where it stands, for whoever has to mend it: `trec.json › docs`, `docs.jsonl`. */
export interface Placed {
  value: unknown;
  place: string;
}

/** Reads documents: a list of objects, or an object of them by id. Throws an Error that says what is wrong, where. */
export function readDocs(docs: Placed): Doc[] {
  const read = recordsOf(docs).map((record) => ({
    id: nameIn(record, 'id'),
    title: textIn(record, 'title') ?? '',
    text: textIn(record, 'text') ?? '',
  }));
  return unique(read, docs.place);
}

/** Reads queries: a list of objects, or an object of them, or of their texts, by id. Throws as `readDocs` does. */
export function readQueries(queries: Placed): Query[] {
  const read = recordsOf(queries).map((record) => {
    const text = textIn(record, 'question');
    if (text === null) throw lacking(record, 'question');
    const { kind } = record.fields;
    return { id: nameIn(record, 'id'), text, ...(typeof kind === 'string' ? { kind } : {}) };
  });
  return unique(read, queries.place);
}

/** Reads judgements: grades by query and document, lists of relevant documents by query, or rows. Throws as `readDocs` does. */
export function readQrels({ value, place }: Placed): Record<string, Grades> {
  if (!isObject(value)) return gradesOfRows(recordsOf({ value, place }));
  return Object.fromEntries(
    Object.entries(value).map(([query, judged]) => [
      query,
      gradesOf({ value: judged, place: `${place} › ${query}` }),
    ]),
  );
}

function gradesOf({ value, place }: Placed): Grades {
  if (Array.isArray(value)) return Object.fromEntries(value.map((id) => [String(id), 1]));
  if (!isObject(value)) throw new Error(`${place}: expected grades by document.`);
  return Object.fromEntries(
    Object.entries(value).map(([doc, grade]) => [doc, numberOf(grade, `${place} › ${doc}`)]),
  );
}

function gradesOfRows(rows: readonly Fields[]): Record<string, Grades> {
  const qrels: Record<string, Record<string, number>> = {};
  for (const row of rows) {
    const [doc, grade] = [nameIn(row, 'doc'), valueIn(row, 'grade') ?? 1];
    (qrels[nameIn(row, 'query')] ??= {})[doc] = numberOf(grade, row.place);
  }
  return qrels;
}

function numberOf(value: unknown, place: string): number {
  const grade = typeof value === 'string' ? Number.parseFloat(value) : value;
  if (typeof grade === 'number' && Number.isFinite(grade)) return grade;
  throw new Error(`${place}: ${JSON.stringify(value)} is not a grade; expected a number.`);
}

/** An object of a file, and its place. */
interface Fields {
  fields: Record<string, unknown>;
  place: string;
}

function recordsOf({ value, place }: Placed): Fields[] {
  if (Array.isArray(value)) {
    return value.map((one: unknown, index) =>
      fieldsOf({ value: one, place: `${place}[${index}]` }),
    );
  }
  if (!isObject(value)) throw new Error(`${place}: expected a list, or an object by id.`);
  return Object.entries(value).map(([id, one]) => {
    const fields = typeof one === 'string' ? { text: one } : one;
    const read = fieldsOf({ value: fields, place: `${place} › ${id}` });
    return { ...read, fields: { id, ...read.fields } };
  });
}

function fieldsOf({ value, place }: Placed): Fields {
  if (isObject(value)) return { fields: value, place };
  throw new Error(`${place}: expected an object, found ${JSON.stringify(value)}.`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueIn({ fields }: Fields, part: keyof typeof NAMES): unknown {
  const name = NAMES[part].find((known) => fields[known] !== undefined && fields[known] !== null);
  return name === undefined ? null : fields[name];
}

function textIn(record: Fields, part: 'title' | 'text' | 'question'): string | null {
  const value = valueIn(record, part);
  if (value === null || typeof value === 'string') return value;
  throw new Error(`${record.place}: the ${part} is not a text.`);
}

/** What something is called; a number is a name too. */
function nameIn(record: Fields, part: 'id' | 'doc' | 'query'): string {
  const value = valueIn(record, part);
  if (typeof value === 'number' || (typeof value === 'string' && value !== ''))
    return String(value);
  throw lacking(record, part);
}

function lacking({ place }: Fields, part: keyof typeof NAMES): Error {
  return new Error(`${place}: has no ${part}; expected one of ${NAMES[part].join(', ')}.`);
}

function unique<Kind extends { id: string }>(records: Kind[], place: string): Kind[] {
  const seen = new Set<string>();
  for (const { id } of records) {
    if (seen.has(id)) throw new Error(`${place}: the id ${id} is there twice.`);
    seen.add(id);
  }
  return records;
}
