/** The nearest surroundings of a note or a reference, drawn small beside its text. */
import type { GraphExcerpt, GraphLayer } from '../../contract/graph.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Note } from '../../model/note.ts';
import type { Reference } from '../../model/reference.ts';
import { citationsByKey, claimsByTarget, linksByTarget } from '../lookup/connections.ts';
import { addTo, perNoteIn } from '../memo.ts';
import { conceptNodes, edgesFrom, type ConceptEdge, type ConceptNode } from './concept-graph.ts';
import { drawGraph, plainly } from './draw-graph.ts';
import { measuredGraph } from './extent-graph.ts';
import { unfiltered } from './graph-choice.ts';
import { labelText } from './label-lines.ts';
import { layOut } from './lay-out.ts';
import { graphKinds, graphRelations } from './legend.ts';
import { otherEnd } from './neighbourhood.ts';
import { referenceNodeId } from './pointers.ts';

/** Neighbours that have room in a small picture. */
const MOST_NEIGHBOURS = 12;

/** The notes that a note is joined to, first by claims and then by links; null where there are none. */
export const noteExcerpt = perNoteIn((corpus: Corpus, note: Note): GraphExcerpt | null => {
  const centre = conceptNodes(corpus).get(note.id)!;
  const claiming = (claimsByTarget(corpus).get(note.id) ?? []).map((each) => each.note);
  const linking = (linksByTarget(corpus).get(note.id) ?? []).map((each) => each.note);
  const claims = edgesAround(corpus, centre, { layer: 'claims', sources: [note, ...claiming] });
  const links = edgesAround(corpus, centre, { layer: 'links', sources: [note, ...linking] });
  const claimed = new Set(claims.map((edge) => otherEnd(edge, centre)));
  const bare = links.filter((edge) => !claimed.has(otherEnd(edge, centre)));
  return excerptOf(corpus, centre, [...claims, ...bare]);
});

/** The notes that cite a reference; null where there are none. */
export function referenceExcerpt(corpus: Corpus, { key }: Reference): GraphExcerpt | null {
  const centre = conceptNodes(corpus).get(referenceNodeId(key))!;
  const sources = (citationsByKey(corpus).get(key) ?? []).map(({ note }) => note);
  return excerptOf(corpus, centre, edgesAround(corpus, centre, { layer: 'citations', sources }));
}

/** The edges that some notes make and that begin or end at a node. */
function edgesAround(
  corpus: Corpus,
  centre: ConceptNode,
  { layer, sources }: { layer: GraphLayer; sources: readonly Note[] },
): ConceptEdge[] {
  return [...new Set(sources)]
    .flatMap((note) => edgesFrom(corpus, note, layer))
    .filter(({ source, target }) => source === centre || target === centre);
}

function excerptOf(
  corpus: Corpus,
  centre: ConceptNode,
  edges: readonly ConceptEdge[],
): GraphExcerpt | null {
  const byNeighbour = new Map<ConceptNode, ConceptEdge[]>();
  for (const edge of edges) addTo(byNeighbour, otherEnd(edge, centre), edge);
  if (byNeighbour.size === 0) return null;
  const nearest = [...byNeighbour].sort(([, a], [, b]) => byWeight(a, b));
  const chosen = nearest.slice(0, MOST_NEIGHBOURS);
  const shown = {
    nodes: [centre, ...chosen.map(([node]) => node)],
    edges: chosen.flatMap(([, joining]) => joining),
  };
  const kinds = new Set(shown.nodes.flatMap(({ note }) => note?.kind ?? []));
  const extent = { columns: [], kinds, layers: new Set(shown.edges.map(({ layer }) => layer)) };
  const graph = measuredGraph({ corpus, extent, ...shown }, (node) => (node === centre ? 8 : 1));
  const highlights = { ...plainly, selected: centre };
  return {
    href: `/graph?node=${encodeURIComponent(centre.id)}`,
    ...drawGraph({ extent: graph, layout: layOut(graph.plan), shown, highlights }),
    kinds: graphKinds(graph).filter(({ shown: isShown }) => isShown),
    relations: graphRelations(graph, unfiltered),
    text: labelText,
    others: byNeighbour.size - chosen.length,
  };
}

/** Claims come before links; among equals, what stands on more references, and then in more passages. */
function byWeight(a: readonly ConceptEdge[], b: readonly ConceptEdge[]): number {
  const [first, second] = [a, b].map((edges) => ({
    isClaimed: edges.some(({ layer }) => layer === 'claims'),
    references: edges.reduce((sum, { keys }) => sum + keys.size, 0),
    passages: edges.reduce((sum, { places }) => sum + places.length, 0),
  })) as [Weight, Weight];
  return (
    Number(second.isClaimed) - Number(first.isClaimed) ||
    second.references - first.references ||
    second.passages - first.passages
  );
}

interface Weight {
  isClaimed: boolean;
  references: number;
  passages: number;
}
