/** A citation as Zotero, Mendeley and this program write it into a document: JSON with the data of each work. */
import type { WorkIdentity } from '../reading.ts';
import type { CitedWork } from './cited-works.ts';
import { plainDoi } from './doi.ts';

type Values = Record<string, unknown>;

/** Where Zotero's users and Better BibTeX write a key that Zotero has no field for. */
const KEY_IN_NOTE = /^\s*(?:citation[ -]?key|bibtex\*?)\s*:\s*(\S+)\s*$/im;

/** Ids that a program gave and no author: numbers, `ITEM-1`, `5/ABCD2345`, addresses, UUIDs. */
const GIVEN_BY_PROGRAM =
  /^(?:\d+|ITEM-\d+|(?:\w+\/)?[A-Z0-9]{8}|.*[/\s].*|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i;

/** The works of a citation in the JSON of CSL's citation schema, or null where the text is no such thing. */
export function worksOfCitation(json: string): CitedWork[] | null {
  try {
    const { citationItems: items } = valuesOf(JSON.parse(json));
    return Array.isArray(items) ? items.map((item) => workOf(valuesOf(item))) : null;
  } catch {
    return null;
  }
}

function workOf(item: Values): CitedWork {
  const data = valuesOf(item['itemData']);
  return {
    key: keyOf(data) ?? keyOfId(data['id'] ?? item['id']),
    identity: identityOf(item, data),
  };
}

function keyOf(data: Values): string | null {
  const written = textOf(data['citation-key']) ?? textOf(data['citationKey']);
  return written ?? KEY_IN_NOTE.exec(textOf(data['note']) ?? '')?.[1] ?? null;
}

function keyOfId(id: unknown): string | null {
  return typeof id === 'string' && id !== '' && !GIVEN_BY_PROGRAM.test(id) ? id : null;
}

function identityOf(item: Values, data: Values): WorkIdentity {
  const doi = plainDoi(textOf(data['DOI']) ?? '');
  const title = textOf(data['title']);
  const year = yearOf(valuesOf(data['issued']));
  const authors = namesOf(data['author'] ?? data['editor']);
  const uris = [item['uris'], item['uri']].flat().filter((uri) => typeof uri === 'string');
  return {
    ...(doi && { doi }),
    ...(title && { title }),
    ...(year && { year }),
    ...(authors.length > 0 && { authors }),
    ...(uris.length > 0 && { uris }),
  };
}

/** A year as CSL dates have it: in parts, or in a text. */
function yearOf({ 'date-parts': parts, raw, literal }: Values): number | null {
  const first: unknown = [parts].flat(2)[0];
  const written = typeof first === 'number' ? String(first) : textOf(first ?? raw ?? literal);
  const year = /\d{4}/.exec(written ?? '')?.[0];
  return year ? Number(year) : null;
}

function namesOf(names: unknown): string[] {
  if (!Array.isArray(names)) return [];
  return names.flatMap((name) => {
    const { family, literal, given } = valuesOf(name);
    return textOf(family) ?? textOf(literal) ?? textOf(given) ?? [];
  });
}

function valuesOf(value: unknown): Values {
  return typeof value === 'object' && value !== null ? (value as Values) : {};
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
