/** A library's notes and references as plain documents, with everything in them that an engine may find. */
import { createStore } from '../../../server/corpus/store.ts';
import { locateLibrary, readLibrary } from '../../../server/disk/library.ts';
import type { Corpus } from '../../../server/model/corpus.ts';
import type { Note } from '../../../server/model/note.ts';
import type { CslName, Reference } from '../../../server/model/reference.ts';
import type { Doc } from './collection.ts';

/** Reads the notes and references below a folder. */
export async function corpusOfLibrary(folder: string): Promise<Corpus> {
  return createStore(await readLibrary(await locateLibrary(undefined, folder))).current();
}

/** A document for each note, `note:<id>`, and each reference, `ref:<key>`. */
export function docsOf({ notes, references }: Corpus): Doc[] {
  return [...[...notes.values()].map(noteDoc), ...[...references.values()].map(referenceDoc)];
}

function noteDoc({ id, title, aliases, summary, body }: Note): Doc {
  return { id: `note:${id}`, title, text: [aliases.join('; '), summary, body].join('\n\n') };
}

function referenceDoc({ key, csl, fields }: Reference): Doc {
  const names = [...(csl.author ?? []), ...(csl.editor ?? [])].map(fullName).join(', ');
  const year = csl.issued?.['date-parts']?.[0]?.[0];
  const where = csl['container-title'] || csl.publisher;
  const text = [names, year, where, fields['keywords'], csl.abstract, key, csl.DOI];
  return { id: `ref:${key}`, title: csl.title ?? key, text: text.filter(Boolean).join('. ') };
}

function fullName(name: CslName): string {
  const particles = [name['dropping-particle'], name['non-dropping-particle']];
  return [name.given, ...particles, name.family, name.literal].filter(Boolean).join(' ');
}
