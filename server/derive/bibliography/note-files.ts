/** A note as a file, in every form of documents. */
import type { ExportChoice } from '../../contract/bibliography-page.ts';
import type { Setting } from '../../csl/typeset.ts';
import type { Note } from '../../model/note.ts';
import { exportFormats } from '../exports/export-formats.ts';
import { exportAddress } from './export-address.ts';

/** Where the text of a note can be had with its citations and references, and what each form cannot hold. */
export function noteFiles({ id }: Note, setting: Setting): ExportChoice[] {
  const query = { notes: [id], ...setting };
  return exportFormats
    .filter(({ purpose }) => purpose === 'document')
    .map(({ name, label, what, extension, purpose }) => ({
      name,
      label,
      what,
      extension,
      purpose,
      href: exportAddress(name, query),
      ledger: exportAddress(name, { ...query, ledger: true }),
    }));
}
