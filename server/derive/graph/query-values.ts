/** The values of a query to the graph, one by one; a value that means nothing is left out with a notice. */
import type { GraphQuery } from '../../contract/graph-page.ts';
import type { Corpus } from '../../model/corpus.ts';

/** A query being read, and what was said about it so far. */
export interface Reading {
  corpus: Corpus;
  asked: GraphQuery;
  notices: string[];
}

type TextName = Exclude<keyof GraphQuery, ListName | AnswerName>;
type AnswerName = 'parts';
type ListName = 'columns' | 'kind' | 'relation' | 'layers';

/** What a value of each would have been; who asks knows what the rest is good for. */
const nouns: Record<Exclude<keyof GraphQuery, AnswerName>, string> = {
  view: 'view of the graph',
  columns: 'kind of notes',
  kind: 'kind of notes',
  relation: 'relation',
  signal: 'signal',
  decade: 'decade',
  evidence: 'number of references',
  layers: 'layer of the graph',
  node: 'note or reference',
  steps: 'number of steps from 1 to 3',
  from: 'note or reference',
  to: 'note or reference',
  edge: 'edge of the graph',
  q: 'text',
  as: 'form of the graph',
  sort: 'column of the table',
  order: 'order of the table',
  page: 'page of the table',
};

/** Letters of a value that a notice repeats. */
const MOST_REPEATED = 60;

/** Leaves a value out, with a notice. */
export function ignore({ notices }: Reading, name: keyof typeof nouns, value: string): null {
  const shown = value.length > MOST_REPEATED ? `${value.slice(0, MOST_REPEATED)}…` : value;
  notices.push(`“${shown}” is no ${nouns[name]} here, and was ignored.`);
  return null;
}

/** A value out of a few; null where none of them is asked for. */
export function oneOf<Value extends string>(
  reading: Reading,
  name: TextName,
  allowed: readonly Value[],
): Value | null {
  const value = reading.asked[name];
  if (value === undefined) return null;
  return allowed.find((each) => each === value) ?? ignore(reading, name, value);
}

/** Names out of many; a list comes as repeated values, or as one with commas; a name that has commas itself is understood as well. */
export function someOf(reading: Reading, name: ListName, allowed: readonly string[]): string[] {
  const known = new Set(allowed);
  const most = Math.max(1, ...allowed.map((each) => each.split(',').length));
  const values = (reading.asked[name] ?? []).flatMap((value) =>
    known.has(value) ? value : membersOf(value, { known, most }),
  );
  for (const value of values) if (value && !known.has(value)) ignore(reading, name, value);
  return [...new Set(values)].filter((value) => known.has(value));
}

/** The members of a list with commas; the longest name that is known, of so many parts at most, is one member. */
function membersOf(
  value: string,
  { known, most }: { known: ReadonlySet<string>; most: number },
): string[] {
  const parts = value.split(',');
  const members: string[] = [];
  for (let at = 0; at < parts.length;) {
    const name = (count: number) =>
      parts
        .slice(at, at + count)
        .join(',')
        .trim();
    let count = Math.min(most, parts.length - at);
    while (count > 1 && !known.has(name(count))) count--;
    members.push(name(count));
    at += count;
  }
  return members;
}

/** A whole number within bounds; null where none is asked for. */
export function numberOf(
  reading: Reading,
  name: TextName,
  [least, most]: readonly [number, number],
): number | null {
  const value = reading.asked[name];
  if (value === undefined) return null;
  const number = Number(value);
  const isAllowed = /^\d{1,6}$/.test(value) && number >= least && number <= most;
  return isAllowed ? number : ignore(reading, name, value);
}
