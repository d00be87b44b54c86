/** Pictures that no page can show, and links to files that nobody can open. */
import { attachmentType, endingOf, isPicture } from '../../model/attachment.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { FileLink, Note } from '../../model/note.ts';
import { problem } from '../../model/problem.ts';
import { nearestAmong } from '../../names/nearest.ts';
import { addressTarget, partsOf, pictureTarget } from '../lookup/attachments.ts';
import { joinPath } from '../lookup/note-names.ts';
import { perCorpus } from '../memo.ts';
import type { Finding } from './finding.ts';

/** The picture or document whose path is nearest to one. */
const nearestFile = perCorpus(({ attachments }) => nearestAmong(attachments));

/** The problems of one note's pictures and links to files. */
export function fileLinkProblems(corpus: Corpus, note: Note): Finding[] {
  return note.fileLinks
    .filter(({ address, picture }) => {
      const targetOf = picture ? pictureTarget : addressTarget;
      return targetOf(corpus, note, address) === null;
    })
    .map((link) => deadFileLink(corpus, note, { ...link, address: partsOf(link.address).path }));
}

/** The problem of a picture or link whose file cannot be shown or opened; its address comes without percent signs. */
export function deadFileLink(corpus: Corpus, note: Note, link: FileLink): Finding {
  const { address, picture, line, column } = link;
  const rule = picture ? 'picture-unresolved' : 'link-file-unresolved';
  const path = joinPath(note.file, address);
  const message = faultOf(path, link);
  const found = problem(rule, { file: note.file, line, column }, { message });
  return { ...found, suggest: () => suggestionFor(corpus, path) };
}

function faultOf(path: string, { address, picture }: FileLink): string {
  if (isOutside(path)) return `“${address}” lies outside the library, so it cannot be opened.`;
  if (picture && !isPicture(path)) return `“${address}” is no picture that a page can show.`;
  if (picture || attachmentType(path) || !hasForeignEnding(path)) {
    return `There is no file “${address}” in the library.`;
  }
  return `Files that end in “${endingOf(path)}” are not handed out, so this link cannot be followed.`;
}

function isOutside(path: string): boolean {
  return /^\.\.(?:\/|$)/.test(path);
}

function hasForeignEnding(path: string): boolean {
  return !['', '.md', '.markdown'].includes(endingOf(path));
}

function suggestionFor(corpus: Corpus, path: string): string {
  if (isOutside(path)) return 'Copy the file into the library.';
  const near = attachmentType(path) ? nearestFile(corpus)(path) : undefined;
  return near ? `Did you mean ${near}?` : 'Correct the address, or remove it.';
}
