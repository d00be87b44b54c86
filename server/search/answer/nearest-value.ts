/** The value that may have been meant where an operator is given one that it does not know. */
import type { Corpus } from '../../model/corpus.ts';
import { nearForms } from '../index/near-forms.ts';
import { packWords, wordAt } from '../index/word-list.ts';
import { knownValues, typedValue } from '../query/operator-values.ts';
import type { Operator, Query } from '../query/query.ts';
import { foldWord } from '../text/letters.ts';

/** How many letters of a value may be wrong. */
const MOST_TYPOS = 2;

/** The longest value that is looked for, in characters. */
const LONGEST = 100;

/** The query with each value that no operator knows replaced by the known one nearest in spelling; null where there is none. */
export function withNearestValues(corpus: Corpus, { text, operators }: Query): string | null {
  let replaced = text;
  for (const operator of operators.toReversed()) {
    const value = nearestValue(corpus, operator);
    if (value !== null) replaced = replaceOperator(replaced, operator, `${operator.name}:${value}`);
  }
  return replaced === text ? null : replaced;
}

function replaceOperator(text: string, { from, to, isNegated }: Operator, by: string): string {
  return text.slice(0, from) + (isNegated ? '-' : '') + by + text.slice(to);
}

/** The known value nearest in spelling, as it is typed behind the colon; null where the value is known or none is near. */
function nearestValue(corpus: Corpus, { name, value }: Operator): string | null {
  const asked = folded(value.replace(/^@/, ''));
  if (asked.length > LONGEST) return null;
  const values = new Map(knownValues(corpus, name).map((known) => [folded(known), known]));
  if (values.has(asked)) return null;
  const list = packWords([...values.keys()].filter(Boolean).sort());
  const [nearest] = nearForms(list, asked, { most: MOST_TYPOS })
    .filter(({ distance }) => distance < asked.length / 2)
    .sort((a, b) => a.distance - b.distance || a.index - b.index);
  return nearest ? typedValue(values.get(wordAt(list, nearest.index))!) : null;
}

function folded(text: string): string {
  return text.split(/\s+/).map(foldWord).join(' ');
}
