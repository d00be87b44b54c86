/**
 * BibTeX and biblatex. The file stands alone: with the entries come the abbreviations that they use, the entries from
 * which they inherit, and what their files give to LaTeX.
 */
import { once } from '../../../memo.ts';
import type { BibEntry, BibliographyFile, Reference } from '../../../../model/reference.ts';
import { freeKey } from '../free-key.ts';
import { recordValues } from '../record-values.ts';
import { Work } from '../work.ts';
import type { RecordContext, RecordOf, WriteRecords, Written } from '../written.ts';
import type { Dialect, EntryForm } from './entry-form.ts';
import { dialectNames, entryForm, madeForm } from './entry-form.ts';
import { generatedEntry } from './generated-entry.ts';
import { keptForLast } from './kept-for-last.ts';

/** Writes BibTeX. */
export const writeBibtex = bibWriter('bibtex');

/** Writes biblatex. */
export const writeBiblatex = bibWriter('biblatex');

/** An entry on its way into the file. */
interface Piece {
  form: EntryForm;
  /** Its file, in which its parents are. */
  file: BibliographyFile | undefined;
  /** How many generations stand below it: BibTeX wants parents after their children. */
  depth: number;
}

/** The form of every entry and reference, each made once. */
type FormOf = (entry: BibEntry | Reference, file: BibliographyFile | undefined) => EntryForm;

function bibWriter(dialect: Dialect): WriteRecords {
  const formsBy = once((recordOf: RecordOf) => formsIn(dialect, recordOf));
  return keptForLast((references, context) => {
    const pieces = collect(references, context, formsBy(context.recordOf));
    return written(pieces, new Set(references).size);
  });
}

function formsIn(dialect: Dialect, recordOf: RecordOf): FormOf {
  const forms = new WeakMap<BibEntry | Reference, EntryForm>();
  return (entry, file) => {
    let form = forms.get(entry);
    if (form === undefined) forms.set(entry, (form = make(entry, file)));
    return form;
  };

  function make(entry: BibEntry | Reference, file: BibliographyFile | undefined): EntryForm {
    if (isBibEntry(entry))
      return entryForm(dialect, entry, (key) => file && entriesOf(file).get(key));
    const work = new Work(recordValues(entry, recordOf), dialectNames[dialect]);
    const made = generatedEntry(work);
    return madeForm(dialect, { key: work.key, entry: made, changes: work.changes() });
  }
}

function isBibEntry(entry: BibEntry | Reference): entry is BibEntry {
  return entry.surroundings !== undefined;
}

/** The entries of a file by their keys, those that only lend fields among them. */
const entriesOf = once((file: BibliographyFile): ReadonlyMap<string, BibEntry> => {
  const all = [...file.references, ...file.lenders].filter(isBibEntry);
  return new Map(all.map((entry) => [entry.key, entry]));
});

const filesByPath = once(
  (files: readonly BibliographyFile[]): ReadonlyMap<string, BibliographyFile> =>
    new Map(files.map((file) => [file.file, file])),
);

/** The entries asked for, and after them those that they need. */
function collect(
  references: readonly Reference[],
  { bibliographies }: RecordContext,
  formOf: FormOf,
): Piece[] {
  const files = filesByPath(bibliographies);
  const pieces = new Map<BibEntry | Reference, Piece>();
  for (const reference of references) {
    const file = files.get(reference.file);
    pieces.set(reference, { form: formOf(reference, file), file, depth: 0 });
  }
  // Pieces that are added while this runs are met at its end.
  for (const piece of pieces.values()) {
    for (const parent of parentsOf(piece)) {
      const known = pieces.get(parent);
      if (known === undefined) {
        const { file } = piece;
        pieces.set(parent, { form: formOf(parent, file), file, depth: piece.depth + 1 });
      } else sink(known, piece.depth + 1, pieces);
    }
  }
  return [...pieces.values()];
}

function parentsOf({ form, file }: Piece): BibEntry[] {
  if (file === undefined || form.parents.length === 0) return [];
  return form.parents.flatMap((key) => entriesOf(file).get(key) ?? []);
}

/** Moves an entry and its parents below its children; a circle ends where it has gone deeper than any chain may. */
function sink(piece: Piece, depth: number, pieces: ReadonlyMap<BibEntry | Reference, Piece>): void {
  if (piece.depth >= depth || depth > 12) return;
  piece.depth = depth;
  for (const parent of parentsOf(piece)) {
    const known = pieces.get(parent);
    if (known !== undefined) sink(known, depth + 1, pieces);
  }
}

/** The file of these entries, of which the first were asked for. */
function written(pieces: readonly Piece[], asked: number): Written {
  const files = new Set(pieces.map(({ file }) => file));
  const preambles = new Set([...files].flatMap((file) => file?.preambles ?? []));
  const blocks = Array.from(preambles, (preamble) => `@preamble{{${preamble}}}\n`);
  const defined: Definitions = { exactly: new Map(), anyCase: new Map() };
  const keys = new Set<string>();
  const notices: string[] = [];
  const isFlat = pieces.length === asked && pieces.every(({ depth }) => depth === 0);
  for (const { form } of isFlat ? pieces : pieces.toSorted((a, b) => a.depth - b.depth)) {
    const definitions = define(form, defined);
    if (definitions !== '') blocks.push(definitions);
    blocks.push(named(form, { keys, notices }));
  }
  notices.push(...companyNotice(pieces.slice(asked)));
  const changes = pieces.flatMap(({ form }) => form.changes);
  return { text: blocks.join('\n'), changes, missing: [], notices };
}

/** What abbreviations mean by now: some programs tell capitals in their names apart, and some do not. */
interface Definitions {
  exactly: Map<string, string>;
  anyCase: Map<string, string>;
}

/** The definitions that an entry needs and that do not hold yet; one in force is replaced where another file has other words. */
function define({ abbreviations }: EntryForm, { exactly, anyCase }: Definitions): string {
  let text = '';
  for (const [name, meaning] of Object.entries(abbreviations)) {
    const folded = name.toLowerCase();
    if (exactly.get(name) === meaning && anyCase.get(folded) === meaning) continue;
    exactly.set(name, meaning);
    anyCase.set(folded, meaning);
    text += `@string{${name} = {${meaning}}}\n`;
  }
  return text;
}

/** The entry under a key that no other has. */
function named(
  { key, text, print }: EntryForm,
  { keys, notices }: { keys: Set<string>; notices: string[] },
): string {
  const free = freeKey(key, keys);
  if (free.notice === null) return `${text}\n`;
  notices.push(free.notice);
  return `${print(free.key)}\n`;
}

function companyNotice(company: readonly Piece[]): string[] {
  if (company.length === 0) return [];
  const keys = company.map(({ form }) => `“${form.key}”`).join(', ');
  return [`Also in the file, because others refer to them: ${keys}.`];
}
