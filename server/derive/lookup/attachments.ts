/** Which file, note or page the address in a note leads to. */
import { decodedAddress } from '../../model/address.ts';
import { isPicture } from '../../model/attachment.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Link, Note } from '../../model/note.ts';
import { fold } from '../../names/fold.ts';
import { fileAddress, noteAddress } from './addresses.ts';
import { perCorpus } from '../memo.ts';
import { joinPath, noteNamed } from './note-names.ts';
import { isPagePath } from './site-pages.ts';

/** The pictures and documents by path and by name alone, folded; of several with one name the first comes first. */
const attachmentNames = perCorpus(({ attachments }) => {
  const byPath = new Map<string, string>();
  const byName = new Map<string, string>();
  for (const path of attachments.toReversed()) {
    byPath.set(fold(path), path);
    byName.set(fold(path.slice(path.lastIndexOf('/') + 1)), path);
  }
  return { byPath, byName };
});

/** The path of the picture or document that a `[[link]]` names: by its path from the note or the library, or by its name. */
export function linkedAttachment(corpus: Corpus, note: Note, { target }: Link): string | null {
  const { byPath, byName } = attachmentNames(corpus);
  const name = fold(target);
  return attachmentAt(corpus, note, target) ?? byPath.get(name) ?? byName.get(name) ?? null;
}

function attachmentAt(corpus: Corpus, note: Note, path: string): string | undefined {
  return attachmentNames(corpus).byPath.get(fold(joinPath(note.file, path)));
}

/** Where a relative address leads, as the site has it: to a file, a note or a page; null where nothing is. */
export function addressTarget(corpus: Corpus, note: Note, address: string): string | null {
  const { path, place } = partsOf(address);
  const file = attachmentAt(corpus, note, path);
  if (file !== undefined) return fileAddress(file) + place;
  const target = /\.(?:md|markdown)$/i.test(path) ? noteNamed(corpus, note, path) : null;
  if (target) return noteAddress(target.id) + place;
  return isPagePath(corpus, path) ? address : null;
}

/** Where the address of a picture leads; null where nothing is that a page can show. */
export function pictureTarget(corpus: Corpus, note: Note, address: string): string | null {
  const file = attachmentAt(corpus, note, partsOf(address).path);
  return file !== undefined && isPicture(file) ? fileAddress(file) : null;
}

/** The path of an address without percent signs, and the query and place that follow it. */
export function partsOf(address: string): { path: string; place: string } {
  const [path = ''] = /^[^?#]*/.exec(address) ?? [];
  return { path: decodedAddress(path), place: address.slice(path.length) };
}
