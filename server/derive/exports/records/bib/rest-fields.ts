/** Values that biblatex has no field for: a .bib file holds any field, and programs pass over those that they do not know. */
import { isName, variableText } from '../record-values.ts';
import type { Work } from '../work.ts';
import { latexNames } from './latex-names.ts';
import { latexText } from './latex-text.ts';

const fieldName = /^[a-z][a-z0-9_-]*$/;

/** The fields of all values that nobody has taken, under their own names where those are free. */
export function restFields(
  work: Work,
  fields: ReadonlyMap<string, string>,
): [name: string, value: string][] {
  const rest = new Map<string, string>();
  for (const variable of work.remaining()) {
    if (variable === 'custom') continue;
    const name = variable.toLowerCase().replaceAll('_', '-');
    if (!fieldName.test(name) || fields.has(name) || rest.has(name)) continue;
    rest.set(name, valueOf(work, variable));
  }
  for (const [name, value] of customFields(work, [...fields.keys(), ...rest.keys()])) {
    rest.set(name, value);
  }
  return [...rest].filter(([, value]) => value !== '');
}

function valueOf(work: Work, variable: string): string {
  const shown = variableText(variable, work.item);
  const value = work.value(variable);
  const isNames = Array.isArray(value) && value.every(isName);
  const latex = isNames ? latexNames(value) : latexText(shown);
  const why = `${work.format} has no field for it; it stands in one of its own name, which styles pass over`;
  if (latex !== '') work.tell({ variable, value: shown, became: latex, why });
  return latex;
}

/** What programs and people have added to an item; a value that is no text, or whose name is taken, is left to be told. */
function customFields(work: Work, taken: readonly string[]): [string, string][] {
  const custom = work.item.custom;
  if (typeof custom !== 'object' || custom === null || Array.isArray(custom)) return [];
  const entries = Object.entries(custom);
  const isWhole = entries.every(
    ([name, value]) => fieldName.test(name) && typeof value === 'string' && !taken.includes(name),
  );
  if (!isWhole) return [];
  work.value('custom');
  return entries.map(([name, value]) => [name, latexText(value as string)]);
}
