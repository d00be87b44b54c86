/** A citation as pandoc's Markdown writes it, so that pandoc reads the same key, mode and place again. */
import type { PlannedCitation } from '../../csl/typeset.ts';
import type { Locator, LocatorLabel } from '../../model/citation.ts';
import { locatorText } from '../setting/locator-text.ts';
import { isSeveral, withoutComma, type Written } from './written.ts';

/** The terms by which pandoc knows a place, for one and for several; it takes any other place for words. */
const terms: Partial<Record<LocatorLabel, readonly [one: string, several: string]>> = {
  book: ['bk.', 'bks.'],
  chapter: ['chap.', 'chaps.'],
  column: ['col.', 'cols.'],
  figure: ['fig.', 'figs.'],
  folio: ['fol.', 'fols.'],
  issue: ['no.', 'nos.'],
  line: ['l.', 'll.'],
  note: ['n.', 'nn.'],
  opus: ['op.', 'opp.'],
  page: ['p.', 'pp.'],
  paragraph: ['para.', 'paras.'],
  part: ['pt.', 'pts.'],
  section: ['sec.', 'secs.'],
  'sub-verbo': ['s.v.', 's.vv.'],
  verse: ['v.', 'vv.'],
  volume: ['vol.', 'vols.'],
};

/** `[see @key, p. 5]`, `see @key [p. 5]`, `[-@key, p. 5]`. */
export function pandocCitation(citation: PlannedCitation): Written {
  const key = writtenKey(citation.id);
  if (key === null) {
    return { text: '', notice: 'Pandoc has no way to write this key: a space or brace is in it.' };
  }
  const { mode, prefix } = citation;
  const before = prefix && `${escaped(prefix)} `;
  const tail = tailOf(citation);
  const narrative = tail ? `${key} [${tail}]` : key;
  const sign = mode === 'author-suppressed' ? '-' : '';
  const bracketed = `[${before}${sign}${key}${tail && `, ${tail}`}]`;
  return {
    text: mode === 'narrative' ? before + narrative : bracketed,
    notice: noticeOf(citation),
  };
}

function noticeOf({ locator }: PlannedCitation): string {
  if (!locator || termOf(locator) !== null) return '';
  return 'Pandoc takes this for words, as it knows no such place.';
}

/** The term for a place that pandoc can read; it reads none with a bracket that stands alone. */
function termOf({ label, value }: Locator): string | null {
  const term = terms[label];
  const rest = value.replace(/\[[^\s\p{P}]*\]|\{[^\s\p{P}]*\}/gu, '');
  return term && !/[[\]{}]/.test(rest) ? term[isSeveral(value) ? 1 : 0] : null;
}

/** A key of letters with single marks between them stands bare; any other in braces, where they can hold it. */
function writtenKey(key: string): string | null {
  if (/^[\p{L}\p{N}_](?:[:.#$%&\-+?<>~/]?[\p{L}\p{N}_])*$/u.test(key)) return `@${key}`;
  return /^[^\s{}\\]+$/.test(key) ? `@{${key}}` : null;
}

/** The place, and the words after it. */
function tailOf(citation: PlannedCitation): string {
  const suffix = withoutComma(citation.suffix);
  const place = placeOf(citation, suffix);
  return [place, escaped(suffix)].filter(Boolean).join(', ');
}

/** Empty braces say that no place is meant, where words would be read as one. */
function placeOf({ locator }: PlannedCitation, suffix: string): string {
  const term = locator && termOf(locator);
  if (!locator || term === null) {
    const words = locator ? escaped(locatorText(locator)) : '';
    return isTakenForPlace(words || suffix) ? ['{}', words].filter(Boolean).join(', ') : words;
  }
  const place = `${term} ${escaped(locator.value)}`;
  return isPlain(locator.value) && !isTakenForPlace(suffix) ? place : `{${place}}`;
}

/** Numbers, Arabic, Roman or with letters, and what stands between them: what pandoc takes for a place without further ado. */
const PLAIN_NUMBER = String.raw`(?:[A-Za-z]{0,3}\d+[a-z]?|[ivxlcdm]+)`;
const PLAIN = new RegExp(`^${PLAIN_NUMBER}(?:(?:[-–]|, ?)${PLAIN_NUMBER})*$`);

function isPlain(value: string): boolean {
  return PLAIN.test(value);
}

/** The terms as they may begin words, short or in full; dots do not matter. */
const spelledTerms = new Set(
  Object.entries(terms)
    .flatMap(([label, short]) => [label.replace('-', ' '), `${label}s`, ...short])
    .concat('opera', 'sub verbis', '§', '§§', '¶', '¶¶')
    .map((term) => term.replaceAll('.', '')),
);

/** Whether words might be read as a place, or as more of it, where they follow; or, with a caret first, as a footnote. */
function isTakenForPlace(words: string): boolean {
  if (/^(?:[\^{§¶]|\S*\d|\W*[ivxlcdm]+\b)/i.test(words)) return true;
  const [first = '', second = ''] = words.toLowerCase().replaceAll('.', '').split(' ');
  return spelledTerms.has(first) || spelledTerms.has(`${first} ${second}`);
}

/** Markdown's marks are the author's own characters here. */
function escaped(text: string): string {
  return text.replace(
    /[\\`*_{}[\]<>^~$@#|;]|&(?=#?\w+;)|-(?=-)|(?<=-)-|\.(?=\.)|(?<=\.)\./g,
    '\\$&',
  );
}
