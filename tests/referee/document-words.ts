/** The words of a document in the order in which somebody who reads a file of it meets them. */
import type {
  Block,
  ExportDocument,
  Footnote,
  Inline,
  ListItem,
  TableCell,
} from '../../server/derive/exports/documents/document.ts';

/** What a reader of a format makes of what is no plain text. */
export interface ReadingHabits {
  /** A second mark of a note is a number, stands for the note again, or is not read. */
  secondMark: 'number' | 'note' | null;
  /** Whether the signs of list items are text. */
  hasSigns: boolean;
  /** The boxes of tasks, open and done; null where they are no text. */
  boxes: readonly [open: string, done: string] | null;
  /** Pictures are read as what they show, or as some word of the reader's own. */
  picture: string | null;
  /** Whether it reads signs that UTF-16 makes of two halves. */
  hasPairs: boolean;
}

/** The words of the title, the text, its notes and the list of works. */
export function documentWords(document: ExportDocument, habits: ReadingHabits): string[] {
  const reader = new Reader(habits);
  const text = [document.title, ...document.blocks.map((block) => reader.block(block))];
  const works = document.bibliography;
  const entries = works?.groups.flatMap(({ heading, entries: all }) => [
    heading ?? '',
    ...all.map(({ label, content, annotation }) =>
      [reader.inlines(label), reader.inlines(content), annotation ?? ''].join(' '),
    ),
  ]);
  const all = [...text, works?.heading ?? '', ...(entries ?? [])].join(' ');
  return wordsOf(habits.hasPairs ? all : all.replace(/[\uD800-\uDFFF]/g, '\uFFFD'));
}

/** A text cut at its white space, without what cannot be seen. */
export function wordsOf(text: string): string[] {
  return text
    .replaceAll('\u2060', '')
    .split(/[\s\u00A0]+/)
    .filter((word) => word !== '');
}

class Reader {
  readonly #known = new Map<number, Footnote>();
  readonly #habits: ReadingHabits;

  constructor(habits: ReadingHabits) {
    this.#habits = habits;
  }

  blocks(blocks: readonly Block[]): string {
    return blocks.map((block) => this.block(block)).join(' ');
  }

  block(block: Block): string {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return this.inlines(block.content);
      case 'list':
        return block.items
          .map((item, index) => this.#item(item, block.ordered ? `${block.start + index}.` : '•'))
          .join(' ');
      case 'quote':
        return this.blocks(block.blocks);
      case 'code':
        return block.text;
      case 'rule':
        return '';
      case 'table':
        return [this.inlines(block.caption), this.#rows([...block.head, ...block.body])].join(' ');
    }
  }

  #item({ done, blocks }: ListItem, sign: string): string {
    const { hasSigns, boxes } = this.#habits;
    const box = done === null || !boxes ? '' : boxes[done ? 1 : 0];
    return [hasSigns && box === '' ? sign : '', box, this.blocks(blocks)].join(' ');
  }

  #rows(rows: readonly TableCell[][]): string {
    return rows.flatMap((row) => row.map(({ blocks }) => this.blocks(blocks))).join(' ');
  }

  inlines(content: readonly Inline[]): string {
    return content.map((inline) => this.#inline(inline)).join('');
  }

  #inline(inline: Inline): string {
    if (typeof inline === 'string') return inline;
    switch (inline.kind) {
      case 'line-break':
        return ' ';
      case 'picture':
        return this.#habits.picture ?? inline.text;
      case 'footnote':
        return this.#note(inline);
      case 'footnote-again':
        return this.#again(inline.number);
      case 'anchor':
        return '';
      default:
        return this.inlines(inline.content);
    }
  }

  #note(note: Footnote): string {
    this.#known.set(note.number, note);
    return ` ${this.blocks(note.blocks)} `;
  }

  #again(number: number): string {
    const { secondMark } = this.#habits;
    if (secondMark === 'note') return this.#note(this.#known.get(number)!);
    return secondMark === 'number' ? String(number) : '';
  }
}
