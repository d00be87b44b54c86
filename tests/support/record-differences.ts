/** What another program reads of a record, beside what stands in it. */
import type { CslDate, CslItem, CslName } from '../../server/model/reference.ts';
import { cslDateVariables, cslNameVariables } from '../../server/parse/bibliography/csl-types.ts';

/** A variable that was read otherwise. */
export interface Difference {
  key: string;
  variable: string;
  ours: string;
  theirs: string;
}

/** The variables in which two readings of a work differ, whatever the order of their properties. */
export function differencesBetween(ours: CslItem, theirs: CslItem): Difference[] {
  const variables = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
  return [...variables]
    .filter((variable) => !ignored.has(variable))
    .map((variable) => ({
      key: ours.id,
      variable,
      ours: comparable(variable, ours[variable]),
      theirs: comparable(variable, theirs[variable]),
    }))
    .filter((difference) => difference.ours !== difference.theirs);
}

/** Names of the work, what Citation.js adds for itself, and where we put what CSL has no variable for. */
const ignored = new Set(['id', 'citation-key', 'citation-label', '_graph', 'custom']);

function comparable(variable: string, value: unknown): string {
  if (value === undefined) return '';
  if (cslNameVariables.has(variable) && Array.isArray(value)) return namesText(value as CslName[]);
  if (cslDateVariables.has(variable)) return dateText(value as CslDate);
  const text = plain(typeof value === 'string' ? value : JSON.stringify(value));
  return variable === 'keyword' ? text.replaceAll(/\s*,\s*/g, ', ') : text;
}

/** Letters without marks, in one case and with one form of quotation marks and dashes. */
function plain(text: string): string {
  return text
    .replace(/<\/?(?:i|b|sup|sub|sc|span)(?:\s[^<>]*)?>/g, '')
    .replace(/[’‘']/g, '’')
    .replace(/[“”"]/g, '”')
    .replace(/[–—]|--+/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replaceAll('ß', 'ss');
}

function namesText(names: readonly CslName[]): string {
  return names.map(nameText).join('; ');
}

/** Which particles drop is for a style to say. */
function nameText(name: CslName): string {
  const particle = name['dropping-particle'] ?? name['non-dropping-particle'];
  const family = [particle, name.literal ?? name.family].filter(Boolean).join(' ');
  return plain([family, name.given, name.suffix].filter(Boolean).join(', '));
}

function dateText({ 'date-parts': dates, literal, raw, season, circa }: CslDate): string {
  const parts = (dates ?? []).map((date) => (date ?? []).map(Number).join('-')).join('/');
  const rest = [season && `season ${season}`, circa && 'circa'].filter(Boolean).join(' ');
  return [parts || (literal ?? raw), rest].filter(Boolean).join(' ');
}
