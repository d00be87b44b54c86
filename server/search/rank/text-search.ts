/** Words and phrases → what is found, best first. It knows nothing of what a document is. */
import type { Searchable } from '../index/searchable.ts';
import { partsOf, type TextIndex } from '../index/text-index.ts';
import type { Reader } from '../text/reading.ts';
import { visitWords } from '../text/words.ts';
import { readClause, type ReadClause } from './clauses.ts';
import { raiseCited, raiseNamed, raiseSpelledOut } from './known-items.ts';
import { groupsHolding, narrow } from './narrow.ts';
import { withCompounds } from './compounds.ts';
import { queryOf } from './query-clauses.ts';
import {
  bestOfGroups,
  compareFound,
  documentOf,
  type Found,
  firstOf,
  scoreDocuments,
  type Scores,
} from './ranking.ts';
import { refine } from './refine.ts';
import { longForms, type OrderedWord, otherNames } from './synonyms.ts';
import { tellingTerms } from './term-sequences.ts';
import type { Memory, TextQuery } from './text-query.ts';

/** What was found, and what the words were read as. */
export interface TextResult {
  /** All hits, in no order. */
  found: Found[];
  /** The first of them, in order; as many as were asked for, or more. */
  first: Found[];
  clauses: ReadClause[];
}

/** How many hits are put in order at least: enough for known works to be among them. */
const ORDERED = 200;

/** With fewer hits than this the last word may go on, even where it is whole. */
const FEW = 20;

/** Searches; `first` is how many hits have to be in order. */
export function searchText(
  index: TextIndex,
  query: TextQuery,
  options: { memory: Memory; first: number },
): TextResult {
  const result = searchOnce(index, query, options);
  if (query.endsInWord || result.found.length >= FEW || query.words === '') return result;
  return searchOnce(index, { ...query, endsInWord: true }, options);
}

function searchOnce(
  index: TextIndex,
  query: TextQuery,
  { memory, first }: { memory: Memory; first: number },
): TextResult {
  const clauses = clausesOf(index, query, memory.reader);
  const scores = clauses.length > 0 ? scoreDocuments(index, clauses) : everything(index, query);
  narrow(scores, query, { clauses, memory });
  rateAgain(scores, query, { index, memory });
  const found = scores.flatMap((scored) => wantedGroups(scored, query, memory));
  const best = firstOf(found, Math.max(first, ORDERED));
  raiseCited(best, allWords(query), memory.reader);
  best.sort(compareFound);
  if (!isWordless(query)) return { found, first: best, clauses };
  return { found, first: best.map((hit) => preferred(hit, query.prefers)), clauses };
}

function allWords({ words, phrases }: TextQuery): string {
  return [words, ...phrases].join(' ');
}

/** Adds what the postings alone do not tell. */
function rateAgain(
  scores: readonly Scores[],
  query: TextQuery,
  { index, memory }: { index: TextIndex; memory: Memory },
): void {
  const { reader, sequences } = memory;
  const words = allWords(query);
  refine(scores, { index, sequences, terms: tellingTerms(words, reader) });
  const mayAdd = query.phrases.length === 0 && !query.titleOf;
  const spelledOut = longForms(index, orderedWords(words, reader), reader);
  for (const scored of scores) {
    raiseNamed(scored, words, { reader, mayAdd });
    raiseSpelledOut(scored, spelledOut);
  }
}

/** The best document of each group that the query does not rule out. */
function wantedGroups(scored: Scores, query: TextQuery, memory: Memory): Found[] {
  const unwanted = groupsHolding(scored.part, query.without, memory);
  return bestOfGroups(
    scored,
    (hit) => !unwanted.has(hit.part.segment.groups[hit.doc]!) && query.accepts(documentOf(hit)),
  );
}

function clausesOf(index: TextIndex, query: TextQuery, reader: Reader): ReadClause[] {
  const endsInWord = query.endsInWord && query.phrases.length === 0;
  const asked = queryOf(allWords(query), { reader, endsInWord }).clauses.map((clause) =>
    readClause(index, clause, reader),
  );
  const ordered = orderedWords(query.words, reader);
  return [
    ...withCompounds(index, asked, { words: ordered, reader }),
    ...otherNames(index, ordered, reader),
  ];
}

function orderedWords(words: string, reader: Reader): OrderedWord[] {
  const ordered: OrderedWord[] = [];
  visitWords(words, (word) => ordered.push(reader.read(word)));
  return ordered;
}

/** Where only operators and words to leave out are given, everything matches alike; where nothing readable is, nothing. */
function everything(index: TextIndex, query: TextQuery): Scores[] {
  return partsOf(index).map((part) => ({
    part,
    scores: new Float64Array(part.segment.documents.length),
    matched: isWordless(query) ? [...part.segment.documents.keys()] : [],
  }));
}

function isWordless(query: TextQuery): boolean {
  return allWords(query).trim() === '';
}

/** The hit with the first of its documents that is preferred. */
function preferred(hit: Found, prefers: (document: Searchable) => boolean): Found {
  const { groups, groupStarts, documents } = hit.part.segment;
  const group = groups[hit.doc]!;
  for (let doc = groupStarts[group]!; doc < groupStarts[group + 1]!; doc++) {
    if (prefers(documents[doc]!)) return { ...hit, doc };
  }
  return hit;
}
