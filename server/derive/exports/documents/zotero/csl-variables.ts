/** The variables of a CSL item that the input schema of CSL 1.0.2 knows, and the types it knows. */
import type { CslItem } from '../../../../model/reference.ts';

const names = words(
  `author chair collection-editor compiler composer container-author contributor curator director
  editor editorial-director executive-producer guest host interviewer illustrator narrator organizer
  original-author performer producer recipient reviewed-author script-writer series-creator
  translator`,
);
const dates = words('accessed available-date event-date issued original-date submitted');
const numbers = words(
  `chapter-number citation-number collection-number edition first-reference-note-number issue
  locator number number-of-pages number-of-volumes page page-first part printing supplement volume`,
);
const texts = words(
  `citation-key language journalAbbreviation shortTitle abstract annote archive archive_collection
  archive_location archive-place authority call-number citation-label collection-title
  container-title container-title-short dimensions division DOI event event-title event-place genre
  ISBN ISSN jurisdiction keyword medium note original-publisher original-publisher-place
  original-title part-title PMCID PMID publisher publisher-place references reviewed-genre
  reviewed-title scale section source status title title-short URL version volume-title
  volume-title-short year-suffix`,
);
const types = words(
  `article article-journal article-magazine article-newspaper bill book broadcast chapter classic
  collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing
  interview legal_case legislation manuscript map motion_picture musical_score pamphlet
  paper-conference patent performance periodical personal_communication post post-weblog regulation
  report review review-book software song speech standard thesis treaty webpage`,
);
const nameParts = words('family given dropping-particle non-dropping-particle suffix literal');
const nameFlags = words('comma-suffix static-ordering parse-names');
const dateTexts = words('literal raw');
const dateFlags = words('season circa');

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

/** An item as the schema allows it, under its citation key; what else it holds stands under `custom`. */
export function schemaItem(item: CslItem): CslItem {
  const known: [string, unknown][] = [];
  const custom: [string, unknown][] = [];
  for (const [variable, value] of Object.entries(item)) {
    if (variable === 'id' || variable === 'type' || value === undefined || value === null) continue;
    const allowed = allowedValue(variable, value);
    if (allowed === undefined) custom.push([variable, value]);
    else known.push([variable, allowed]);
  }
  return {
    id: item.id,
    type: types.has(item.type) ? item.type : 'document',
    'citation-key': item.id,
    ...Object.fromEntries(known.filter(([variable]) => variable !== 'citation-key')),
    ...(custom.length > 0 && { custom: Object.fromEntries(custom) }),
  };
}

/** The value in the form that the schema wants; undefined where the variable can hold no such value. */
function allowedValue(variable: string, value: unknown): unknown {
  if (names.has(variable)) return Array.isArray(value) ? value.map(allowedName) : undefined;
  if (dates.has(variable)) return isRecord(value) ? allowedDate(value) : undefined;
  if (typeof value === 'string' || typeof value === 'number') return allowedText(variable, value);
  if (variable === 'custom' && isRecord(value)) return value;
  const isTexts = Array.isArray(value) && value.every((one) => typeof one === 'string');
  return variable === 'categories' && isTexts ? value : undefined;
}

function allowedText(variable: string, value: string | number): string | number | undefined {
  if (numbers.has(variable)) return value;
  return texts.has(variable) ? String(value) : undefined;
}

function allowedName(name: unknown): Record<string, unknown> {
  if (!isRecord(name)) return { literal: typeof name === 'string' ? name : JSON.stringify(name) };
  return { ...textsOf(name, nameParts), ...plainValues(name, nameFlags) };
}

/** Undefined where its parts are no numbers in lists, which the schema cannot hold. */
function allowedDate(date: Record<string, unknown>): Record<string, unknown> | undefined {
  const { 'date-parts': parts = [] } = date;
  if (!Array.isArray(parts) || !parts.every(isDay)) return undefined;
  const days = parts.filter((day) => day.length > 0).slice(0, 2);
  return {
    ...(days.length > 0 && { 'date-parts': days.map((day) => day.slice(0, 3)) }),
    ...textsOf(date, dateTexts),
    ...plainValues(date, dateFlags),
  };
}

/** A year, with its month and day. */
function isDay(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.every((part) => ['number', 'string'].includes(typeof part));
}

function textsOf(
  record: Record<string, unknown>,
  allowed: ReadonlySet<string>,
): Record<string, string> {
  const texts = Object.entries(plainValues(record, allowed));
  return Object.fromEntries(texts.map(([name, value]) => [name, String(value)]));
}

function plainValues(
  record: Record<string, unknown>,
  allowed: ReadonlySet<string>,
): Record<string, string | number | boolean> {
  const plain = Object.entries(record).filter(
    (entry): entry is [string, string | number | boolean] =>
      allowed.has(entry[0]) && ['string', 'number', 'boolean'].includes(typeof entry[1]),
  );
  return Object.fromEntries(plain);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
