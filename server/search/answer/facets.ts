/** How many hits there are of each kind, decade, tag and signal. */
import { kindOf, signalsOf, tagsOf, yearOf } from '../documents/attributes.ts';
import type { SearchDocument } from '../documents/documents.ts';
import type { Surroundings } from '../documents/surroundings.ts';

/** A value and its hits. */
export interface FacetCount {
  value: string;
  count: number;
}

/** The values of each facet, the most frequent first; a decade is named by its first year and they come in order. */
export interface Facets {
  kind: FacetCount[];
  decade: FacetCount[];
  tag: FacetCount[];
  signal: FacetCount[];
}

/** Counts the hits of each value. */
export function countFacets(
  surroundings: Surroundings,
  documents: readonly SearchDocument[],
): Facets {
  const counts = {
    kind: new Counts(),
    decade: new Counts(),
    tag: new Counts(),
    signal: new Counts(),
  };
  for (const document of documents) {
    counts.kind.add(kindOf(document));
    for (const tag of new Set(tagsOf(document))) counts.tag.add(tag);
    for (const signal of signalsOf(surroundings, document)) counts.signal.add(signal);
    const year = yearOf(surroundings, document);
    if (year !== null) counts.decade.add(String(Math.floor(year / 10) * 10));
  }
  return {
    kind: counts.kind.byFrequency(),
    decade: counts.decade.byValue(),
    tag: counts.tag.byFrequency(),
    signal: counts.signal.byFrequency(),
  };
}

class Counts {
  readonly #counts = new Map<string, number>();

  add(value: string): void {
    this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1);
  }

  byFrequency(): FacetCount[] {
    return this.byValue().sort((a, b) => b.count - a.count);
  }

  byValue(): FacetCount[] {
    return [...this.#counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => a.value.localeCompare(b.value, 'en', { numeric: true }));
  }
}
