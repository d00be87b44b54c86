/** A graph too large to be elements of a page: where all of it is, and what of it is marked. */
import type { GraphWhole } from '../../contract/graph-page.ts';
import type { ConceptNode } from './concept-graph.ts';
import type { ExtentGraph } from './extent-graph.ts';
import type { ShownGraph } from './graph-filter.ts';
import { edgePlaces } from './graph-lists.ts';
import type { Telling } from './told-part.ts';
import { extentQuery } from './write-choice.ts';

/** So many nodes can be elements of a document; more of them make every step slow. */
const LARGEST_PICTURE = 400;

/** Whether an extent is drawn as one picture, whatever of it is shown. */
export function isVeryLarge({ nodes }: ExtentGraph): boolean {
  return nodes.length > LARGEST_PICTURE;
}

/** Where all is, and by its places in the lists what is shown and marked. */
export function wholeOf(
  graph: ExtentGraph,
  { shown, highlights, focus }: Omit<Telling, 'rows'>,
  isFinal: boolean,
): GraphWhole {
  const { near, matched, onPath } = highlights;
  const open = shown.edges.find(({ id }) => id === focus.edge);
  return {
    ...addressesOf(graph, isFinal),
    shown: shown.nodes === graph.nodes ? null : partOf(graph, shown),
    near: near && partOf(graph, near),
    matched: nodePlaces(graph, matched),
    onPath: placesIn(edgePlaces(graph), onPath),
    open: open ? edgePlaces(graph).get(open)! : null,
  };
}

/** Where the lists and the places are; while a layout is made, rough places can be had at once. */
function addressesOf(
  { corpus, extent }: ExtentGraph,
  isFinal: boolean,
): Pick<GraphWhole, 'lists' | 'places'> {
  const fields = new URLSearchParams(
    Object.entries(extentQuery(corpus, extent)).map(([name, value]) => [name, String(value)]),
  );
  const lists = addressOf('/api/graph-lists.json', fields);
  if (!isFinal) fields.set('rough', 'true');
  return { lists, places: addressOf('/api/graph-places.json', fields) };
}

function addressOf(path: string, fields: URLSearchParams): string {
  return fields.size > 0 ? `${path}?${fields}` : path;
}

interface Part {
  nodes: Iterable<ConceptNode>;
  edges: Iterable<ShownGraph['edges'][number]>;
}

function partOf(graph: ExtentGraph, { nodes, edges }: Part): NonNullable<GraphWhole['near']> {
  return { nodes: nodePlaces(graph, nodes), edges: placesIn(edgePlaces(graph), edges) };
}

function nodePlaces({ nodes }: ExtentGraph, some: Iterable<ConceptNode>): number[] {
  const wanted = new Set(some);
  return nodes.flatMap((node, place) => (wanted.has(node) ? [place] : []));
}

function placesIn<Item>(all: ReadonlyMap<Item, number>, items: Iterable<Item>): number[] {
  return [...items].map((item) => all.get(item)!);
}
