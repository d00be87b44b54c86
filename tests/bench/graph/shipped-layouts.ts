/** How good the layouts of the shipped review are: what crosses, and what lies on something else. */
import type { GraphQuery } from '../../../server/contract/graph-page.ts';
import { layOut } from '../../../server/derive/graph/lay-out.ts';
import type { Layout } from '../../../server/derive/graph/layout-plan.ts';
import { graphPlan } from '../../../server/derive/pages/graph-page.ts';
import { qualityOf, type LayoutQuality } from '../../support/layout-quality.ts';
import { plainLayout } from '../../support/plain-layout.ts';
import { corpusOfLibrary } from '../search/library-docs.ts';
import { markdownTable, type Row } from '../table.ts';

const USUAL = 'map';

const queries: [what: string, query: GraphQuery][] = [
  [USUAL, {}],
  ['map with links', { layers: ['links'] }],
  ['columns', { view: 'columns' }],
];

/** A layout with what is wrong with it. */
export interface JudgedLayout {
  what: string;
  nodes: number;
  joins: number;
  quality: LayoutQuality;
  /** Of d3-force left to itself; null for columns, of which it knows nothing. */
  plain: LayoutQuality | null;
}

/** Judges the layouts of the review below a folder. */
export async function judgeLayouts(folder: string): Promise<JudgedLayout[]> {
  const corpus = await corpusOfLibrary(folder);
  return queries.map(([what, query]) => {
    const plan = graphPlan(corpus, query);
    const judge = (layout: Layout) => qualityOf(plan, layout);
    return {
      what,
      nodes: plan.nodes.length,
      joins: plan.pairs.length,
      quality: judge(layOut(plan)),
      plain: plan.columns === 0 ? judge(plainLayout(plan)) : null,
    };
  });
}

/** Prints what there is of each layout. */
export function layoutTable(layouts: readonly JudgedLayout[]): string {
  const heads = ['layout', 'nodes', 'joined pairs', 'crossings', 'nodes on each other'];
  const cells = layouts.flatMap(({ what, nodes, joins, quality, plain }) => {
    const row = (name: string, { crossings, symbolOverlaps, labelOverlaps }: LayoutQuality) => [
      name,
      ...[nodes, joins, crossings, symbolOverlaps, labelOverlaps].map(String),
    ];
    return [row(what, quality), ...(plain ? [row(`${what}, d3-force alone`, plain)] : [])];
  });
  return markdownTable([...heads, 'labels on each other'], cells);
}

/** Nothing lies on anything else, and on the usual map no more crosses than where d3-force is left to itself. */
export function layoutRows(layouts: readonly JudgedLayout[]): Row[] {
  return layouts.flatMap(({ what, quality, plain }) => {
    const { symbolOverlaps, labelOverlaps } = quality;
    const overlaps = {
      what: `nodes and labels of the shipped review on each other: ${what}`,
      ratio: symbolOverlaps + labelOverlaps,
      goal: { most: 0 },
      detail: `${symbolOverlaps} nodes, ${labelOverlaps} labels`,
    };
    if (!plain) return [overlaps];
    const crossings = {
      what: `crossings in the shipped review against d3-force alone: ${what}`,
      ratio: quality.crossings / plain.crossings,
      goal: what === USUAL ? { most: 1 } : null,
      detail: `${quality.crossings} / ${plain.crossings}`,
    };
    return [overlaps, crossings];
  });
}
