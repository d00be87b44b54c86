/** A very large graph as lists of numbers and names. */
import type { GraphLists, GraphPlaces } from '../../contract/graph-lists.ts';
import { once } from '../memo.ts';
import type { ConceptEdge } from './concept-graph.ts';
import { namesOf } from './draw-graph.ts';
import { layoutIn, type ExtentGraph } from './extent-graph.ts';
import { unfiltered } from './graph-choice.ts';
import type { Layout } from './layout-plan.ts';
import { graphKinds, graphRelations } from './legend.ts';

/** What there is, wherever it stands. */
export function graphLists(graph: ExtentGraph): GraphLists {
  return { ...nodeLists(graph), ...edgeLists(graph) };
}

/** Where the nodes stand, and what edges bend around. */
export function graphPlaces(graph: ExtentGraph, layout: Layout): GraphPlaces {
  const { edges, joins } = graph;
  const bends = edges.flatMap((edge, place) => {
    const { pair, isForward } = joins.get(edge)!;
    const between = layout.bends[pair];
    return between ? [{ edge: place, points: isForward ? between : turned(between) }] : [];
  });
  return { points: layoutIn(graph, layout).points, bends };
}

/** The place of each edge in the lists. */
export const edgePlaces = once(
  ({ edges }: ExtentGraph): ReadonlyMap<ConceptEdge, number> =>
    new Map(edges.map((edge, place) => [edge, place])),
);

function nodeLists(graph: ExtentGraph) {
  const names = graph.nodes.map(namesOf);
  const labels = graph.boxes.map(({ lines }) => lines.join('\n'));
  const kinds = placesOf(graphKinds(graph).map(({ kind }) => kind.id));
  return {
    ids: graph.nodes.map(({ id }) => id),
    labels,
    titles: names.map(({ title }, at) =>
      labels[at]!.replaceAll('\n', ' ') === title ? '' : title,
    ),
    hrefs: names.map(({ href }) => href),
    kinds: names.map(({ kind }) => kinds.get(kind) ?? -1),
    radii: graph.boxes.map(({ radius }) => radius),
    widths: graph.boxes.map(({ width }) => width),
  };
}

function edgeLists(graph: ExtentGraph) {
  const { nodes, edges, joins } = graph;
  const places = placesOf(nodes);
  const relations = placesOf(graphRelations(graph, unfiltered).map(({ id }) => id));
  return {
    ends: edges.flatMap(({ source, target }) => [places.get(source)!, places.get(target)!]),
    relations: edges.map(({ layer, relation }) =>
      layer === 'claims' ? relations.get(relation)! : layer === 'links' ? -1 : -2,
    ),
    references: edges.map(({ keys }) => keys.size),
    disputed: edges.flatMap(({ signals }, place) => (signals.disputes > 0 ? [place] : [])),
    lanes: edges.flatMap((edge, place) => {
      const { lane } = joins.get(edge)!;
      return lane === 0 ? [] : [place, lane];
    }),
  };
}

function placesOf<Item>(items: readonly Item[]): Map<Item, number> {
  return new Map(items.map((item, place) => [item, place]));
}

function turned(points: readonly number[]): number[] {
  const back: number[] = [];
  for (let at = points.length - 2; at >= 0; at -= 2) back.push(points[at]!, points[at + 1]!);
  return back;
}
