/** All that a file says of a reference, sorted by what came of it: a CSL variable, or nothing that CSL knows. */
import { cslItemOf } from '../../../csl/csl-item.ts';
import type { CslDate, CslItem, CslName, Reference } from '../../../model/reference.ts';
import { extendedDate } from './dates.ts';
import { withoutMarks } from '../../setting/titles.ts';
import { fieldVariables } from './field-variables.ts';
import { namesText } from './names.ts';
import { withoutNocase } from './plain-text.ts';
import type { RecordOf } from './written.ts';

/** A field as its author calls it, and what it says. */
export interface RecordField {
  field: string;
  text: string;
}

/** The values of one reference. */
export interface RecordValues {
  item: CslItem;
  /** The fields that each variable was read from. */
  sources: ReadonlyMap<string, readonly RecordField[]>;
  /** Fields of which CSL has nothing. */
  rest: readonly RecordField[];
  /** Fields that name the entries from which others are inherited. */
  leads: readonly RecordField[];
}

const leading = new Set(['crossref', 'xdata']);
const identifying = new Set(['id', 'type', 'citation-key']);

/** Sorts the fields of a reference. */
export function recordValues(reference: Reference, recordOf: RecordOf): RecordValues {
  const item = cslItemOf(reference);
  const isItem = reference.surroundings === undefined;
  const sources = new Map<string, RecordField[]>();
  const rest: RecordField[] = [];
  const leads: RecordField[] = [];
  for (const [field, text] of recordOf(withInherited(reference))) {
    if (text === '' || (isItem && identifying.has(field))) continue;
    const variable = variableOf({ field, text }, reference, item);
    if (leading.has(field)) leads.push({ field, text });
    else if (variable === null) rest.push({ field, text });
    else sources.set(variable, [...(sources.get(variable) ?? []), { field, text }]);
  }
  return { item, sources, rest, leads };
}

/** The reference with the fields of its parents among its own. */
function withInherited(reference: Reference): Reference {
  const { fields, surroundings } = reference;
  return { ...reference, fields: { ...fields, ...surroundings?.inherited } };
}

/** The variable that says what a field says; of several fields that may have become one, those that it holds. */
function variableOf(
  { field, text }: RecordField,
  { surroundings, fields }: Reference,
  item: CslItem,
): string | null {
  if (surroundings === undefined) return item[field] === undefined ? null : field;
  const possible = (fieldVariables.get(field) ?? []).filter((name) => item[name] !== undefined);
  const holding = possible.find((variable) => holds(variableText(variable, item), text));
  if (holding !== undefined) return holding;
  return (
    possible.find((variable) =>
      isOnly(field, variable, { ...surroundings.inherited, ...fields }),
    ) ?? null
  );
}

/** Whether no other field could have become the variable, so that it is this field in another form. */
function isOnly(field: string, variable: string, fields: Record<string, string>): boolean {
  const others = Object.keys(fields).filter((name) => name !== field && fields[name]?.trim());
  if (variable === 'issued') return field === 'date' || !others.includes('date');
  return !others.some((name) => fieldVariables.get(name)?.includes(variable));
}

/** Whether a text has all letters and digits of another, in their order. */
export function holds(text: string, part: string): boolean {
  return text.includes(part) || essence(text).includes(essence(part));
}

function essence(text: string): string {
  return withoutMarks(text)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What a variable says, as a ledger tells it. */
export function variableText(variable: string, item: CslItem): string {
  const value = item[variable];
  if (typeof value === 'string') return withoutNocase(value);
  if (Array.isArray(value) && value.every(isName)) return namesText(value);
  if (isDate(value)) return extendedDate(value);
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}

/** Whether a value of an item is one of its names. */
export function isName(value: unknown): value is CslName {
  const parts = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  return parts.some((part) => part === 'family' || part === 'given' || part === 'literal');
}

function isDate(value: unknown): value is CslDate {
  return (
    typeof value === 'object' &&
    value !== null &&
    ('date-parts' in value || 'literal' in value || 'raw' in value)
  );
}
