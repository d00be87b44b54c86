/** The body of a note as the tree that a page draws; made on demand, because most notes are not looked at. */
import type { Root } from 'hast';
import { raw } from 'hast-util-raw';
import { sanitize } from 'hast-util-sanitize';
import type { Nodes } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import type { Markup } from '../../model/markup.ts';
import type { Note } from '../../model/note.ts';
import { problem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';
import { allowedMarkup } from '../markdown/allowed.ts';
import { isTooDeep } from '../markdown/bounds.ts';
import { parseMarkdown } from '../markdown/tree.ts';
import type { MarkdownTree } from '../markdown/tree.ts';
import { dressBody } from './dress.ts';
import { heldAsElements, heldType, holdingHandlers } from './held.ts';
import type { HeldPieces } from './held.ts';
import { footnotePrefix, toMarkup } from './markup.ts';

/**
 * Draws the body of a note. Its numbers are those of the note's citations and links. Only what keeps
 * it from being drawn is reported here; the problems of its text are the note's own.
 */
export function parseBody(note: Note): { body: Markup[]; problems: Problem[] } {
  try {
    return { body: drawBody(note), problems: [] };
  } catch {
    // HTML can nest more deeply than Markdown, and the libraries that walk it call themselves.
    const place = { file: note.file, line: note.bodyLine, column: 1 };
    const message =
      'The HTML in the note is nested too deeply, so the note is shown as it is written.';
    const body = [{ tag: 'pre', children: [note.body] }];
    return { body, problems: [problem('note-too-complex', place, { message })] };
  }
}

function drawBody(note: Note): Markup[] {
  const tree = parseMarkdown(note.body);
  dressBody(tree.root, note);
  const held: HeldPieces = [];
  const html = htmlTree(tree, held);
  if (isTooDeep(html)) throw new RangeError('the HTML is nested too deeply');
  heldAsElements(html);
  const safe = sanitize(html, allowedMarkup);
  return toMarkup(asRoot(safe), held, anchors(note));
}

function htmlTree(tree: MarkdownTree, held: HeldPieces): Root {
  const hasHtml = holdsHtml(tree.root);
  const html = toHast(tree.root, {
    allowDangerousHtml: hasHtml,
    clobberPrefix: footnotePrefix,
    handlers: holdingHandlers(tree, held),
  });
  return asRoot(hasHtml ? raw(html, { passThrough: [heldType] }) : html);
}

function asRoot(node: ReturnType<typeof sanitize>): Root {
  if (node.type === 'root') return node;
  return { type: 'root', children: node.type === 'doctype' ? [] : [node] };
}

function holdsHtml(node: Nodes): boolean {
  return node.type === 'html' || ('children' in node && node.children.some(holdsHtml));
}

/** The anchors that the note itself gives; those of footnotes are known by their prefix. */
function* anchors(note: Note): Iterable<string> {
  for (const { anchor } of note.headings) yield anchor;
  for (const { name } of note.blocks) yield `^${name}`;
  for (const { index } of note.claims) yield `claim-${String(index)}`;
}
