/** How the evidence and the relation of an edge look: its width and its dashes. */
import type { GraphEdge } from '../../../server/contract/graph.ts';

/** Dashes and gaps in units, for a line of ordinary width; the first relation is an unbroken line. */
const DASHES: readonly (readonly number[])[] = [
  [],
  [7, 3.5],
  [1.6, 2.8],
  [11, 3, 1.8, 3],
  [4, 2.5],
  [16, 3.5],
  [8, 2.5, 1.6, 2.5, 1.6, 2.5],
];

/** The width of links and citations, in units. */
const THINNEST = 0.9;
const THICKEST = 8;

/** A line with one reference is so wide, in units, and grows by this power of their number: 1 and 2 can be told apart, and 10 still fits. */
const ONE = 1.4;
const GROWTH = 0.7;

/** The width of a line in units; it grows with the number of references behind it. */
export function edgeWidth({ layer, references }: Pick<GraphEdge, 'layer' | 'references'>): number {
  if (layer !== 'claims') return THINNEST;
  return Math.min(THICKEST, Math.round(ONE * Math.max(1, references) ** GROWTH * 10) / 10);
}

/** An edge that nothing is cited for is an outline. */
export function isHollow({ layer, references }: Pick<GraphEdge, 'layer' | 'references'>): boolean {
  return layer === 'claims' && references === 0;
}

/** A hollow edge is an unbroken outline, so wide that it can be seen into. */
export const HOLLOW = { outer: 4, inner: 2.2 };

/** The dashes of a relation by its place among the relations, for a line so wide; undefined for an unbroken line. */
export function dashes(place: number, width: number): string | undefined {
  const pattern = dashLengths(place);
  const scale = 0.7 + 0.3 * width;
  const lengths = pattern.map((length) => Math.round(length * scale * 10) / 10);
  return lengths.length > 0 ? lengths.join(' ') : undefined;
}

/** Dashes and gaps of a relation, for a line of ordinary width. */
export function dashLengths(place: number): readonly number[] {
  return DASHES[place % DASHES.length]!;
}

/** Links and citations are quiet: short and long dots. */
export const LAYER_DASHES = { claims: undefined, links: '3 3', citations: '1 3' } as const;

/** The colour of what says no relation. */
export const QUIET = '#8a8177';
