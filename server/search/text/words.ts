/** The words of a text, in any script, and where they stand. */

/** Called with a word as written and its place in the text. */
export type WordVisitor = (word: string, start: number, end: number) => void;

/** Letters and digits with their marks; an apostrophe or a soft hyphen within does not end a word. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad]*(?:['’ʼ][\p{L}\p{N}\p{M}]+)*/gu;

/** Scripts that set no spaces between words, and Korean, whose particles are written onto them. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]+/gu;
const BEYOND_EUROPE = /[\u0e00-\uffff]/;

/** Between the parts of a compound: `life-cycle`. */
const HYPHEN = /[-\u2010\u2011]/;
const LETTERS = /^\p{L}/u;
const CAPITAL = /^\p{Lu}$/u;
const INITIALS = /^\p{Lu}{1,5}$/u;
const NUMBER = /^\p{Nd}+$/u;
const THOUSANDS = /^\p{Nd}{3}$/u;

/** Visits every word from left to right; where no spaces part words, every two neighbouring characters are one. */
export function visitWords(text: string, visit: WordVisitor): void {
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    const start = match.index;
    if (BEYOND_EUROPE.test(word)) visitMixed(word, start, visit);
    else visit(word, start, start + word.length);
  }
}

/**
 * Visits the words that a text must have to say the same: all but the last character alone of a longer run
 * without spaces, as that run may go on there.
 */
export function visitAskedWords(text: string, visit: WordVisitor): void {
  let pairEnd = -1;
  visitWords(text, (word, start, end) => {
    if (end !== pairEnd) visit(word, start, end);
    pairEnd = end;
  });
}

/**
 * Visits every word, and after the second part of a compound the two parts as one word, so that
 * `co-operation` is found as `cooperation`; so too what signs part only for the eye, `U.S.` and `5,000`.
 */
export function visitWordsAndCompounds(text: string, visit: WordVisitor): void {
  let before = '';
  let beforeStart = 0;
  let beforeEnd = -2;
  visitWords(text, (word, start, end) => {
    visit(word, start, end);
    const joint = start === beforeEnd + 1 ? jointOf(before, text[beforeEnd]!, word) : null;
    if (joint) visit(before + word, beforeStart, end);
    before = joint === 'sign' ? before + word : word;
    beforeStart = joint === 'sign' ? beforeStart : start;
    beforeEnd = end;
  });
}

/** Whether two words with a character between them are also one: as a compound, or with a sign that more may follow. */
function jointOf(before: string, between: string, word: string): 'compound' | 'sign' | null {
  if (between === '.') return CAPITAL.test(word) && INITIALS.test(before) ? 'sign' : null;
  if (between === ',') return THOUSANDS.test(word) && NUMBER.test(before) ? 'sign' : null;
  const isCompound = HYPHEN.test(between) && LETTERS.test(word) && LETTERS.test(before);
  return isCompound ? 'compound' : null;
}

/** A run of letters of which some are of an unspaced script. */
function visitMixed(word: string, start: number, visit: WordVisitor): void {
  let read = 0;
  for (const match of word.matchAll(UNSPACED)) {
    const [run] = match;
    if (match.index > read) visit(word.slice(read, match.index), start + read, start + match.index);
    visitPairs(run, start + match.index, visit);
    read = match.index + run.length;
  }
  if (read < word.length) visit(word.slice(read), start + read, start + word.length);
}

/** Every two neighbouring characters, and the last alone: so each character starts a word, and is found as its prefix. */
function visitPairs(run: string, start: number, visit: WordVisitor): void {
  let at = start;
  const characters = [...run];
  characters.forEach((character, index) => {
    const pair = character + (characters[index + 1] ?? '');
    visit(pair, at, at + pair.length);
    at += character.length;
  });
}
