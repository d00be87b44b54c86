/** Formats of lines that begin with a tag: RIS and EndNote's. */
import type { CslName } from '../../../model/reference.ts';
import { twoDigits } from './dates.ts';
import { indexName } from './names.ts';
import type { Work } from './work.ts';

/** A tag and what follows it. */
export type TaggedLine = [tag: string, text: string];

/** A tag and the CSL variable that stands after it; of several variables the first that the work has. */
export type TagTable = readonly (readonly [tag: string, ...variables: string[]])[];

/** A table written as lines of a tag and its variables. */
export function tagTable(text: string): TagTable {
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' ') as [string, ...string[]]);
}

/** The lines of two tables: a tag stands once, and a variable too, and what the table of the type says of either counts first. */
export function typedTexts(work: Work, ofType: TagTable, everywhere: TagTable): TaggedLine[] {
  const own = taggedTexts(work, ofType);
  const used = new Set(own.map(([tag]) => tag));
  const left = new Set(work.remaining());
  const others = everywhere
    .filter(([tag]) => !used.has(tag))
    .map(([tag, ...variables]) => [tag, ...variables.filter((name) => left.has(name))] as const);
  return [...own, ...taggedTexts(work, others)];
}

/** The lines of a table for the values that a work has. */
function taggedTexts(work: Work, table: TagTable): TaggedLine[] {
  return table.flatMap(([tag, ...variables]): TaggedLine[] => {
    const variable = variables.find((name) => work.has(name));
    const text = variable === undefined ? '' : work.text(variable);
    return text === '' ? [] : [[tag, text]];
  });
}

/**
 * A line for each name. EndNote reads a name without comma as given name and family name, so that a body has a
 * comma after it; one that has commas within is parted there, which is told.
 */
export function taggedNames(work: Work, tag: string, variable: string): TaggedLine[] {
  return work.names(variable).map((name): TaggedLine => {
    const line = indexName(name);
    if (!hasInnerComma(name)) return [tag, name.literal === undefined ? line : `${line},`];
    const why = `${work.format} parts names at commas`;
    work.tell({ variable, value: line, became: line, why });
    return [tag, line];
  });
}

function hasInnerComma({ literal, family, given }: CslName): boolean {
  return [literal, family, given].some((part) => part?.includes(','));
}

/** A line for each keyword; CSL has them in one text. */
export function taggedKeywords(work: Work, tag: string): TaggedLine[] {
  const words = work.text('keyword').split(/\s*[,;]\s*/);
  return words.filter(Boolean).map((word) => [tag, word]);
}

/** A date as `2001/05/14`, whose parts may be empty. */
export function slashedDate(date: {
  year: string;
  month: number | null;
  day: number | null;
}): string {
  const parts = [date.month, date.day].map((part) => (part === null ? '' : twoDigits(part)));
  return [date.year, ...parts].join('/');
}
