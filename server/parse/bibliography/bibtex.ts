/** A .bib file → its references; every entry is either read or reported. */
import type { Place } from '../../model/place.ts';
import type { Parsed } from '../../model/problem.ts';
import type { BibEntry, BibliographyFile, Reference } from '../../model/reference.ts';
import type { AbbreviationTable } from './abbreviations.ts';
import { abbreviationTable } from './abbreviations.ts';
import { cslItem } from './csl.ts';
import { firstOfEachKey } from './duplicates.ts';
import type { Entry } from './inherit.ts';
import { inheritance } from './inherit.ts';
import type { PlaceFinder } from './place-finder.ts';
import type { Report } from './reporter.ts';
import { reporter } from './reporter.ts';
import type { BrokenEntry, WrittenEntry } from './split.ts';
import { splitBibliography } from './split.ts';
import { abbreviationsIn, inheritedBy } from './surroundings.ts';
import { readVerification } from './verification.ts';
import { mendAddresses } from './web-address.ts';

/** An entry with its values read, and how it was written. */
interface PlacedEntry extends Entry {
  written: WrittenEntry;
  abbreviations: Record<string, string>;
  start: number;
}

/** What is read of a file before entries are told from each other. */
interface ReadBlocks {
  entries: PlacedEntry[];
  preambles: string[];
  broken: number;
}

/**
 * Reads a BibTeX or biblatex file. Entries that are not read, because they are broken or their key is taken,
 * have a problem at their place; `@xdata`, like `@string`, is no entry of its own.
 */
export function parseBibtex(file: { path: string; text: string }): Parsed<BibliographyFile> {
  const { problems, report, placeOf } = reporter(file);
  const { entries, preambles, broken } = readBlocks(file.text, report, placeOf);
  const library = firstOfEachKey(entries, report);
  const fieldsOf = inheritance(library, (entry, message) => {
    report('reference-crossref-unresolved', (entry as PlacedEntry).start, { message });
  });
  const all = [...library.values()];
  const citable = all.filter(({ type }) => type !== 'xdata');
  const references = citable.flatMap((entry): Reference[] => {
    const fields = fieldsOf(entry);
    const found = convert(entry, fields, report);
    const written = bibEntry(file.text, entry, fields);
    return found === null ? [] : [reference(written, { ...found, ...placeOf(entry.start) })];
  });
  const lenders = all
    .filter(({ type }) => type === 'xdata')
    .map((entry) => bibEntry(file.text, entry, fieldsOf(entry)));
  const entryCount = citable.length + (entries.length - library.size) + broken;
  const found = { references, lenders, preambles, entryCount };
  return { value: { file: file.path, format: 'bibtex', ...found }, problems };
}

/** Reads the values of all entries in the order of the file, and counts the broken ones. */
function readBlocks(text: string, report: Report, placeOf: PlaceFinder): ReadBlocks {
  const blocks = splitBibliography(text);
  const table = abbreviationTable(blocks);
  const entries: PlacedEntry[] = [];
  const preambles: string[] = [];
  let broken = 0;
  for (const block of blocks) {
    if (block.kind === 'entry') entries.push(readEntry(block, table, report));
    else if (block.kind === 'abbreviations') table.define(block, undefinedIn(report));
    else if (block.kind === 'preamble') {
      preambles.push(table.expand(block.parts, undefinedIn(report)));
    } else {
      reportBroken(block, report, placeOf);
      broken += block.type === 'string' ? 0 : 1;
    }
  }
  return { entries, preambles, broken };
}

/** Joins the pieces of each value; as in BibTeX, a field given twice counts the first time. */
function readEntry(written: WrittenEntry, table: AbbreviationTable, report: Report): PlacedEntry {
  const fields = new Map<string, string>();
  for (const { at, message } of written.oddities) report('reference-value', at, { message });
  for (const { name, parts, at } of written.fields) {
    const value = table.expand(parts, undefinedIn(report));
    if (!fields.has(name)) fields.set(name, value);
    else if (fields.get(name) !== value) {
      report('reference-value', at, {
        message: `The field “${name}” is given twice; the first counts`,
      });
    }
  }
  const { type, key, start } = written;
  return { type, key, fields, written, abbreviations: abbreviationsIn(written, table), start };
}

function undefinedIn(report: Report): (name: string, at: number) => void {
  return (name, at) => {
    report('reference-string-undefined', at, {
      message: `The abbreviation “${name}” is not defined; its name is shown instead`,
      suggestion: `Write {${name}} if it is meant as text, or define it with @string`,
    });
  };
}

/** Says at its beginning why an entry is not read, and on which line the reading failed. */
function reportBroken(block: BrokenEntry, report: Report, placeOf: PlaceFinder): void {
  const rule = block.type === 'string' ? 'reference-value' : 'reference-malformed';
  const message = `This @${block.type} cannot be read: ${block.message} (line ${placeOf(block.at).line})`;
  report(rule, block.start, { message });
}

function convert(
  { type, key, written }: PlacedEntry,
  fields: ReadonlyMap<string, string>,
  report: Report,
): Pick<Reference, 'csl' | 'titles'> | null {
  const places = new Map(written.fields.map(({ name, at }) => [name, at]));
  const converted = cslItem({ type, key, fields }, (field, message) => {
    report('reference-value', places.get(field) ?? written.start, { message });
  });
  if (converted === null) {
    report('reference-malformed', written.start, { message: 'The entry cannot be converted' });
    return null;
  }
  const csl = mendAddresses(converted.csl, (variable, message) => {
    report('reference-value', places.get(variable.toLowerCase()) ?? written.start, { message });
  });
  return { csl, titles: converted.titles };
}

/** An entry as it is written, with what it takes from its file. */
function bibEntry(
  text: string,
  { type, key, fields, written, abbreviations }: PlacedEntry,
  all: ReadonlyMap<string, string>,
): BibEntry {
  const raw = text.slice(written.start, written.end);
  const inherited = inheritedBy(fields, all);
  const surroundings = { readableBy: written.readableBy, abbreviations, inherited };
  return { key, type, fields: Object.fromEntries(fields), raw, surroundings };
}

function reference(
  written: BibEntry,
  found: Pick<Reference, 'csl' | 'titles' | keyof Place>,
): Reference {
  return { ...written, verification: readVerification(written.fields), ...found };
}
