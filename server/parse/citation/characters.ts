/** Which characters pandoc takes for letters: they decide where a key starts, goes on and ends. */

const alphanumeric = /^[\p{L}\p{N}]$/u;
const punctuationInsideKeys = new Set(':.#$%&-+?<>~/');

/** Tells whether a character (one code point) is a letter or a number of any script. */
export function isAlphanumeric(character: string): boolean {
  return alphanumeric.test(character);
}

/** Tells whether a character may stand anywhere in a key that has no braces. */
export function isKeyCharacter(character: string): boolean {
  return character === '_' || isAlphanumeric(character);
}

/** Tells whether a character may stand in a key if a key character follows it. */
export function isInnerPunctuation(character: string): boolean {
  return punctuationInsideKeys.has(character);
}
