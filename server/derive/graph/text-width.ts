/** How wide a text is set, told from its letters alone. */

/**
 * Advance widths of the interface's sans serif in thousandths of the font size, for letters that share
 * about the same; a little above those of Inter, so that a reader's other sans serif has room as well.
 */
const classes: readonly (readonly [letters: string, width: number])[] = [
  ["'|", 260],
  ['iljI.,:;!·’‘ ', 300],
  ['ftr()[]{}/\\-"', 400],
  ['“”*', 480],
  ['ceszavxyk?JLEFT–', 590],
  ['bdghnopqu0123456789+=~<>$#_^SPBRXYZK', 650],
  ['ACDGHNOQUV&€£', 770],
  ['mwM%—@W…', 960],
];

const widths = new Map(
  classes.flatMap(([letters, width]) => Array.from(letters, (letter) => [letter, width] as const)),
);

/** Han, kana, Hangul and pictures fill a square. */
const square = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{Extended_Pictographic}]/u;
const capital = /\p{Lu}/u;
const mark = /[\p{M}\p{Cf}]/u;

const SQUARE_WIDTH = 1000;
const CAPITAL_WIDTH = 750;
const OTHER_WIDTH = 640;

/** The width of a text at a font size, in the unit of that size. */
export function textWidth(text: string, size: number): number {
  let sum = 0;
  for (const letter of text.normalize('NFD')) sum += letterWidth(letter);
  return (sum * size) / 1000;
}

function letterWidth(letter: string): number {
  const known = widths.get(letter);
  if (known !== undefined) return known;
  if (mark.test(letter)) return 0;
  if (square.test(letter)) return SQUARE_WIDTH;
  return capital.test(letter) ? CAPITAL_WIDTH : OTHER_WIDTH;
}
