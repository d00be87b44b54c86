/**
 * How an entry is written in a dialect: copied letter by letter wherever the dialect and the programs that read it
 * allow, otherwise written anew with what has to change, each change told.
 */
import type { LedgerChange } from '../../../../contract/ledger.ts';
import type { BibEntry } from '../../../../model/reference.ts';
import type { Entry, EntryChange } from './bib-entry.ts';
import { isPlainKey, plainKey, printEntry } from './bib-entry.ts';
import { isBiblatex, isBibtex, type FieldOf } from './dialect.ts';
import { toBibtex } from './to-bibtex.ts';

/** The two languages of .bib files. */
export type Dialect = 'bibtex' | 'biblatex';

/** The label of a dialect. */
export const dialectNames: Readonly<Record<Dialect, string>> = {
  bibtex: 'BibTeX',
  biblatex: 'biblatex',
};

/** An entry as it is to be written. */
export interface EntryForm {
  /** The key that it has in the file. */
  key: string;
  /** The entry under a key, where another one has the same. */
  print: (key: string) => string;
  text: string;
  changes: readonly LedgerChange[];
  /** Abbreviations that have to be defined before it, by their names. */
  abbreviations: Readonly<Record<string, string>>;
  /** The keys of entries that have to be in the file too. */
  parents: readonly string[];
}

/** Finds an entry by its key in the file of the one that names it. */
export type FindEntry = (key: string) => BibEntry | undefined;

/** No chain of parents is followed further; the reader of the file follows none either. */
const LONGEST_CHAIN = 12;
const namingParents = ['crossref', 'xref', 'xdata', 'related', 'entryset'];
const nothing = Object.freeze({});
const none: readonly string[] = Object.freeze([]);

/** The form of an entry of a .bib file. */
export function entryForm(dialect: Dialect, entry: BibEntry, find: FindEntry): EntryForm {
  return canCopy(dialect, entry, find) ? copied(entry) : rewritten(dialect, entry, find);
}

/** The form of an entry that is made here and has nothing to copy. */
export function madeForm(
  dialect: Dialect,
  { key, entry, changes }: { key: string; entry: Entry; changes: readonly LedgerChange[] },
): EntryForm {
  const written = dialect === 'bibtex' ? toBibtex(entry) : { entry, changes: [] };
  return printed(key, written.entry, [...changes, ...toldOf(key, written.changes)]);
}

function copied({ key, raw, fields, surroundings }: BibEntry): EntryForm {
  return {
    key,
    print: (other) => raw.replace(key, () => other),
    text: raw,
    changes: [],
    abbreviations: surroundings.abbreviations,
    parents: parentsOf(fields),
  };
}

/** The keys under which an entry names others that it cannot do without. */
function parentsOf(fields: BibEntry['fields']): readonly string[] {
  const naming = namingParents.filter((name) => fields[name] !== undefined);
  if (naming.length === 0) return none;
  const keys = naming.flatMap((name) => fields[name]!.split(',')).map((key) => key.trim());
  return keys.filter((key) => key !== '');
}

function canCopy(dialect: Dialect, entry: BibEntry, find: FindEntry): boolean {
  const { fields, surroundings } = entry;
  const parents = parentsOf(fields).map(find);
  if (!parents.every((parent) => parent === undefined || isPlainKey(parent.key))) return false;
  if (dialect === 'biblatex') {
    const has = (name: string): boolean =>
      Object.hasOwn(fields, name) || Object.hasOwn(surroundings.inherited, name);
    return surroundings.readableBy !== 'none' && isBiblatex(entry.type, has);
  }
  return isCopyForBibtex(entry, find, 0);
}

/** BibTeX inherits under the same names only, so that parents have to be BibTeX too. */
function isCopyForBibtex(entry: BibEntry, find: FindEntry, depth: number): boolean {
  const { readableBy } = entry.surroundings;
  if (readableBy !== 'all' || !isBibtex(entry.type, fieldIn(entry))) return false;
  const parent = find(entry.fields.crossref?.trim() ?? '');
  if (parent === undefined) return true;
  return depth < LONGEST_CHAIN && lends(parent, entry) && isCopyForBibtex(parent, find, depth + 1);
}

/** Finds a field in an entry, or in its parents where it takes it from there. */
function fieldIn({ fields, surroundings: { inherited } }: BibEntry): FieldOf {
  return (name) => {
    if (Object.hasOwn(inherited, name)) return inherited[name];
    return Object.hasOwn(fields, name) ? fields[name] : undefined;
  };
}

function allFields({ fields, surroundings }: BibEntry): Map<string, string> {
  return new Map([...Object.entries(fields), ...Object.entries(surroundings.inherited)]);
}

/** Whether a parent has everything that its child inherits under the same name. */
function lends(parent: BibEntry, { surroundings }: BibEntry): boolean {
  const lent = fieldIn(parent);
  return Object.entries(surroundings.inherited).every(([name, value]) => lent(name) === value);
}

function rewritten(dialect: Dialect, entry: BibEntry, find: FindEntry): EntryForm {
  const changes: EntryChange[] = [];
  const isLoose = entry.surroundings.readableBy !== 'all';
  if (isLoose && (dialect === 'bibtex' || entry.surroundings.readableBy === 'none')) {
    changes.push({
      field: 'entry',
      value: 'as it stands in its file',
      became: 'written anew',
      why: `Not every program that reads ${dialectNames[dialect]} can read its form`,
    });
  }
  const whole = withFields(dialect, entry, { find, changes });
  const converted = convert(dialect, whole);
  changes.push(...converted.changes);
  const form = printed(entry.key, converted.entry, toldOf(entry.key, changes));
  return { ...form, parents: parentsOf(Object.fromEntries(converted.entry.fields)) };
}

/** The entry with the fields of its parents where it cannot leave them there. */
function withFields(
  dialect: Dialect,
  entry: BibEntry,
  { find, changes }: { find: FindEntry; changes: EntryChange[] },
): Entry {
  const parents = parentsOf(entry.fields).map(find);
  const isLoose = parents.some((parent) => parent !== undefined && !isPlainKey(parent.key));
  const isFlat = dialect === 'bibtex' || isLoose;
  const fields = isFlat ? allFields(entry) : new Map(Object.entries(entry.fields));
  for (const name of isFlat ? ['crossref', 'xdata'] : []) {
    const value = fields.get(name);
    if (value === undefined || !fields.delete(name)) continue;
    const why = 'What the entry has from there is written in it';
    changes.push({ field: name, value, became: null, why });
  }
  return { type: entry.type, fields: withPlainNames(fields, changes) };
}

function withPlainNames(fields: Map<string, string>, changes: EntryChange[]): Map<string, string> {
  return new Map(
    [...fields].map(([name, value]) => {
      const plain = name.replace(/[\s"#%'(),={}]+/g, '-');
      const why = 'No program reads a field of this name';
      if (plain !== name)
        changes.push({ field: name, value, became: `${plain} = {${value}}`, why });
      return [plain, value];
    }),
  );
}

function convert(dialect: Dialect, entry: Entry): { entry: Entry; changes: EntryChange[] } {
  if (dialect === 'bibtex') return toBibtex(entry);
  if (isBiblatex(entry.type, (name) => entry.fields.has(name))) return { entry, changes: [] };
  const why = 'In biblatex a part that has no title of its own is an entry of the book';
  const change = { field: 'entry type', value: `@${entry.type}`, became: '@book', why };
  return { entry: { ...entry, type: 'book' }, changes: [change] };
}

function printed(key: string, entry: Entry, changes: readonly LedgerChange[]): EntryForm {
  const newKey = isPlainKey(key) ? key : plainKey(key);
  const why = 'LaTeX and the programs around it cannot read this key';
  const told =
    newKey === key ? [] : [{ key, field: 'citation key', value: key, became: newKey, why }];
  return {
    key: newKey,
    print: (other) => printEntry(other, entry),
    text: printEntry(newKey, entry),
    changes: [...changes, ...told],
    abbreviations: nothing,
    parents: [],
  };
}

function toldOf(key: string, changes: readonly EntryChange[]): LedgerChange[] {
  return changes.map((change) => ({ key, ...change }));
}
