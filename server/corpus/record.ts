import type { Reference } from '../model/reference.ts';
import { readBibtexRecord, readCslRecord, type RecordField } from '../parse/bibliography/record.ts';

/** The record of a reference for its readers, made when it is asked for: few records are looked at. */
export function referenceRecord(reference: Reference): RecordField[] {
  return /\.json$/i.test(reference.file) ? readCslRecord(reference) : readBibtexRecord(reference);
}
