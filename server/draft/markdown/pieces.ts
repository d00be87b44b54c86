/**
 * A long text in pieces, each of which means by itself what it means in the whole: reading Markdown takes
 * time with the square of its blocks, so that a book has to be read a chapter at a time.
 */

/** A part of a text and the line of the whole on which it begins, from 1. */
export interface TextPiece {
  text: string;
  line: number;
}

/** Lines after which a piece ends where it can. */
const ENOUGH = 100;

/** What reaches over blank lines, and how it ends. */
interface LongBlock {
  end: RegExp;
}

const blockOpenings: { begins: RegExp; end: (found: RegExpExecArray) => RegExp }[] = [
  {
    begins: /^ {0,3}(`{3,})[^`]*$|^ {0,3}(~{3,})/,
    end: ([, ticks, tildes]) => fenceEnd(ticks ?? tildes!),
  },
  {
    begins: /^ {0,3}<(script|pre|style|textarea)\b/i,
    end: ([, name]) => RegExp(`</${name!}>`, 'i'),
  },
  { begins: /^%%(?!.*%%)/, end: () => /%%/ },
  { begins: /<!--(?!.*-->)/, end: () => /-->/ },
];

/** Only a run as long as the one that opened it closes a fence. */
function fenceEnd(fence: string): RegExp {
  return new RegExp(`^ {0,3}${fence.charAt(0)}{${String(fence.length)},}[ \t]*$`);
}

/** Cuts before lines that surely begin a block of their own: unindented, after a blank line, outside code and comments. */
export function piecesOf(text: string, enough = ENOUGH): TextPiece[] {
  const lines = text.split(/\r\n|\n|\r/);
  const pieces: TextPiece[] = [];
  let from = 0;
  let open: LongBlock | null = null;
  lines.forEach((line, at) => {
    const isStart = open === null && at - from >= enough && /^\S/.test(line);
    if (isStart && lines[at - 1]!.trim() === '') {
      pieces.push({ text: lines.slice(from, at).join('\n'), line: from + 1 });
      from = at;
    }
    open = after(line, open);
  });
  pieces.push({ text: lines.slice(from).join('\n'), line: from + 1 });
  return pieces;
}

/** The long block that is open after a line. */
function after(line: string, open: LongBlock | null): LongBlock | null {
  if (open) return open.end.test(line) ? null : open;
  for (const { begins, end } of blockOpenings) {
    const found = begins.exec(line);
    if (!found) continue;
    const block = { end: end(found) };
    // A fence opens and closes on lines of its own; everything else may close where it opens.
    const rest = line.slice(found.index + found[0].length);
    return block.end.test(rest) ? null : block;
  }
  return null;
}
