/** What may stand where the cursor is: names of operators, and after a colon their values. */
import type { Corpus } from '../model/corpus.ts';
import { plainTitle } from './documents/records.ts';
import { knownValues, typedValue } from './query/operator-values.ts';
import { isOperator, type OperatorName, operators } from './query/query.ts';
import { foldWord } from './text/letters.ts';

/** A text to put in the place of what stands from `from` to `to`. */
export interface Completion {
  from: number;
  to: number;
  text: string;
  /** What it means, for a reader. */
  meaning: string;
}

/** What the cursor stands behind: a value in quotation marks may hold spaces. */
const LAST_WORD = /-?[a-z]+:"[^"]*$|\S*$/i;

/** How many are offered. */
const MOST = 20;

/** What there is beside the kinds of the vocabulary. */
const TYPES = [
  { id: 'note', label: 'Note', meaning: 'notes of any kind' },
  { id: 'claim', label: 'Claim', meaning: 'claims that notes make' },
  { id: 'reference', label: 'Reference', meaning: 'entries of the bibliography' },
];

interface Value {
  text: string;
  meaning: string;
}

/** Completions for the word in which the cursor stands; a lone colon offers all operators. */
export function completionsAt(corpus: Corpus, typed: string, cursor = typed.length): Completion[] {
  const before = typed.slice(0, cursor);
  const word = LAST_WORD.exec(before)?.[0] ?? '';
  const bare = word.replace(/^-/, '');
  const place = { from: cursor - bare.length, to: cursor };
  const colon = bare.indexOf(':');
  const name = bare.slice(0, Math.max(0, colon)).toLowerCase();
  if (colon > 0 && !isOperator(name)) return [];
  const values =
    colon > 0 && isOperator(name)
      ? valuesOf(corpus, name).map((value) => ({
          ...value,
          text: `${name}:${typedValue(value.text)}`,
        }))
      : operatorValues();
  const fitting = values.filter((value) => fits(bare, value));
  return [
    ...fitting.filter(({ text }) => beginsSo(bare, text)),
    ...fitting.filter(({ text }) => !beginsSo(bare, text)),
  ]
    .slice(0, MOST)
    .map((value) => ({ ...place, ...value }));
}

function operatorValues(): Value[] {
  return Object.entries(operators).map(([name, meaning]) => ({ text: `${name}:`, meaning }));
}

/** A value fits by its beginning, or a key or note by a word of its title; a lone colon fits every operator. */
function fits(typed: string, { text, meaning }: Value): boolean {
  if (typed === ':') return true;
  if (typed === '') return false;
  if (beginsSo(typed, text)) return true;
  const value = folded(typed.slice(typed.indexOf(':') + 1));
  const isValue = typed.includes(':') && value.length > 2;
  return isValue && ` ${folded(meaning)}`.includes(` ${value}`);
}

function beginsSo(typed: string, text: string): boolean {
  return folded(text).startsWith(folded(typed));
}

function folded(text: string): string {
  return text.replaceAll('"', '').split(' ').map(foldWord).join(' ');
}

/** Some values are told by what they mean, some by how often there are any. */
function valuesOf(corpus: Corpus, name: OperatorName): Value[] {
  const { notes, references, vocabulary } = corpus;
  const known = knownValues(corpus, name);
  switch (name) {
    case 'kind':
      return known.map((id) => named(id, [...vocabulary.kinds, ...TYPES]));
    case 'relation':
      return known.map((id) => named(id, vocabulary.relations));
    case 'signal':
    case 'has':
    case 'is':
    case 'in':
      return known.map((text) => ({ text, meaning: operators[name] }));
    case 'cites':
    case 'key':
      return known.map((key) => ({ text: key, meaning: plainTitle(references.get(key)!) }));
    case 'links':
      return Array.from(notes.values(), ({ id, title }) => ({ text: id, meaning: title }));
    case 'author':
    case 'journal':
    case 'tag':
      return counted(known);
    case 'year':
      return [];
  }
}

function named(
  id: string,
  words: readonly { id: string; label: string; meaning: string }[],
): Value {
  const word = words.find((each) => each.id === id);
  return { text: id, meaning: word ? word.meaning || word.label : '' };
}

/** Each different value, the most frequent first. */
function counted(values: readonly string[]): Value[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([text, count]) => ({ text, meaning: count === 1 ? 'once' : `${count} times` }));
}
