/** What a document is, by which it is filtered and counted. */
import type { Signal } from '../../model/citation.ts';
import { type Contents, contentsOf } from './contents.ts';
import type { SearchDocument } from './documents.ts';
import { yearsIn } from './records.ts';
import { recordOf, type Surroundings } from './surroundings.ts';

/** The kind of a note; a claim and a reference are kinds of their own. */
export function kindOf(document: SearchDocument): string {
  return document.type === 'note' ? document.note.kind : document.type;
}

/** The tags of a note, or the keywords of a reference. */
export function tagsOf(document: SearchDocument): string[] {
  if (document.type !== 'reference') return document.note.tags;
  return (document.reference.fields['keywords'] ?? '')
    .split(/[,;]/)
    .map((keyword) => keyword.trim())
    .filter(Boolean);
}

/** The year of the work that a document is about. */
export function yearOf(surroundings: Surroundings, document: SearchDocument): number | null {
  const record = recordOf(surroundings, document);
  return (record && yearsIn(record.csl)[0]) ?? null;
}

/** The signals of the citations in a note or claim, or of those that cite a reference. */
export function signalsOf(
  surroundings: Surroundings,
  document: SearchDocument,
  { citations }: Contents = contentsOf(document),
): ReadonlySet<Signal> {
  if (document.type === 'reference') {
    return surroundings.signalsOfKey.get(document.reference.key) ?? new Set();
  }
  return new Set(citations.map(({ signal }) => signal));
}
