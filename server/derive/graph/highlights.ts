/** What stands out of a graph for what was asked. */
import type { Corpus } from '../../model/corpus.ts';
import { foldForSearch, hasAll, queryWords } from '../lookup/search-text.ts';
import { perNote } from '../memo.ts';
import { shortAuthors, yearOf } from '../setting/author-year.ts';
import { titleOf } from '../setting/titles.ts';
import { conceptNodes, type ConceptEdge, type ConceptNode } from './concept-graph.ts';
import type { Highlights } from './draw-graph.ts';
import type { GraphFocus } from './graph-choice.ts';
import type { ShownGraph } from './graph-filter.ts';
import { neighbourhood } from './neighbourhood.ts';
import { shortestPaths, type ShortestPaths } from './paths.ts';

/** The marks on a graph, and the paths that were asked for. */
export interface Found {
  highlights: Highlights;
  paths: ({ from: ConceptNode; to: ConceptNode } & ShortestPaths) | null;
}

/** Finds what was asked for in what is shown; paths come before the surroundings of a node. */
export function findFocus(corpus: Corpus, shown: ShownGraph, focus: GraphFocus): Found {
  const nodeOf = (id: string | null) => (id === null ? undefined : conceptNodes(corpus).get(id));
  const [selected, from, to] = [nodeOf(focus.node), nodeOf(focus.from), nodeOf(focus.to)];
  const paths = from && to ? { from, to, ...shortestPaths(shown, from, to) } : null;
  const onPaths = paths && nodesAndEdges(paths);
  const around = selected ? neighbourhood(shown, selected, focus.steps) : null;
  const near = onPaths && onPaths.edges.size > 0 ? onPaths : around;
  const open = shown.edges.find(({ id }) => id === focus.edge);
  return {
    paths,
    highlights: {
      near: near && open ? withEdge(near, open) : near,
      selected: selected ?? null,
      ends: new Set([from, to].filter((end) => end !== undefined)),
      onPath: onPaths?.edges ?? new Set(),
      matched: matchedNodes(shown, focus.q),
    },
  };
}

/** What is being read is as near as what was asked for. */
function withEdge(near: NonNullable<Highlights['near']>, edge: ConceptEdge): Highlights['near'] {
  return {
    nodes: new Set([...near.nodes, edge.source, edge.target]),
    edges: new Set([...near.edges, edge]),
  };
}

function nodesAndEdges({ paths }: ShortestPaths): {
  nodes: Set<ConceptNode>;
  edges: Set<ConceptEdge>;
} {
  return {
    nodes: new Set(paths.flatMap(({ nodes }) => nodes)),
    edges: new Set(paths.flatMap(({ edges }) => edges.flat())),
  };
}

function matchedNodes({ nodes }: ShownGraph, q: string): Set<ConceptNode> {
  const words = queryWords(q);
  if (words.length === 0) return new Set();
  return new Set(nodes.filter((node) => hasAll(namesOf(node), words)));
}

const noteNames = perNote(({ id, title, aliases, tags }) =>
  foldForSearch([title, id, ...aliases, ...tags].join('\n')),
);

/** All by which a node may be called. */
function namesOf({ note, reference }: ConceptNode): string {
  const names = note ? noteNames(note) : '';
  if (!reference) return names;
  const called = [shortAuthors(reference), yearOf(reference), titleOf(reference), reference.key];
  return `${names}\n${foldForSearch(called.join(' '))}`;
}
