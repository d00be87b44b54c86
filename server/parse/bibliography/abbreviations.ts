/** The abbreviations of a .bib file: those that `@string` defines, and those that every style knows. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { ValuePart } from './entry-text.ts';
import type { Abbreviations, BibBlock } from './split.ts';

/** Abbreviations that every style and every program knows. */
export const months = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];

/** An abbreviation of abbreviations can grow without bound; beyond this many characters it stays a name. */
const longestMeaning = 1000;

const predefined: ReadonlyMap<string, string> = new Map([
  ...Object.entries(plugins.config.get('@bibtex').constants.defaultStrings),
  ...months.map((month): [string, string] => [month, month]),
]);

/** Hears of every abbreviation that means nothing; its name is kept as the value. */
export type Unknown = (name: string, at: number) => void;

/** The abbreviations that hold at one point of the reading of a file. */
export interface AbbreviationTable {
  define(block: Abbreviations, unknown: Unknown): void;
  /** Joins the pieces of a value. */
  expand(parts: ValuePart[], unknown: Unknown): string;
}

/**
 * Collects the abbreviations of a file. `define` is to be called as the reading passes each `@string`: a second
 * definition holds from there on, and one that is used too early means its first definition.
 */
export function abbreviationTable(blocks: BibBlock[]): AbbreviationTable {
  const meanings = new Map(predefined);
  const table: AbbreviationTable = {
    define({ definitions }, unknown) {
      for (const { name, parts } of definitions) meanings.set(name, table.expand(parts, unknown));
    },
    expand: (parts, unknown) => join(parts, meanings, unknown),
  };
  for (const block of blocks.toReversed()) {
    if (block.kind === 'abbreviations') table.define(block, () => undefined);
  }
  return table;
}

function join(parts: ValuePart[], meanings: ReadonlyMap<string, string>, unknown: Unknown): string {
  let value = '';
  for (const part of parts) {
    if ('text' in part) {
      value += part.text;
      continue;
    }
    const meaning = meanings.get(part.abbreviation.toLowerCase());
    if (meaning === undefined || meaning.length > longestMeaning) {
      unknown(part.abbreviation, part.at);
      value += part.abbreviation;
    } else value += meaning;
  }
  return value;
}
