/** A CSL-JSON file → its references; every item is either read or reported. */
import type { Parsed } from '../../model/problem.ts';
import type { BibliographyFile, Reference } from '../../model/reference.ts';
import type { JsonObject } from './csl-item.ts';
import { isObject, keyOf, readItem } from './csl-item.ts';
import { cslTypes } from './csl-types.ts';
import { firstOfEachKey } from './duplicates.ts';
import type { Span } from './json-items.ts';
import { cutJson } from './json-items.ts';
import type { Report } from './reporter.ts';
import { reporter } from './reporter.ts';
import { readVerification } from './verification.ts';
import { mendAddresses } from './web-address.ts';

/** An item that has a key. */
interface KeyedItem extends Span {
  key: string;
  object: JsonObject;
}

/** The text of an item that is broken, but would be one of a bibliography. */
const cslText = new RegExp(String.raw`"type"\s*:\s*"(?:${[...cslTypes].join('|')})"`);

/**
 * Reads a CSL-JSON file, a list of items or a single one; other JSON has no references and no problems. What is
 * no JSON may be a bibliography that is half written: it is told.
 */
export function parseCslJson(file: { path: string; text: string }): Parsed<BibliographyFile> {
  const { problems, report, placeOf } = reporter(file);
  const { items, brokenAt } = cutJson(file.text);
  const values = items.map((span) => ({
    ...span,
    value: parse(file.text.slice(span.start, span.end)),
  }));
  const empty: BibliographyFile = {
    file: file.path,
    format: 'csl-json',
    references: [],
    lenders: [],
    preambles: [],
    entryCount: 0,
  };
  const isCsl = values.some(({ start, end, value }) =>
    value === undefined ? cslText.test(file.text.slice(start, end)) : looksLikeCsl(value),
  );
  if (!isCsl && !(brokenAt !== null && cslText.test(file.text.slice(brokenAt)))) {
    const text = file.text.replace(/^\ufeff/, '');
    const isJson = text.trim() === '' || parse(text) !== undefined;
    const fault = values.find(({ value }) => value === undefined)?.start ?? brokenAt ?? 0;
    if (!isJson) report('bibliography-unreadable', fault, notJson);
    return { value: empty, problems };
  }
  if (brokenAt !== null) {
    report('reference-malformed', brokenAt, {
      message: 'The JSON breaks off in the item that begins here',
    });
  }
  const keyed = values.flatMap((item) => withKey(item, report));
  const firsts = firstOfEachKey(keyed, report);
  const references = Array.from(firsts.values(), (item): Reference => ({
    ...readReference(item, report),
    ...placeOf(item.start),
    raw: file.text.slice(item.start, item.end),
  }));
  const entryCount = items.length + (brokenAt === null ? 0 : 1);
  return { value: { ...empty, references, entryCount }, problems };
}

const notJson = {
  message: 'From here on this is not valid JSON, so nothing of the file is read',
  suggestion: 'If it is no bibliography, move it out of the library.',
};

/** The value of JSON text, or undefined where it is none. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Tells bibliography items from whatever other JSON lies in a library. */
function looksLikeCsl(value: unknown): boolean {
  if (!isObject(value) || typeof value.type !== 'string' || !cslTypes.has(value.type)) return false;
  return ['id', 'citation-key', 'title', 'author', 'issued'].some((name) => name in value);
}

function withKey({ start, end, value }: Span & { value: unknown }, report: Report): KeyedItem[] {
  if (!isObject(value)) {
    const message =
      value === undefined ? 'The item is not valid JSON' : 'The item is not an object';
    report('reference-malformed', start, { message: `${message} and is not read` });
    return [];
  }
  const key = keyOf(value);
  if (key !== null) return [{ start, end, key, object: value }];
  report('reference-malformed', start, { message: 'The item has no id and is not read' });
  return [];
}

function readReference(
  { key, object, start }: KeyedItem,
  report: Report,
): Pick<Reference, 'key' | 'type' | 'csl' | 'fields' | 'verification'> {
  const item = readItem(object, key, (variable) => {
    report('reference-value', start, {
      message: `“${variable}” of “${key}” is not as CSL-JSON has it`,
    });
  });
  const csl = mendAddresses(item, (_variable, message) => {
    report('reference-value', start, { message });
  });
  const fields = Object.fromEntries(
    Object.entries(object).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
  const type = typeof object.type === 'string' ? object.type.toLowerCase() : csl.type;
  const custom = isObject(object.custom) ? object.custom : {};
  const text = ({ verified, not_seen }: JsonObject): Record<string, string> => ({
    ...(typeof verified === 'string' ? { verified } : {}),
    ...(typeof not_seen === 'string' ? { not_seen } : {}),
  });
  const verification = readVerification({ ...text(custom), ...text(object) });
  return { key, type, csl, fields, verification };
}
