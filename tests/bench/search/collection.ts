/** What relevance is measured on: documents, questions, and which documents answer which question. */
import type { Corpus } from '../../../server/model/corpus.ts';

/** A document as every engine takes it. */
export interface Doc {
  id: string;
  title: string;
  text: string;
}

/** A question; its kind, where the collection tells, gives it a column of the table. */
export interface Query {
  id: string;
  text: string;
  kind?: string;
}

/** How well documents answer one query, by document: 0 not at all, and the more the better. */
export type Grades = Readonly<Record<string, number>>;

/** A judged collection. */
export interface Collection {
  name: string;
  docs: readonly Doc[];
  queries: readonly Query[];
  qrels: Readonly<Record<string, Grades>>;
  /** The corpus that the documents are made of, where they are not a file's own. */
  corpus: Corpus | null;
}
