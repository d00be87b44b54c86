import type { SearchPage, SearchQuery } from '../../contract/search-page.ts';
import { answerQuery } from '../../search/answer.ts';
import type { Suggestion } from '../../search/answer/suggest.ts';
import { completionsAt } from '../../search/completions.ts';
import type { Search } from '../../search/search.ts';
import { searchAddress } from '../search/search-address.ts';
import { searchFacets } from '../search/search-facets.ts';
import { searchHit } from '../search/search-hit.ts';
import { noteSummary } from '../setting/summaries.ts';

/** Hits of one page where the query does not say how many. */
const PAGE_SIZE = 20;

/** `/search`: what was found, best first; while typing without facets, but with what the word at the cursor may go on as. */
export function searchPage(search: Search, query: SearchQuery): SearchPage {
  const { q = '', kind, limit = PAGE_SIZE, offset = 0, typing = false, cursor } = query;
  const options = { limit, offset, kind: kind || null, typing, facets: !typing };
  const answer = answerQuery(search, q, options);
  const { corpus } = search;
  return {
    query,
    total: answer.total,
    previous: offset > 0 ? searchAddress({ ...query, offset: Math.max(0, offset - limit) }) : null,
    next:
      offset + limit < answer.total ? searchAddress({ ...query, offset: offset + limit }) : null,
    hits: answer.hits.map((hit) => searchHit(corpus, hit)),
    facets: answer.facets ? searchFacets(corpus, query, answer.facets) : [],
    errors: answer.errors.map(({ from, to, message }) => ({ from, to, message })),
    suggestions: setSuggestions(search, query, answer.suggestions),
    completions: typing
      ? completionsAt(corpus, q, cursor).map(({ from, to, text, meaning }) => ({
          from,
          to,
          text,
          meaning,
        }))
      : [],
  };
}

function setSuggestions(
  { corpus }: Search,
  query: SearchQuery,
  suggestions: readonly Suggestion[],
): SearchPage['suggestions'] {
  const queries: SearchPage['suggestions']['queries'] = [];
  const notes: SearchPage['suggestions']['notes'] = [];
  for (const suggestion of suggestions) {
    if (suggestion.type === 'concept') {
      notes.push(noteSummary(corpus, corpus.notes.get(suggestion.id)!));
    } else {
      const { type: why, query: q, total } = suggestion;
      queries.push({ why, q, href: searchAddress({ ...query, q, offset: 0 }), total });
    }
  }
  return { queries, notes };
}
