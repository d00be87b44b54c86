/** A typed query → what is shown: hits, how many there are, what could not be understood, and what to try instead. */
import { countFacets, type Facets } from './answer/facets.ts';
import { type Hit, setHit, titleOf } from './answer/hit.ts';
import { matcherOf } from './answer/matching.ts';
import { suggest, type Suggestion } from './answer/suggest.ts';
import { contentsHere } from './documents/contents.ts';
import type { SearchDocument } from './documents/documents.ts';
import { surroundingsOf } from './documents/surroundings.ts';
import { readFilters, type ReadFilters } from './query/filters.ts';
import { type Query, type QueryError, readQuery } from './query/query.ts';
import { documentOf, type Found } from './rank/ranking.ts';
import { searchText, type TextResult } from './rank/text-search.ts';
import type { Search } from './search.ts';
import type { Reader } from './text/reading.ts';
import { visitWords } from './text/words.ts';

/** What of a query's hits is wanted. */
export interface AnswerOptions {
  limit?: number;
  offset?: number;
  /** Only hits of this kind: a kind of notes, `note`, `claim` or `reference`. */
  kind?: string | null;
  /** Whether the query is still being typed, so that its last word may go on even where it is a word already. */
  typing?: boolean;
  facets?: boolean;
}

/** The answer to a query. */
export interface Answer {
  /** The revision of the corpus that was searched. */
  revision: string;
  hits: Hit[];
  total: number;
  /** Null unless asked for. */
  facets: Facets | null;
  errors: QueryError[];
  /** Where nothing was found: what would be. */
  suggestions: Suggestion[];
}

const USUAL_LIMIT = 20;

/** Answers a query; any text is one, and none throws. */
export function answerQuery(search: Search, typed: string, options: AnswerOptions = {}): Answer {
  const { limit = USUAL_LIMIT, offset = 0, facets = false } = options;
  const query = readQuery(typed);
  const { result, filters } = runQuery(search, query, options);
  const surroundings = surroundingsOf(search.corpus);
  const total = result.found.length;
  return {
    revision: search.corpus.revision,
    hits: setHits(search, { query, result, filters, from: offset, to: offset + limit }),
    total,
    facets: facets ? countFacets(surroundings, result.found.map(searchDocument)) : null,
    errors: [...query.errors, ...filters.errors].sort((a, b) => a.from - b.from),
    suggestions:
      total === 0
        ? suggest(search, query, (other) => runQuery(search, readQuery(other), options).result)
        : [],
  };
}

/** The keys of all references that a query finds, best first. */
export function foundReferences(search: Search, typed: string): string[] {
  const { result } = runQuery(search, readQuery(typed), { kind: 'reference', limit: Infinity });
  return result.first.map(searchDocument).flatMap((document) => {
    return document.type === 'reference' ? [document.reference.key] : [];
  });
}

/** What a query finds, and how its operators were read. */
function runQuery(
  search: Search,
  query: Query,
  { limit = USUAL_LIMIT, offset = 0, kind = null, typing = false }: AnswerOptions,
): { result: TextResult; filters: ReadFilters } {
  const { corpus, index, memory } = search;
  const filters = readFilters(query, surroundingsOf(corpus));
  const ofKind = kind === null ? null : readQuery(`kind:"${kind.replaceAll('"', '')}"`);
  const kindFilter = ofKind ? readFilters(ofKind, surroundingsOf(corpus)) : null;
  const asksSomething =
    query.words !== '' ||
    query.phrases.length > 0 ||
    query.without.length > 0 ||
    filters.operators.length > 0;
  const isNoKind = kindFilter !== null && kindFilter.errors.length > 0;
  if (!asksSomething || isNoKind) return { result: { found: [], first: [], clauses: [] }, filters };
  const result = searchText(
    index,
    {
      words: query.words,
      phrases: query.phrases,
      without: query.without,
      endsInWord: typing && query.endsInWord,
      accepts: (document) =>
        filters.filter(document as SearchDocument) &&
        (kindFilter?.filter(document as SearchDocument) ?? true),
      prefers: (document) => filters.prefers(document as SearchDocument),
      titleOf: filters.inTitle ? (document) => titlesOf(document as SearchDocument) : null,
    },
    { memory, first: offset + limit },
  );
  return { result, filters };
}

/** The title with the aliases, which are titles too; a claim has none. */
function titlesOf(document: SearchDocument): string {
  if (document.type === 'claim') return '';
  const aliases = document.type === 'note' ? document.note.aliases : [];
  return [titleOf(document), ...aliases].join('; ');
}

function setHits(
  search: Search,
  shown: { query: Query; result: TextResult; filters: ReadFilters; from: number; to: number },
): Hit[] {
  const { query, result, filters, from, to } = shown;
  const surroundings = surroundingsOf(search.corpus);
  const { reader } = search.memory;
  const matcher = matcherOf(result.clauses);
  const typed = wordsByForm(query, reader);
  return result.first.slice(from, to).map((hit) => {
    const document = searchDocument(hit);
    const keys = keysAsked(filters, document);
    return setHit(surroundings, document, { matcher, reader, keys, typed, score: hit.score });
  });
}

function wordsByForm({ words, phrases }: Query, { read }: Reader): Map<string, string> {
  const typed = new Map<string, string>();
  visitWords([words, ...phrases].join(' '), (word) => typed.set(read(word).form, word));
  return typed;
}

/** The citation keys of a document that operators ask for, by name or by their signal. */
function keysAsked({ operators }: ReadFilters, document: SearchDocument): string[] {
  const asked = operators.filter(({ isNegated }) => !isNegated);
  const valuesOf = (name: string) =>
    asked.filter((operator) => operator.name === name).map(({ value }) => value);
  const signals = new Set(valuesOf('signal').map((value) => value.toLowerCase()));
  const signalled = contentsHere(document).citations.filter(({ signal }) => signals.has(signal));
  return [
    ...valuesOf('cites').map((value) => value.replace(/^@/, '')),
    ...signalled.map(({ key }) => key),
  ];
}

/** A search over a corpus indexes nothing but its documents. */
function searchDocument(hit: Found): SearchDocument {
  return documentOf(hit) as SearchDocument;
}
