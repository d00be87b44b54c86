/** Roman numerals, by which front matter is numbered. */

const NUMERAL = /^m*(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/i;

const PARTS: readonly [numeral: string, value: number][] = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];

/** Whether a word is a numeral, in small or capital letters. */
export function isRoman(word: string): boolean {
  return word !== '' && NUMERAL.test(word);
}

/** The number of a numeral: `iv` is 4. */
export function romanNumber(numeral: string): number {
  let rest = numeral.toLowerCase();
  let number = 0;
  for (const [part, value] of PARTS) {
    while (rest.startsWith(part)) {
      number += value;
      rest = rest.slice(part.length);
    }
  }
  return number;
}

/** The numeral of a number, in small letters. */
export function romanNumeral(number: number): string {
  let rest = number;
  let text = '';
  for (const [part, value] of PARTS) {
    text += part.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}
