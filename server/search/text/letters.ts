/** Letters as search compares them: no case, no accents, one form of each. */

/** Letters that are no letter with an accent to Unicode, but to whoever types them. */
const plainLetters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ς: 'σ',
};

const ASCII = /^[a-zA-Z0-9]+$/;
const UNPLAIN = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu');

/**
 * Accents of the Latin, Greek and Cyrillic scripts, vowel points of Hebrew and Arabic, soft hyphens.
 * The marks of other scripts are letters to their readers and stay.
 */
const ACCENTS = /[\u00ad\u0640]|\p{M}(?<=[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f])/gu;

/** The ending of a possessive, and any apostrophe left within a word. */
const POSSESSIVE = /['’ʼ]s?$/;
const APOSTROPHES = /['’ʼ]/g;

/** A word without case, accents, ligatures and apostrophes: `Majkgård’s` → `majkgard`. */
export function foldWord(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  return word
    .replace(POSSESSIVE, '')
    .replace(APOSTROPHES, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .replace(UNPLAIN, (letter) => plainLetters[letter]!)
    .normalize('NFC')
    .toLowerCase();
}

/** What is written for a letter where it cannot be typed: `Müller` is also Mueller. */
const WRITTEN_OUT: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

/** A name as it is typed without the letters of German and the Nordic languages. */
export function withoutUmlauts(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüøå]/g, (letter) => WRITTEN_OUT[letter]!);
}
