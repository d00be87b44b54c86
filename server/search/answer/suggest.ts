/** What to try where nothing was found: another spelling, fewer operators, the concept nearest to it. */
import type { Corpus } from '../../model/corpus.ts';
import type { Note } from '../../model/note.ts';
import { nearForms } from '../index/near-forms.ts';
import { documentFrequency, isFormHeld, partsOf, type TextIndex } from '../index/text-index.ts';
import { wordAt } from '../index/word-list.ts';
import { type OperatorName, type Query, queryWithout } from '../query/query.ts';
import { readClause } from '../rank/clauses.ts';
import { queryOf } from '../rank/query-clauses.ts';
import type { Memory } from '../rank/text-query.ts';
import type { TextResult } from '../rank/text-search.ts';
import { foldWord } from '../text/letters.ts';
import { visitWords } from '../text/words.ts';
import { withNearestValues } from './nearest-value.ts';

/** Another query that finds something, or a note. */
export type Suggestion =
  | { type: 'spelling' | 'fewer'; query: string; total: number }
  | { type: 'concept'; id: string; title: string };

/** Beyond the typos that a search allows of itself. */
const MOST_TYPOS = 2;

/** How many words of a query are spelled anew. */
const MOST_RESPELLED = 6;

/** Where the query found nothing. */
export interface Searched {
  corpus: Corpus;
  index: TextIndex;
  memory: Memory;
}

/** Makes suggestions; `run` searches for another query. */
export function suggest(
  search: Searched,
  query: Query,
  run: (query: string) => TextResult,
): Suggestion[] {
  const spelled = [respelled(search, query), withNearestValues(search.corpus, query)];
  const others: { type: 'spelling' | 'fewer'; query: string }[] = [
    ...spelled
      .filter((other) => other !== null)
      .map((other) => ({ type: 'spelling' as const, query: other })),
    ...lessDemanding(query).map((other) => ({ type: 'fewer' as const, query: other })),
  ];
  const concept = nearestConcept(search.corpus.notes.values(), query.words);
  return [
    ...others
      .map((other) => ({ ...other, total: run(other.query).found.length }))
      .filter(({ total }) => total > 0),
    ...(concept ? [{ type: 'concept' as const, id: concept.id, title: concept.title }] : []),
  ];
}

/** The query with each unknown word replaced by the known one nearest in spelling; null where there is none. */
function respelled(search: Searched, { text, words, operators }: Query): string | null {
  const { index, memory } = search;
  const { reader } = memory;
  const nearest = new Map<string, string>();
  for (const clause of queryOf(words, memory).clauses.slice(0, MOST_RESPELLED)) {
    if (readClause(index, clause, reader).alternatives.length > 0) continue;
    const near = nearestForm(search, clause.term);
    if (near !== null) nearest.set(clause.term, near);
  }
  if (nearest.size === 0) return null;
  const isFree = (at: number) => !operators.some(({ from, to }) => from <= at && at < to);
  return replaceWords(text, (word, at) =>
    isFree(at) ? (nearest.get(reader.read(word).form) ?? word) : word,
  );
}

function replaceWords(text: string, replacement: (word: string, at: number) => string): string {
  let replaced = '';
  let read = 0;
  visitWords(text, (word, start, end) => {
    if (start < read) return; // pairs of characters overlap
    replaced += text.slice(read, start) + replacement(word, start);
    read = end;
  });
  return replaced + text.slice(read);
}

/** The form nearest to a word; of those as near the most frequent. */
function nearestForm({ index, memory: { reader } }: Searched, word: string): string | null {
  const near = partsOf(index).flatMap((part) => {
    const { forms } = part.segment;
    return nearForms(forms, word, { most: MOST_TYPOS })
      .filter(
        ({ index: at, distance }) => distance < word.length / 2 && isFormHeld(index, part, at),
      )
      .map(({ index: at, distance }) => ({ form: wordAt(forms, at), distance }));
  });
  const telling = near.flatMap(({ form, distance }) => {
    const { term, isStop } = reader.read(form);
    return isStop ? [] : [{ form, distance, frequency: documentFrequency(index, term) }];
  });
  const [nearest] = telling.sort(
    (a, b) => a.distance - b.distance || b.frequency - a.frequency || (a.form < b.form ? -1 : 1),
  );
  return nearest?.form ?? null;
}

/** Of how many demands it is tried what would be found without one of them. */
const MOST_WITHOUT = 4;

/**
 * The query without one of its demands, then its words alone, whether or not they make a phrase, and what
 * its operators ask for as words too.
 */
function lessDemanding(query: Query): string[] {
  const others = query.demands.slice(0, MOST_WITHOUT).map((demand) => queryWithout(query, demand));
  const bare = [query.words, ...query.phrases].join(' ').trim();
  const named = query.operators.filter(({ name, isNegated }) => NAMING.has(name) && !isNegated);
  const asWords = [bare, ...named.map(({ value }) => value)].join(' ').trim();
  return [...new Set([...others, bare, asWords])].filter(
    (other) => other && other !== query.text.trim(),
  );
}

/** The operators of which a value says something as a word. */
const NAMING: ReadonlySet<string> = new Set<OperatorName>(['author', 'tag', 'journal', 'links']);

/** The note of which a name shares most groups of letters with the words. */
function nearestConcept(notes: Iterable<Note>, words: string): Note | null {
  const asked = letterGroups(words.slice(0, LONGEST_NAME));
  let best: { note: Note; likeness: number } | null = null;
  if (asked.size === 0) return null;
  for (const note of notes) {
    const names = [note.title, ...note.aliases];
    const likeness = Math.max(...names.map((name) => likenessOf(asked, letterGroups(name))));
    if (likeness > (best?.likeness ?? LEAST_LIKENESS)) best = { note, likeness };
  }
  return best?.note ?? null;
}

/** Dice's coefficient: 1 where both have the same groups, 0 where they have none in common. */
function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const group of b) if (a.has(group)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}

/** How much of a query is compared with names, in characters. */
const LONGEST_NAME = 100;

/** Names less alike have nothing to do with each other. */
const LEAST_LIKENESS = 0.25;

function letterGroups(text: string): Set<string> {
  const groups = new Set<string>();
  visitWords(text, (word) => {
    const letters = ` ${foldWord(word)} `;
    for (let at = 0; at + 3 <= letters.length; at++) groups.add(letters.slice(at, at + 3));
  });
  return groups;
}
