/** Entries of a .bib file that are written here, not copied. */

/** An entry; its values are LaTeX without the braces around them. */
export interface Entry {
  type: string;
  fields: ReadonlyMap<string, string>;
}

/** A change on the way to an entry, told by the names and in the words of the file. */
export interface EntryChange {
  field: string;
  value: string;
  became: string | null;
  why: string;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The abbreviation that every style knows for a month, from 1 to 12. */
export function monthName(number: number): string | undefined {
  return MONTHS[number - 1];
}

/** An entry as a block of lines; months stand as abbreviations, so that each style writes them in its own way. */
export function printEntry(key: string, { type, fields }: Entry): string {
  const lines = Array.from(fields, ([name, value]) => {
    const isAbbreviation = name === 'month' && MONTHS.includes(value);
    return `  ${name} = ${isAbbreviation ? value : `{${value}}`},\n`;
  });
  return `@${type}{${key},\n${lines.join('')}}`;
}

/** Whether every program reads a key, and LaTeX too. */
export function isPlainKey(key: string): boolean {
  return /^[^\s"#%'(),={}\\~\p{Cc}]+$/u.test(key);
}

/** A key that every program reads, made of another. */
export function plainKey(key: string): string {
  return key.replace(/[\s"#%'(),={}\\~\p{Cc}]+/gu, '_') || '_';
}
