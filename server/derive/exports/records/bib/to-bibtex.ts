/** An entry in biblatex's dialect → one in BibTeX's. Fields that BibTeX's styles do not know stay where they are. */
import type { Entry, EntryChange } from './bib-entry.ts';
import { monthName } from './bib-entry.ts';
import { isThesis, namesInBibtex, subtitles, typeInBibtex } from './dialect.ts';
import { dateInBibtex } from './date-in-bibtex.ts';

interface Conversion {
  entry: Entry;
  changes: EntryChange[];
}

/** The entry while it is being converted. */
interface Draft {
  type: string;
  fields: Map<string, string>;
  /** What comes into the places of fields under other names. */
  successors: Map<string, readonly (readonly [string, string])[]>;
  changes: EntryChange[];
}

/** Converts an entry that has all its fields, those of its parents among them. */
export function toBibtex(entry: Entry): Conversion {
  const type = typeInBibtex(entry.type, (name) => entry.fields.get(name));
  const fields = new Map(entry.fields);
  const draft: Draft = { type, fields, successors: new Map(), changes: [] };
  if (type !== entry.type) {
    tell(draft, {
      field: 'entry type',
      value: `@${entry.type}`,
      became: `@${type}`,
      why: 'BibTeX has no type of this name',
    });
  }
  joinSubtitles(draft);
  convertDate(draft);
  convertKind(draft);
  convertNumbers(draft);
  for (const [name, newName] of namesInBibtex) rename(draft, name, newName);
  if (isThesis(type)) rename(draft, 'institution', 'school');
  return { entry: { type, fields: succeeded(draft) }, changes: draft.changes };
}

function tell({ changes }: Draft, change: EntryChange): void {
  changes.push(change);
}

/** Gives a field another name in its own place, unless the entry has that one too. */
function rename(draft: Draft, name: string, newName: string): void {
  const value = draft.fields.get(name);
  if (value === undefined || draft.fields.has(newName)) return;
  draft.successors.set(name, [[newName, value]]);
  const why = `BibTeX calls this field “${newName}”`;
  tell(draft, { field: name, value, became: `${newName} = {${value}}`, why });
}

/** The fields with those that come into the places of others, in one walk for all of them. */
function succeeded({ fields, successors }: Draft): Map<string, string> {
  if (successors.size === 0) return fields;
  const all = new Map<string, string>();
  for (const [field, value] of fields) {
    for (const [name, given] of successors.get(field) ?? [[field, value]]) all.set(name, given);
  }
  return all;
}

function joinSubtitles(draft: Draft): void {
  for (const [name, titleName] of subtitles) {
    const subtitle = draft.fields.get(name);
    if (subtitle === undefined) continue;
    const title = draft.fields.get(titleName) ?? '';
    const joint = title === '' ? '' : /[?!:.]\}*$/.test(title) ? ' ' : ': ';
    const whole = title + joint + subtitle;
    draft.fields.delete(name);
    draft.fields.set(titleName, whole);
    const why = 'BibTeX has no subtitles; it is part of the title';
    tell(draft, { field: name, value: subtitle, became: `${titleName} = {${whole}}`, why });
  }
}

function convertDate(draft: Draft): void {
  const date = draft.fields.get('date');
  if (date === undefined || draft.fields.has('year')) return;
  const { year, month, isAll } = dateInBibtex(date);
  const parts: [string, string][] = [['year', year]];
  if (month !== null && !draft.fields.has('month')) parts.push(['month', month]);
  draft.successors.set('date', isAll ? parts : [...parts, ['date', date]]);
  const became = parts.map(([name, value]) => `${name} = {${value}}`).join(', ');
  const why = isAll
    ? 'BibTeX has the year and the month as fields'
    : 'BibTeX has the year and the month as fields; the whole date stays in a field that its styles pass over';
  tell(draft, { field: 'date', value: date, became, why });
}

/** What biblatex's keys for kinds of theses and reports are in words, and the type of BibTeX that says it already. */
const kinds = new Map<string, { words: string; type?: string }>([
  ['phdthesis', { words: 'PhD thesis', type: 'phdthesis' }],
  ['mathesis', { words: 'Master’s thesis', type: 'mastersthesis' }],
  ['techreport', { words: 'Technical report', type: 'techreport' }],
  ['resreport', { words: 'Research report' }],
  ['bathesis', { words: 'Bachelor’s thesis' }],
  ['candthesis', { words: 'Candidate thesis' }],
]);

function convertKind(draft: Draft): void {
  const value = draft.fields.get('type')?.trim();
  const kind = kinds.get(value ?? '');
  if (value === undefined || kind === undefined) return;
  const isSaid = kind.type === draft.type;
  if (isSaid) draft.fields.delete('type');
  else draft.fields.set('type', kind.words);
  const became = isSaid ? `@${draft.type}` : `type = {${kind.words}}`;
  tell(draft, { field: 'type', value, became, why: 'BibTeX does not know this key' });
}

/** Months in figures, editions in figures, and issues that have a name. */
function convertNumbers(draft: Draft): void {
  const month = draft.fields.get('month');
  const name = /^\d\d?$/.test(month ?? '') ? monthName(Number(month)) : undefined;
  if (name !== undefined) {
    draft.fields.set('month', name);
    tell(draft, {
      field: 'month',
      value: month!,
      became: `month = ${name}`,
      why: 'BibTeX has months by their names',
    });
  }
  const edition = draft.fields.get('edition');
  if (/^\d{1,3}$/.test(edition ?? '')) {
    const became = ordinal(Number(edition));
    draft.fields.set('edition', became);
    const why = 'BibTeX has editions as ordinals';
    tell(draft, { field: 'edition', value: edition!, became, why });
  }
  if (draft.type === 'article') rename(draft, 'issue', 'number');
}

/** A number as an English ordinal. */
function ordinal(number: number): string {
  const isTeen = Math.floor(number / 10) % 10 === 1;
  const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}
