/** One object of a CSL-JSON file → one CSL item whose variables have the form that they should have. */
import type { CslDate, CslItem, CslName } from '../../model/reference.ts';
import { cslDateVariables, cslNameVariables, cslOpenVariables, cslTypes } from './csl-types.ts';

/** An object that JSON text held. */
export type JsonObject = Record<string, unknown>;

/** Whether a JSON value is an object and no list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The key by which notes cite an item: its `citation-key`, else its `id`; null where it has neither. */
export function keyOf(item: JsonObject): string | null {
  const found = [item['citation-key'], item.id].map(textOf).find((key) => key?.trim());
  return found ?? null;
}

/** Reads the variables of an item; those of a wrong form are left out, and `odd` hears of each. */
export function readItem(
  object: JsonObject,
  key: string,
  odd: (variable: string) => void,
): CslItem {
  const variables = Object.entries(object).flatMap(([name, value]) => {
    if (name === 'id' || name === 'type' || name === 'citation-key' || value === null) return [];
    const read = readVariable(name, value);
    if (read === null) odd(name);
    return read === null ? [] : [[name, read] as const];
  });
  const type = typeof object.type === 'string' ? object.type : '';
  if (!cslTypes.has(type)) odd('type');
  return {
    ...Object.fromEntries(variables),
    id: key,
    type: cslTypes.has(type) ? type : 'document',
  };
}

function readVariable(name: string, value: unknown): unknown {
  if (cslNameVariables.has(name)) return readNames(value);
  if (cslDateVariables.has(name)) return readDate(value);
  if (cslOpenVariables.has(name)) return value;
  return textOf(value);
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : null;
}

function readNames(value: unknown): CslName[] | null {
  if (!Array.isArray(value)) return null;
  const names = value.map((name: unknown): CslName => {
    if (typeof name === 'string') return { literal: name };
    const parts = isObject(name)
      ? Object.entries(name).filter(([, part]) => typeof part === 'string')
      : [];
    return Object.fromEntries(parts);
  });
  const named = names.filter(({ family, given, literal }) => family || given || literal);
  return named.length > 0 || value.length === 0 ? named : null;
}

function readDate(value: unknown): CslDate | null {
  if (typeof value === 'string' || typeof value === 'number') return { raw: String(value) };
  if (!isObject(value)) return null;
  const date: CslDate = {};
  const parts = readDateParts(value['date-parts']);
  if (parts.length > 0) date['date-parts'] = parts;
  if (typeof value.literal === 'string') date.literal = value.literal;
  if (typeof value.raw === 'string') date.raw = value.raw;
  if (Object.keys(date).length === 0) return null;
  if (isScalar(value.season)) date.season = value.season;
  if (isScalar(value.circa) || typeof value.circa === 'boolean') date.circa = value.circa;
  return date;
}

function isScalar(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

/** One or two dates of up to three numbers, which some programs write as text. */
function readDateParts(value: unknown): number[][] {
  if (!Array.isArray(value)) return [];
  const dates = value.slice(0, 2).map((date: unknown) => {
    const numbers = Array.isArray(date) ? date.slice(0, 3).map(Number) : [];
    const end = numbers.findIndex((number) => !Number.isInteger(number));
    return end === -1 ? numbers : numbers.slice(0, end);
  });
  return dates.filter((date) => date.length > 0);
}
