/** The order of the graph's table, by any of its columns. */
import type { GraphQuery, GraphTable } from '../../contract/graph-page.ts';
import type { Corpus } from '../../model/corpus.ts';
import { allRelations } from '../lookup/kinds.ts';
import { perCorpus } from '../memo.ts';
import { conceptNodes, type ConceptEdge, type ConceptNode } from './concept-graph.ts';
import { namesOf } from './draw-graph.ts';
import { edgeWords } from './opened-edge.ts';

/** The columns, with the order that is of most use first. */
const firstOrders = {
  from: 'ascending',
  relation: 'ascending',
  to: 'ascending',
  evidence: 'descending',
  newest: 'descending',
} as const;
type Column = keyof typeof firstOrders;

/** Rows that are shown together; fewer where they stand in for a picture. */
const ROWS = { table: 500, picture: 100 };

/** One page of the table as an address asks for it. */
export function tablePage(
  corpus: Corpus,
  edges: readonly ConceptEdge[],
  {
    sort,
    order,
    page,
    as,
  }: Pick<GraphQuery, 'sort' | 'order' | 'page'> & { as: keyof typeof ROWS },
): Omit<GraphTable, 'rows'> & { rows: readonly ConceptEdge[] } {
  const stands = standing(sort, order);
  return { ...stands, ...pageOf(sortedEdges(corpus, edges, stands), page, ROWS[as]) };
}

/** How a table stands: its column and its direction. */
type Standing = Pick<GraphTable, 'order'> & { sort: Column };

/** Reads the order from an address; what means nothing there is as if it were not there. */
function standing(sort = '', order = ''): Standing {
  const isOrder = order === 'ascending' || order === 'descending';
  if (!Object.hasOwn(firstOrders, sort)) {
    return { sort: 'evidence', order: order === 'ascending' ? order : 'descending' };
  }
  const column = sort as Column;
  return { sort: column, order: isOrder ? order : firstOrders[column] };
}

/** Edges in an order; where that leaves two equal they stand by their ends. */
function sortedEdges(
  corpus: Corpus,
  edges: readonly ConceptEdge[],
  { sort, order }: Standing,
): ConceptEdge[] {
  const compare = comparers(corpus);
  const turn = order === 'ascending' ? 1 : -1;
  // What is not known is neither old nor new: it comes last in both orders.
  const isUnknown = ({ years }: ConceptEdge) => Number(sort === 'newest' && years.length === 0);
  return edges.toSorted(
    (a, b) =>
      isUnknown(a) - isUnknown(b) ||
      turn * compare[sort](a, b) ||
      compare.from(a, b) ||
      compare.relation(a, b) ||
      compare.to(a, b),
  );
}

/** One page of a list, by its number in the address; a number that means nothing is the first. */
function pageOf<Row>(
  rows: readonly Row[],
  asked: string | undefined,
  size: number,
): { rows: readonly Row[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const page = Math.min(pages, Math.max(1, Math.floor(Number(asked) || 1)));
  return { rows: rows.slice((page - 1) * size, page * size), page, pages };
}

type Compare = (a: ConceptEdge, b: ConceptEdge) => number;

/** Words are compared once for the whole library: thirty thousand rows are then sorted by numbers. */
const comparers = perCorpus((corpus): Record<Column, Compare> => {
  const titles = titleRanks(corpus);
  const words = ranksOf(allWords(corpus));
  const wordRank = (edge: ConceptEdge) => words.get(edgeWords(corpus, edge).label)!;
  return {
    from: (a, b) => titles.get(a.source)! - titles.get(b.source)!,
    relation: (a, b) => wordRank(a) - wordRank(b),
    to: (a, b) => titles.get(a.target)! - titles.get(b.target)!,
    evidence: (a, b) => a.keys.size - b.keys.size,
    newest: (a, b) => (a.years[0] ?? 0) - (b.years[0] ?? 0),
  };
});

function titleRanks(corpus: Corpus): Map<ConceptNode, number> {
  const nodes = [...conceptNodes(corpus).values()];
  const titles = nodes.map((node) => namesOf(node).title);
  const ranks = ranksOf(titles);
  return new Map(nodes.map((node, place) => [node, ranks.get(titles[place]!)!]));
}

function allWords(corpus: Corpus): string[] {
  const bare = (['links', 'citations'] as const).map((layer) => ({ layer, relation: '' }));
  const named = [...allRelations(corpus).keys()].map((relation) => {
    return { layer: 'claims' as const, relation };
  });
  return [...bare, ...named].map((edge) => edgeWords(corpus, edge).label);
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Numbers by which texts are in the order of their words; texts that differ only in case or accents share one. */
function ranksOf(texts: readonly string[]): Map<string, number> {
  const ranks = new Map<string, number>();
  let rank = -1;
  let before: string | undefined;
  for (const text of [...new Set(texts)].sort(collator.compare)) {
    if (before === undefined || collator.compare(before, text) !== 0) rank++;
    ranks.set(text, rank);
    before = text;
  }
  return ranks;
}
