import type { GraphLists, GraphPlaces } from '../../contract/graph-lists.ts';
import type { GraphPage, GraphPaths, GraphQuery } from '../../contract/graph-page.ts';
import type { Corpus } from '../../model/corpus.ts';
import {
  conceptNodes,
  edgeOf,
  layerEdges,
  type ConceptEdge,
  type ConceptNode,
} from '../graph/concept-graph.ts';
import { drawGraph } from '../graph/draw-graph.ts';
import { tablePage } from '../graph/edge-rows.ts';
import { extentGraph, type ExtentGraph } from '../graph/extent-graph.ts';
import { mostSources } from '../graph/most-sources.ts';
import { filterGraph, type ShownGraph } from '../graph/graph-filter.ts';
import { graphLists, graphPlaces } from '../graph/graph-lists.ts';
import { hiddenNotice } from '../graph/hidden-edge.ts';
import { findFocus, type Found } from '../graph/highlights.ts';
import { labelText } from '../graph/label-lines.ts';
import type { Layout, LayoutPlan } from '../graph/layout-plan.ts';
import { graphFacets, graphKinds, graphLayers, graphRelations } from '../graph/legend.ts';
import { graphEnd, openEdge } from '../graph/opened-edge.ts';
import { readChoice, type GraphChoice } from '../graph/read-choice.ts';
import { roughLayout } from '../graph/map-layout.ts';
import { toldPart } from '../graph/told-part.ts';
import { isVeryLarge, wholeOf } from '../graph/whole-graph.ts';
import { queryOf } from '../graph/write-choice.ts';

/** Gives the layout of a plan, or null while it is being made. */
export type LayoutOf = (plan: LayoutPlan) => Layout | null;

/** `/graph`: with rough positions as long as there is no layout. */
export function graphPage(corpus: Corpus, asked: GraphQuery, layoutOf: LayoutOf): GraphPage {
  const choice = readChoice(corpus, asked);
  const { extent, filter, focus } = choice;
  const graph = extentGraph(corpus, extent);
  const named = [focus.node, focus.from, focus.to].filter((id) => id !== null);
  const shown = filterGraph(graph, filter, new Set(named));
  const found = findFocus(corpus, shown, focus);
  const layout = layoutOf(graph.plan);
  const isParted = asked.parts === 'told' && isVeryLarge(graph);
  const hasTable = choice.as === 'table' || isParted;
  const page = hasTable ? tablePage(corpus, shown.edges, { ...asked, as: choice.as }) : null;
  const telling = { shown, highlights: found.highlights, focus, rows: page?.rows ?? [] };
  const told = isParted ? toldPart(telling) : shown;
  return {
    ...statedBy(corpus, choice, asked),
    notices: [...choice.notices, ...hiddenNotices(graph, shown, choice)],
    layout: layout ? 'final' : 'pending',
    totals: totalsOf(graph, shown),
    mostSources: mostSources(graph),
    ...drawGraph({
      ...{ extent: graph, shown, highlights: found.highlights, told },
      layout: layout ?? roughLayout(graph.plan),
    }),
    whole: isParted ? wholeOf(graph, telling, layout !== null) : null,
    table: page && { ...page, rows: placesOf(page.rows, told.edges) },
    text: labelText,
    kinds: graphKinds(graph),
    relations: graphRelations(graph, filter),
    layers: graphLayers(graph),
    ...graphFacets(graph, filter),
    ...openedBy(corpus, choice, { shown: told, found }),
  };
}

/** `/api/graph-lists.json`: all of the extent that a query asks for. */
export function wholeLists(corpus: Corpus, asked: GraphQuery): GraphLists {
  return graphLists(extentGraph(corpus, readChoice(corpus, asked).extent));
}

/** `/api/graph-places.json`: where all of it stands; roughly, where nothing better is to be waited for. */
export function wholePlaces(
  corpus: Corpus,
  asked: GraphQuery,
  layoutOf: LayoutOf,
): { places: GraphPlaces; isRough: boolean } {
  const graph = extentGraph(corpus, readChoice(corpus, asked).extent);
  const layout = layoutOf(graph.plan);
  const places = graphPlaces(graph, layout ?? roughLayout(graph.plan));
  return { places, isRough: layout === null };
}

/** Whether what a query asks for is too large to be elements of a page, and is painted instead. */
export function isPainted(corpus: Corpus, asked: GraphQuery): boolean {
  return isVeryLarge(extentGraph(corpus, readChoice(corpus, asked).extent));
}

/** The plan of the layout that a query needs. */
export function graphPlan(corpus: Corpus, asked: GraphQuery): LayoutPlan {
  return extentGraph(corpus, readChoice(corpus, asked).extent).plan;
}

/** An edge that is read is missed where it is not drawn. */
function hiddenNotices(
  graph: ExtentGraph,
  { edges }: ShownGraph,
  { filter, focus }: GraphChoice,
): string[] {
  const edge = focus.edge === null ? undefined : edgeOf(graph.corpus, focus.edge);
  return edge && !edges.includes(edge) ? [hiddenNotice(graph, edge, filter)] : [];
}

type Stated = 'query' | 'view' | 'as' | 'columns' | 'steps' | 'evidence' | 'q' | 'edge';

/** What the query says; the order and page of the table are the table's own. */
function statedBy(
  corpus: Corpus,
  choice: GraphChoice,
  { sort, order, page }: GraphQuery,
): Pick<GraphPage, Stated> {
  const { as, extent, filter, focus } = choice;
  const table = { ...(sort && { sort }), ...(order && { order }), ...(page && { page }) };
  return {
    query: { ...queryOf(corpus, choice), ...table },
    view: extent.columns.length > 0 ? 'columns' : 'map',
    as,
    columns: [...extent.columns],
    steps: focus.steps,
    evidence: filter.evidence,
    q: focus.q,
    edge: focus.edge,
  };
}

function placesOf(rows: readonly ConceptEdge[], edges: readonly ConceptEdge[]): number[] {
  const places = new Map(edges.map((edge, place) => [edge, place]));
  return rows.map((row) => places.get(row)!);
}

/** How much is drawn, of all that there is in the layers that are shown. */
function totalsOf({ corpus, extent }: ExtentGraph, shown: ShownGraph): GraphPage['totals'] {
  const layers = [...extent.layers];
  const hasReferences = extent.layers.has('citations');
  return {
    nodes: shown.nodes.length,
    edges: shown.edges.length,
    allNodes: hasReferences ? conceptNodes(corpus).size : corpus.notes.size,
    allEdges: layers.reduce((sum, layer) => sum + layerEdges(corpus, layer).size, 0),
  };
}

/** The edge that was asked for, and the paths with all their edges. */
function openedBy(
  corpus: Corpus,
  { focus }: GraphChoice,
  { shown, found }: { shown: ShownGraph; found: Found },
): Pick<GraphPage, 'opened' | 'paths'> {
  const edge = focus.edge === null ? undefined : edgeOf(corpus, focus.edge);
  const opened = new Set([...(edge ? [edge] : []), ...found.highlights.onPath]);
  return {
    opened: [...opened].map((each) => openEdge(corpus, each)),
    paths: found.paths && pathsIn(shown.nodes, found.paths),
  };
}

function pathsIn(
  nodes: readonly ConceptNode[],
  { from, to, steps, total, paths }: NonNullable<Found['paths']>,
): GraphPaths {
  return {
    from: graphEnd(from),
    to: graphEnd(to),
    steps,
    total,
    paths: paths.map((path) => ({
      nodes: path.nodes.map((node) => nodes.indexOf(node)),
      edges: path.edges.map((step) => step.map(({ id }) => id)),
    })),
  };
}
