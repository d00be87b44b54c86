/** Labels broken into lines, measured without a screen, so that they are the same on every machine. */
import { textWidth } from './text-width.ts';

/** How labels are set: font size, distance from line to line and from the symbol, in units of the drawing. */
export const labelText = { size: 12, leading: 15, gap: 4 };

/** The lines of a label, and the width of the widest. */
export interface Label {
  lines: string[];
  width: number;
}

/** A line is broken where it would grow beyond this. */
const LINE_WIDTH = 120;
const MOST_LINES = 3;

/** No more of a text than this can come onto the lines. */
const MOST_LETTERS = 300;

/** A text as at most three lines of about equal width; one that is longer ends in an ellipsis. */
export function labelOf(text: string): Label {
  const pieces = piecesOf(text.slice(0, MOST_LETTERS).trim());
  const lines = filledLines(pieces, LINE_WIDTH);
  const shown = lines.length > MOST_LINES ? cutLines(lines) : evenLines(pieces, lines);
  return { lines: shown.map(({ text: line }) => line), width: widest(shown) };
}

/** What stays together on a line, and its width; with the space before it, and without where it opens a line. */
interface Piece {
  text: string;
  width: number;
  opening: Line;
}

interface Line {
  text: string;
  width: number;
}

/** A text is broken after a space, a hyphen, a stroke or a dash, and on both sides of a Han or kana. */
const SQUARE = String.raw`\p{scx=Han}\p{scx=Hira}\p{scx=Kana}`;
const unbroken = new RegExp(
  String.raw`\s*(?:[${SQUARE}]|[^\s${SQUARE}\-–—/]*[-–—/]|[^\s${SQUARE}\-–—/]+)`,
  'gu',
);

function piecesOf(text: string): Piece[] {
  const words = text.match(unbroken) ?? [];
  return words
    .flatMap(shortParts)
    .map((part) => ({ ...measured(part), opening: measured(part.trimStart()) }));
}

function measured(text: string): Line {
  return { text, width: textWidth(text, labelText.size) };
}

/** A word that is wider than a line, in parts that are not. */
function shortParts(word: string): string[] {
  if (measured(word).width <= LINE_WIDTH) return [word];
  const parts: string[] = [''];
  for (const letter of word) {
    const longer = parts.at(-1)! + letter;
    if (measured(longer).width <= LINE_WIDTH) parts[parts.length - 1] = longer;
    else parts.push(letter);
  }
  return parts;
}

function filledLines(pieces: readonly Piece[], width: number): Line[] {
  const lines: Line[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last && last.width + piece.width <= width) {
      last.text += piece.text;
      last.width += piece.width;
    } else lines.push({ ...piece.opening });
  }
  return lines;
}

/** As many lines, but as narrow as they can be: two even lines take less room than a long and a short one. */
function evenLines(pieces: readonly Piece[], full: Line[]): Line[] {
  let even = full;
  for (;;) {
    const narrower = filledLines(pieces, widest(even) - 1);
    if (narrower.length > full.length || widest(narrower) >= widest(even)) return even;
    even = narrower;
  }
}

function widest(lines: readonly Line[]): number {
  return Math.max(0, ...lines.map(({ width }) => width));
}

function cutLines(lines: readonly Line[]): Line[] {
  let { text } = lines[MOST_LINES - 1]!;
  while (measured(`${text}…`).width > LINE_WIDTH) text = shortened(text);
  return [...lines.slice(0, MOST_LINES - 1), measured(`${text}…`)];
}

/** Without its last word, or where there is but one without its last letter. */
function shortened(text: string): string {
  return /\s/.test(text) ? text.replace(/\s+\S*$/, '') : Array.from(text).slice(0, -1).join('');
}
