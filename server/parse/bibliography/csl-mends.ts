/** What Citation.js gets wrong or leaves open in the CSL variables that are neither text nor names. */
import type { CslItem } from '../../model/reference.ts';
import { readDate, readYear } from './dates.ts';
import type { Entry } from './inherit.ts';
import { languageTag } from '../../model/languages.ts';
import { simplifyLatex } from './latex.ts';
import { findUrl, readDoi, readUrl } from './web-address.ts';

/** Types for which CSL has a closer match than the one that Citation.js takes. */
const closerTypes = new Map([
  ['booklet', 'pamphlet'],
  ['inreference', 'entry-encyclopedia'],
]);

/** What biblatex's keys for kinds of theses, reports, patents and media are called. */
const genres = new Map([
  ['phdthesis', 'PhD thesis'],
  ['mathesis', 'Master’s thesis'],
  ['bathesis', 'Bachelor’s thesis'],
  ['candthesis', 'Candidate thesis'],
  ['techreport', 'technical report'],
  ['resreport', 'research report'],
  ['patent', 'patent'],
  ['patentde', 'German patent'],
  ['patenteu', 'European patent'],
  ['patentfr', 'French patent'],
  ['patentuk', 'British patent'],
  ['patentus', 'U.S. patent'],
  ['patreq', 'patent request'],
  ['patreqde', 'German patent request'],
  ['patreqeu', 'European patent request'],
  ['patreqfr', 'French patent request'],
  ['patrequk', 'British patent request'],
  ['patrequs', 'U.S. patent request'],
  ['datacd', 'CD-ROM'],
  ['audiocd', 'audio CD'],
]);

/** What biblatex's keys for states of publication are called, where the key is no word. */
const states = new Map([
  ['inpreparation', 'in preparation'],
  ['inpress', 'in press'],
  ['prepublished', 'pre-published'],
]);

const dateVariables: Record<string, string> = {
  date: 'issued',
  urldate: 'accessed',
  eventdate: 'event-date',
  origdate: 'original-date',
};

/** Fields that are read here: Citation.js mangles some of their values and throws at others. */
export const readHere = new Set([
  ...Object.keys(dateVariables),
  'year',
  'month',
  'day',
  'url',
  'doi',
  'crossref',
  'xdata',
]);

/** Gives variables the form that CSL has for them; empty ones go. */
export function mendVariables(item: CslItem, { type, fields }: Entry): CslItem {
  const trimmed = Object.entries(item).map(([name, value]): [string, unknown] => [
    name,
    typeof value === 'string' ? value.trim() : value,
  ]);
  const kept = trimmed.filter(([name, value]) => name !== 'citation-key' && value !== '');
  const mended: CslItem = {
    ...Object.fromEntries(kept),
    id: item.id,
    type: closerTypes.get(type) ?? item.type,
  };
  if (mended.page !== undefined) mended.page = mended.page.replace(/\s*(?:[–—]|-{2,})\s*/g, '-');
  if (typeof mended.genre === 'string') mended.genre = genres.get(mended.genre) ?? mended.genre;
  if (typeof mended.status === 'string') mended.status = states.get(mended.status) ?? mended.status;
  if (type === 'techreport' && !fields.has('type')) delete mended.genre;
  if (typeof mended.keyword === 'string') mended.keyword = mended.keyword.replaceAll(',', ', ');
  const language = fields.get('langid') ?? mended.language;
  if (language) mended.language = languageTag(language);
  return mended;
}

/** Reads the dates of an entry. */
export function readDates(fields: ReadonlyMap<string, string>): Partial<CslItem> {
  const dates: Partial<CslItem> = {};
  const plain = (field: string): string =>
    simplifyLatex(fields.get(field) ?? '', () => undefined).trim();
  for (const [field, variable] of Object.entries(dateVariables)) {
    if (plain(field)) dates[variable] = readDate(plain(field));
  }
  if (dates.issued === undefined && plain('year')) {
    dates.issued = readYear(plain('year'), plain('month'), plain('day'));
  }
  return dates;
}

/** Reads the web address and the DOI of an entry. */
export function readAddresses(fields: ReadonlyMap<string, string>): Partial<CslItem> {
  const addresses: Partial<CslItem> = {};
  const doi = readDoi(fields.get('doi') ?? '');
  const url = readUrl(fields.get('url') ?? '') || findUrl(fields.get('howpublished') ?? '');
  if (doi) addresses.DOI = doi;
  if (url) addresses.URL = url;
  return addresses;
}
