/** Locators in words, with the short terms of CSL's English locale, and their order. */
import type { Locator, LocatorLabel } from '../../model/citation.ts';
import { isRoman, romanNumber } from './roman.ts';

const terms: Record<LocatorLabel, readonly [one: string, several: string]> = {
  act: ['act', 'acts'],
  appendix: ['app.', 'apps.'],
  'article-locator': ['art.', 'arts.'],
  book: ['bk.', 'bks.'],
  canon: ['can.', 'cans.'],
  chapter: ['chap.', 'chaps.'],
  column: ['col.', 'cols.'],
  elocation: ['loc.', 'locs.'],
  equation: ['eq.', 'eqs.'],
  figure: ['fig.', 'figs.'],
  folio: ['fol.', 'fols.'],
  issue: ['no.', 'nos.'],
  line: ['l.', 'll.'],
  note: ['n.', 'nn.'],
  opus: ['op.', 'opp.'],
  page: ['p.', 'pp.'],
  paragraph: ['para.', 'paras.'],
  part: ['pt.', 'pts.'],
  rule: ['r.', 'rr.'],
  scene: ['sc.', 'scs.'],
  section: ['sec.', 'secs.'],
  'sub-verbo': ['s.v.', 's.vv.'],
  supplement: ['supp.', 'supps.'],
  table: ['tbl.', 'tbls.'],
  timestamp: ['', ''],
  'title-locator': ['tit.', 'tits.'],
  verse: ['v.', 'vv.'],
  version: ['v.', 'vv.'],
  volume: ['vol.', 'vols.'],
};

/** A number, Arabic or Roman, that another follows; the comma of thousands, as in `1,234`, is part of a number. */
const several = /(?:\d(?:[^-–,;&]|,\d{3}\b)*?|^\s*[ivxlcdm]+\s*)(?:[-–;&]|,(?!\d{3}\b)|\band\b)/i;

/** `p. 566`, `pp. 33–35`; ranges get an en dash. */
export function locatorText({ label, value }: Locator): string {
  const term = terms[label][several.test(value) ? 1 : 0];
  return `${term} ${value.replace(/(?<=\w)\s*--?\s*(?=\w)/g, '–')}`.trim();
}

/**
 * The order of passages by the place in their source: pages, front matter in roman numerals before numbers;
 * then each other kind of place likewise; null, which no place is known of, comes last.
 */
export function compareLocators(a: Locator | null, b: Locator | null): number {
  if (!a || !b) return Number(!a) - Number(!b);
  const [one, other] = [a, b].map(({ label }) => (label === 'page' ? '' : label));
  if (one !== other) return one! < other! ? -1 : 1;
  return firstNumber(a.value) - firstNumber(b.value) || 0;
}

function firstNumber(value: string): number {
  const digits = /\d{1,3}(?:,\d{3})+\b|\d+/.exec(value);
  if (digits) return Number(digits[0].replaceAll(',', ''));
  const roman = value.match(/\b[ivxlcdm]+\b/gi)?.find(isRoman);
  return roman ? romanNumber(roman) - ROMAN_BEFORE_ARABIC : Infinity;
}

const ROMAN_BEFORE_ARABIC = 1e6;
