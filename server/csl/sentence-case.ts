/**
 * English title case → the sentence case that CSL wants, as pandoc makes it of the titles of a .bib: a word keeps its
 * capital at the beginning and after a point, question mark, exclamation mark or colon; words with capitals inside
 * (`SMEs`) and what is protected stay as they are.
 */

/** Tags of CSL's rich text, runs of letters and digits (those of ASCII by themselves), and every other character. */
const piece =
  /<\/?(?:i|b|sc|sup|sub)>|<span(?: [^<>]*)?>|<\/span>|[A-Za-z0-9]+|(?:(?![A-Za-z0-9])[\p{L}\p{N}])+|./gsu;

const tag = /<\/?(?:i|b|sc|sup|sub)>|<span(?: [^<>]*)?>|<\/span>/g;
const openingTag = /^<(?!\/)./;
const closingTag = /^<\/./;
const protectingTag = /^<(?:sc|sup|sub)>$|^<span .*(?:nocase|small-caps)/s;
const NOCASE = '<span class="nocase">';

const word = /^[\p{L}\p{N}]/u;
const capitalised = /^[\p{Lu}\p{Lt}]\p{Ll}*$/u;
const small = /^\p{Ll}+$/u;
const quotationMark = /^[“”‘’]$/;

/** The last word, where nothing but a word stands after a space or a tag. */
const lastWord = /(?<=[ >])[^ “”‘>\-/–—\s]+$/u;

/** What stands before a piece: nothing of its sentence, the end of another, a word, or something else. */
type Place = 'beginning' | 'ending' | 'word' | 'other';

/** Brings a text, as CSL's rich text, into sentence case; protecting spans stay where they hold a word in small letters. */
export function sentenceCase(title: string): string {
  const pieces = Array.from(title.matchAll(piece), ([text]) => text);
  const lastAt = title.length - (lastWord.exec(title)?.[0].length ?? -1);
  let place: Place = 'beginning';
  let result = '';
  let read = 0;
  for (let at = 0; at < pieces.length; at += 1) {
    // Pandoc's own rule: a single last word begins no sentence.
    if (read === lastAt && place === 'beginning') place = 'other';
    const end = protectingTag.test(pieces[at]!) ? partner(pieces, at) : at;
    const text = pieces.slice(at, end + 1).join('');
    result += end > at ? kept(text, place) : inCase(text, place);
    place = placeAfter(end > at ? text.replace(tag, '').trimEnd() : text, place);
    read += text.length;
    at = end;
  }
  return result;
}

/** Where the tag that opens at `start` is closed; `start` itself where it never is. */
function partner(pieces: readonly string[], start: number): number {
  let depth = 0;
  for (let at = start; at < pieces.length; at += 1) {
    if (openingTag.test(pieces[at]!)) depth += 1;
    else if (closingTag.test(pieces[at]!)) depth -= 1;
    if (depth === 0) return at;
  }
  return start;
}

/** A protected text; its span is needed where a style could give a word of it a capital, and never within a word. */
function kept(text: string, place: Place): string {
  if (!text.startsWith(NOCASE)) return text;
  const inner = text.slice(NOCASE.length, -'</span>'.length).replaceAll(NOCASE, '<span>');
  const words = inner.replace(tag, ' ').split(/[\p{P}\s]+/u);
  const isNeeded = place !== 'word' && words.some((each) => /^\p{Ll}/u.test(each));
  return isNeeded ? `${NOCASE}${inner}</span>` : inner;
}

function inCase(text: string, place: Place): string {
  const isCapitalised = capitalised.test(text);
  if (place !== 'beginning') return isCapitalised ? text.toLowerCase() : text;
  if (!isCapitalised && !small.test(text)) return text;
  const [first = '', ...rest] = text;
  return first.toUpperCase() + rest.join('').toLowerCase();
}

function placeAfter(text: string, place: Place): Place {
  const last = text.at(-1) ?? '';
  if (last === '' || tag.test(text) || quotationMark.test(text)) return place;
  if (/[.?!:]/.test(last)) return 'ending';
  if (word.test(last)) return 'word';
  if (/\s/.test(last)) return place === 'ending' ? 'beginning' : 'other';
  return place === 'beginning' && !/[-/–—]/.test(last) ? place : 'other';
}
