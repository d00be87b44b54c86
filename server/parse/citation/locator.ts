/**
 * The place in a source, read from what follows its key: `, pp. 33-35 and nowhere else`. The grammar
 * is that of pandoc's citeproc, over words, spaces and single marks of punctuation: a label and pages,
 * pages alone if they have digits, or whatever stands in braces.
 */
import type { Locator, LocatorLabel } from '../../model/citation.ts';
import { labelOfTerm, longestTerm } from './locator-terms.ts';

/** Tokens from the place asked for up to and without `end`, and whether they count as a number. */
interface Match {
  end: number;
  numeric: boolean;
}

/** Tells whether a label may end before a token, because there is something for it to label. */
type MayEnd = (tokens: readonly string[], at: number) => boolean;

const roman = /^M*(CM)?D?(CD)?C*(XC)?L?(XL)?X*(IX)?V?(IV)?I*$/i;
const closingBrace: Record<string, string> = { '(': ')', '[': ']', '{': '}' };

/** Parts a suffix into the locator at its start, if there is one, and the rest with its space. */
export function parseLocator(suffix: string): { locator: Locator | null; suffix: string } {
  const tokens = suffix.match(/[ \t\r\n]+|(?!:)[\p{P}\s]|(?:[^\s\p{P}]|:)+/gu) ?? [];
  const comma = tokens[0] === ',' ? 1 : 0;
  const start = isSpace(tokens[comma]) ? comma + 1 : comma;
  const found = bracedLocator(tokens, start) ?? plainLocator(tokens, start);
  if (!found) return { locator: null, suffix };
  const { label, value, end } = found;
  return { locator: value === '' ? null : { label, value }, suffix: tokens.slice(end).join('') };
}

type Found = Locator & { end: number };

/** `{p. 3}`, `{iv, vi-x}`: anything in braces; `{}` says that there is no locator. */
function bracedLocator(tokens: readonly string[], start: number): Found | null {
  if (tokens[start] !== '{') return null;
  let from = start + 1;
  while (isSpace(tokens[from])) from += 1;
  const term = labelAt(tokens, from, (_, at) => at < tokens.length);
  from = term?.end ?? from;
  let end = from;
  for (let next = pieceInBraces(tokens, end); next; next = pieceInBraces(tokens, end)) end = next;
  if (tokens[end] !== '}') return null;
  return {
    label: term?.label ?? 'page',
    value: tokens.slice(from, end).join('').trim(),
    end: end + 1,
  };
}

/** One token, or one at most in braces or brackets of its own. */
function pieceInBraces(tokens: readonly string[], at: number): number | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (!/^[[\]{}]$/.test(token)) return at + 1;
  const close = closingBrace[token];
  if (close === undefined) return null;
  const end = /^[[\]{}]?$/.test(tokens[at + 1] ?? '') ? at + 1 : at + 2;
  return tokens[end] === close ? end + 1 : null;
}

/** A label and what it labels; without a label, words with digits are pages. */
function plainLocator(tokens: readonly string[], start: number): Found | null {
  const term = labelAt(tokens, start, (_, at) => pageWord(tokens, at)?.numeric ?? false);
  const accept = (match: Match | null, from: number): match is Match =>
    match !== null && (term ? match.numeric : hasDigit(tokens.slice(from, match.end)));
  const from = term?.end ?? start;
  if (!term && !accept(pageWord(tokens, from), from)) return null;
  let match = term ? pageWord(tokens, from) : nextPageWord(tokens, from);
  let end = from;
  while (accept(match, end)) {
    end = match.end;
    match = nextPageWord(tokens, end);
  }
  if (end === from) return null;
  const value = tokens.slice(from, end).join('').replaceAll('\u00a0', ' ').trim();
  return { label: term?.label ?? 'page', value, end };
}

/** The longest term of a locale that starts here and stands before something to label. */
function labelAt(
  tokens: readonly string[],
  start: number,
  mayEnd: MayEnd,
): { label: LocatorLabel; end: number } | null {
  let found: { label: LocatorLabel; end: number } | null = null;
  for (let end = start + 1; end <= tokens.length; end += 1) {
    const term = tokens.slice(start, end).join('');
    if (term.length > longestTerm + 2) break;
    const label = labelOfTerm(term);
    if (label && mayEnd(tokens, end)) found = { label, end };
  }
  return found;
}

/** A further word of a locator, which a comma or semicolon may part from the one before. */
function nextPageWord(tokens: readonly string[], at: number): Match | null {
  return pageWord(tokens, tokens[at] === ',' || tokens[at] === ';' ? at + 1 : at);
}

/** A space, if there is one, and `123`, `C22`, `xvii`, `33-44`, `34(1)(i)`, `[17]-[18]`. */
function pageWord(tokens: readonly string[], at: number): Match | null {
  const start = isSpace(tokens[at]) ? at + 1 : at;
  let whole: Match = { end: start, numeric: false };
  for (let next = pagePart(tokens, start); next; next = pagePart(tokens, whole.end)) {
    whole = { end: next.end, numeric: whole.numeric || next.numeric };
  }
  return whole.end === start ? null : whole;
}

function pagePart(tokens: readonly string[], at: number): Match | null {
  const close = closingBrace[tokens[at] ?? ''];
  if (close === undefined) return pageSequence(tokens, at);
  const inner = pageSequence(tokens, at + 1) ?? { end: at + 1, numeric: false };
  return tokens[inner.end] === close ? { end: inner.end + 1, numeric: inner.numeric } : null;
}

/** `1`, `1.2`, `.2`, but not the full stop behind `1.2.`. */
function pageSequence(tokens: readonly string[], at: number): Match | null {
  let whole = pageUnit(tokens, at);
  let end = whole?.end ?? at;
  for (let next = afterPoint(tokens, end); next; next = afterPoint(tokens, end)) {
    whole = { end: next.end, numeric: (whole?.numeric ?? false) || next.numeric };
    end = next.end;
  }
  return whole;
}

function afterPoint(tokens: readonly string[], at: number): Match | null {
  return tokens[at] === '.' ? pageUnit(tokens, at + 1) : null;
}

function pageUnit(tokens: readonly string[], at: number): Match | null {
  if (tokens[at] !== undefined && roman.test(tokens[at])) return { end: at + 1, numeric: true };
  let end = at;
  while (end < tokens.length && !isSpace(tokens[end]) && !endsUnit(tokens[end]!)) end += 1;
  return end === at ? null : { end, numeric: hasDigit(tokens.slice(at, end)) };
}

/** Punctuation ends a unit, but not the dash of a range, nor a colon, which stays in its word. */
function endsUnit(token: string): boolean {
  return /^\p{P}$/u.test(token) && !/^[-–:]$/.test(token);
}

function isSpace(token: string | undefined): boolean {
  return token !== undefined && /^[ \t\r\n\u00a0]/.test(token);
}

function hasDigit(tokens: readonly string[]): boolean {
  return tokens.some((token) => /[0-9]/.test(token));
}
