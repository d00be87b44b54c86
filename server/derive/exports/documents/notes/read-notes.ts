/** Notes, one after the other, as the blocks of one document. */
import type { Corpus } from '../../../../model/corpus.ts';
import type { Markup } from '../../../../model/markup.ts';
import type { Note } from '../../../../model/note.ts';
import { drawBody, type BodyOf } from '../../../body/draw-body.ts';
import type { Block, Change, Heading } from '../document.ts';
import { noteBlocks } from './note-blocks.ts';
import { footnotesIn } from './read-footnote.ts';
import type { Place, Reading } from './reading.ts';

/** How to read. */
export interface ReadOptions {
  bodyOf: BodyOf;
  cite: Reading['cite'];
  /** The anchors that links lead to, as far as they are known; those met are added. */
  linked: Set<string>;
}

/** The blocks, and what of the notes they could not hold; several notes stand under their titles. */
export function readNotes(
  corpus: Corpus,
  notes: readonly Note[],
  { bodyOf, cite, linked }: ReadOptions,
): { blocks: Block[]; changes: Change[] } {
  const changes: Change[] = [];
  const bodies = new Map(notes.map((note) => [note, drawBody(corpus, note, bodyOf)]));
  const anchors = new Set(
    [...bodies].flatMap(([note, { body }]) => [note.id, ...anchorsIn(body, note.id)]),
  );
  const reading: Reading = { corpus, anchors, linked, footnotes: 0, cite, changes, told: new Set() };
  const blocks = [...bodies].flatMap(([note, body]) => {
    const place: Place = {
      reading,
      page: note,
      note,
      drawn: body,
      footnotes: footnotesIn(body.body),
      numbers: new Map(),
      isOwn: true,
      takesHeadings: true,
      inFootnote: 0,
      blocks: noteBlocks,
    };
    const read = noteBlocks(body.body, place);
    return notes.length === 1 ? levelled(read, 1) : underTitle(note, read, linked);
  });
  return { blocks, changes };
}

function anchorsIn(nodes: readonly Markup[], id: string): string[] {
  return nodes.flatMap((node) => {
    if (typeof node !== 'object' || !('tag' in node)) return [];
    const own = node.attributes?.['id'];
    const inside = anchorsIn(node.children ?? [], id);
    return typeof own === 'string' ? [`${id}#${own}`, ...inside] : inside;
  });
}

function underTitle(note: Note, blocks: Block[], linked: ReadonlySet<string>): Block[] {
  const anchor = linked.has(note.id) ? note.id : null;
  return [
    { kind: 'heading', level: 1, anchor, content: [note.title] },
    ...levelled(blocks, 2),
  ];
}

/** Moves headings so that the highest has the given level; the deepest level of all is 6. */
function levelled(blocks: readonly Block[], top: number): Block[] {
  const levels = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
  const shift = top - Math.min(...levels);
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    return { ...block, level: Math.min(6, block.level + shift) as Heading['level'] };
  });
}
