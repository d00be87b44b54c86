/** A draft in Markdown, with pandoc's citations. */
import { splitFrontMatter } from '../../parse/front-matter/split.ts';
import { type CitedWorks, workOfKey } from '../works/cited-works.ts';
import { citedKeys } from './cited-keys.ts';
import { readMetadata } from './metadata.ts';
import { piecesOf, type TextPiece } from './pieces.ts';

const LATEX_COMMAND = /\\[a-zA-Z]*cite[a-zA-Z]*\*?\s*[[{]/;

/** Reads the citations of a Markdown text and of its front matter. */
export function readMarkdown(text: string, works: CitedWorks): void {
  const split = splitFrontMatter(text);
  if (split) readMetadata(split, works);
  const body = split?.body ?? text.replace(/^\uFEFF/, '');
  if (LATEX_COMMAND.test(body)) {
    works.note('The draft has LaTeX’s \\cite commands too; in Markdown only @keys are read.');
  }
  const firstLine = split?.bodyLine ?? 1;
  for (const piece of piecesOf(body)) {
    readPiece({ ...piece, line: piece.line + firstLine - 1 }, works);
  }
}

function readPiece({ text, line }: TextPiece, works: CitedWorks): void {
  if (!text.includes('@')) return;
  const keys = citedKeys(text);
  if (!keys) {
    const last = line + (text.match(/\n/g)?.length ?? 0);
    works.problem(
      `Lines ${line} to ${last} are nested too deeply or too long to be read, so what they cite is missing.`,
    );
    return;
  }
  for (const cited of keys) {
    works.cite(workOfKey(cited.key), { unit: 'line', number: line + cited.line - 1 });
  }
}
