/** By what the hits of a search can be narrowed. Facets are operators that are written for the reader. */
import type { SearchFacet, SearchPage, SearchQuery } from '../../contract/search-page.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Facets } from '../../search/answer/facets.ts';
import { allKinds } from '../lookup/kinds.ts';
import { hasOperator, searchAddress, toggledOperator } from './search-address.ts';

/** Tags beyond these are seldom the one that is looked for. */
const MOST_VALUES = 12;

interface FacetDefinition {
  name: keyof Facets;
  label: string;
  labelOf: (corpus: Corpus, value: string) => string;
  /** The operator that a value stands for; a kind is asked for beside the query. */
  operatorOf: ((value: string) => string) | null;
}

const definitions: readonly FacetDefinition[] = [
  { name: 'kind', label: 'Kind', labelOf: kindLabel, operatorOf: null },
  {
    name: 'decade',
    label: 'Decade',
    labelOf: (_corpus, value) => `${value}s`,
    operatorOf: (value) => `year:${value}..${Number(value) + 9}`,
  },
  {
    name: 'signal',
    label: 'Signal',
    labelOf: (_corpus, value) => value,
    operatorOf: (value) => `signal:${value}`,
  },
  {
    name: 'tag',
    label: 'Tag',
    labelOf: (_corpus, value) => value,
    operatorOf: (value) => (/\s/.test(value) ? `tag:"${value}"` : `tag:${value}`),
  },
];

/** The facets of a search with their values, those without any left out. */
export function searchFacets(
  corpus: Corpus,
  query: SearchQuery,
  counts: Facets,
): SearchPage['facets'] {
  return definitions
    .map((definition) => ({
      name: definition.name,
      label: definition.label,
      values: valuesOf(corpus, query, { definition, counts: counts[definition.name] }),
    }))
    .filter(({ values }) => values.length > 0);
}

function valuesOf(
  corpus: Corpus,
  query: SearchQuery,
  { definition, counts }: { definition: FacetDefinition; counts: Facets[keyof Facets] },
): SearchFacet[] {
  const { labelOf, operatorOf } = definition;
  return counts
    .map(({ value, count }) => ({
      value,
      label: labelOf(corpus, value),
      count,
      ...choiceOf(query, value, operatorOf),
    }))
    .filter(({ chosen }, place) => chosen || place < MOST_VALUES);
}

function choiceOf(
  query: SearchQuery,
  value: string,
  operatorOf: FacetDefinition['operatorOf'],
): Pick<SearchFacet, 'chosen' | 'href'> {
  if (!operatorOf) {
    const chosen = query.kind === value;
    return { chosen, href: searchAddress({ ...query, kind: chosen ? '' : value, offset: 0 }) };
  }
  const { q = '' } = query;
  const operator = operatorOf(value);
  return {
    chosen: hasOperator(q, operator),
    href: searchAddress({ ...query, q: toggledOperator(q, operator), offset: 0 }),
  };
}

/** References and claims are kinds of hits that no vocabulary names. */
function kindLabel(corpus: Corpus, value: string): string {
  const others: Record<string, string> = { reference: 'References', claim: 'Claims' };
  return allKinds(corpus).get(value)?.plural ?? others[value] ?? value;
}
