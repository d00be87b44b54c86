/** What writers of records take and give, whichever their format. */
import type { Ledger } from '../../../contract/ledger.ts';
import type { Corpus } from '../../../model/corpus.ts';
import type { Reference } from '../../../model/reference.ts';

/** Gives the fields of a reference in plain text, under the names that its file has for them. */
export type RecordOf = (reference: Reference) => [name: string, text: string][];

/** What surrounds the references that are written. */
export interface RecordContext extends Pick<Corpus, 'bibliographies'> {
  recordOf: RecordOf;
  /** Of the review, for formats that describe the whole they belong to. */
  title: string;
}

/** A file, and what became of everything that was to be in it. */
export interface Written extends Pick<Ledger, 'changes' | 'missing' | 'notices'> {
  text: string;
}

/** Writes references, in their order where the format leaves that open. */
export type WriteRecords = (references: readonly Reference[], context: RecordContext) => Written;
