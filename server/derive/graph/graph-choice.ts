/** What of the graph is shown, settled from a query: every value is one that the library knows. */
import type { GraphLayer } from '../../contract/graph.ts';
import type { Signal } from '../../model/citation.ts';
import type { Corpus } from '../../model/corpus.ts';
import { allKinds } from '../lookup/kinds.ts';
import { perCorpus } from '../memo.ts';
import { layerEdges } from './concept-graph.ts';

/** What belongs to the graph, whichever part of it stands out: a layout is made for each such extent. */
export interface GraphExtent {
  /** Ids of two or three kinds from left to right; empty for a map. */
  columns: readonly string[];
  kinds: ReadonlySet<string>;
  layers: ReadonlySet<GraphLayer>;
}

/** What edges are left out. */
export interface EdgeFilter {
  /** Null shows all. */
  relations: ReadonlySet<string> | null;
  signal: Signal | null;
  /** The first year of ten. */
  decade: number | null;
  /** The least number of distinct references. */
  evidence: number;
}

/** Leaves no edge out. */
export const unfiltered: EdgeFilter = { relations: null, signal: null, decade: null, evidence: 0 };

/** What stands out. */
export interface GraphFocus {
  node: string | null;
  /** How far from the node, 1 to 3. */
  steps: number;
  from: string | null;
  to: string | null;
  edge: string | null;
  q: string;
}

/** The kinds of a map where nothing else is asked for: all but those whose notes are records of one paper each. */
export const usualKinds = perCorpus((corpus): ReadonlySet<string> => {
  const counts = new Map<string, { notes: number; records: number }>();
  for (const { kind, reference } of corpus.notes.values()) {
    const count = counts.get(kind) ?? { notes: 0, records: 0 };
    counts.set(kind, count);
    count.notes++;
    if (reference) count.records++;
  }
  const used = [...counts].filter(([, { notes, records }]) => 2 * records <= notes);
  return new Set((used.length > 0 ? used : [...counts]).map(([kind]) => kind));
});

/**
 * The columns where none are asked for: in the middle the kind of which most is said about two others,
 * on its left the one that it says most about.
 */
export const usualColumns = perCorpus((corpus): readonly string[] => {
  const said = claimsBetweenKinds(corpus);
  const candidates = [...usualKinds(corpus)].map((middle) => {
    const others = [...(said.get(middle) ?? [])].sort(([, a], [, b]) => b - a).slice(0, 2);
    return { middle, others, claims: others.reduce((sum, [, count]) => sum + count, 0) };
  });
  const [best] = candidates.sort((a, b) => b.claims - a.claims);
  if (!best || best.others.length === 0) return [...allKinds(corpus).keys()].slice(0, 2);
  const [left, right] = best.others.map(([kind]) => kind);
  return [left!, best.middle, ...(right === undefined ? [] : [right])];
});

/** How many edges of claims lead from notes of one kind to notes of another that is usually shown. */
function claimsBetweenKinds(corpus: Corpus): Map<string, Map<string, number>> {
  const said = new Map<string, Map<string, number>>();
  const usual = usualKinds(corpus);
  for (const { source, target } of layerEdges(corpus, 'claims').values()) {
    const [from, to] = [source.note!.kind, target.note!.kind];
    if (from === to || !usual.has(from) || !usual.has(to)) continue;
    const counts = said.get(from) ?? new Map<string, number>();
    said.set(from, counts.set(to, (counts.get(to) ?? 0) + 1));
  }
  return said;
}
