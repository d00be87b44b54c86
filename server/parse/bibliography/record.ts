/** The record of a reference as a reader sees it, field by field: without LaTeX, JSON or anything else for programs. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { CslDate, CslName, Reference } from '../../model/reference.ts';
import { nameVariables } from './csl.ts';
import { cslDateVariables, cslNameVariables } from './csl-types.ts';
import { plainText } from './latex-text.ts';
import { readUrl } from './web-address.ts';

const { constants } = plugins.config.get('@bibtex');

/** A field of a record: its name as written, and what it says. */
export type RecordField = [name: string, text: string];

/** Reads the fields of a BibTeX or biblatex entry. */
export function readBibtexRecord({ fields, csl }: Reference): RecordField[] {
  return Object.entries(fields).map(([name, value]) => {
    const names = csl[nameVariables.get(name) ?? ''];
    return [name, Array.isArray(names) ? namesText(names as CslName[]) : valueText(name, value)];
  });
}

function valueText(field: string, value: string): string {
  const content = Object.hasOwn(constants.fieldTypes, field) && constants.fieldTypes[field]![1];
  if (field === 'url' || field === 'doi') return readUrl(value);
  return content === 'verbatim' || content === 'entry key' ? value : plainText(value);
}

/** Reads the variables of a CSL-JSON item. */
export function readCslRecord({ fields, csl }: Reference): RecordField[] {
  return Object.entries(fields).map(([name, written]) => {
    const value = csl[name];
    if (typeof value !== 'object' || value === null) return [name, written];
    if (cslNameVariables.has(name)) return [name, namesText(value as CslName[])];
    return [name, cslDateVariables.has(name) ? dateText(value) : jsonText(value)];
  });
}

/** Names in the order of a catalogue: `de la Cruz, Ana; Lu, Jane W.; World Bank; et al.`. */
function namesText(names: readonly CslName[]): string {
  return names.map(nameText).join('; ');
}

function nameText(name: CslName): string {
  if (name.literal !== undefined) return name.literal === 'others' ? 'et al.' : name.literal;
  const particles = [name['dropping-particle'], name['non-dropping-particle']];
  const family = [...particles, name.family].filter(Boolean).join(' ');
  return [family, name.given, name.suffix].filter(Boolean).join(', ');
}

/** ISO 8601, as far as the date is known: `2001-03`, `1999/2001`. */
function dateText({ 'date-parts': dates = [], literal, raw }: CslDate): string {
  const days = dates.map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'));
  return days.join('/') || (literal ?? raw ?? '');
}

function jsonText(value: unknown): string {
  if (Array.isArray(value)) return value.map(jsonText).join('; ');
  if (typeof value !== 'object' || value === null) return String(value);
  const parts = Object.entries(value).map(([name, part]) => `${name}: ${jsonText(part)}`);
  return parts.join('; ');
}
