/** What the strokes of edges say of their evidence, for legends. */
import { edgeWidth } from './edge-style.ts';

/** A line of a legend. */
export interface LineKey {
  text: string;
  width: number;
  isHollow: boolean;
  isDisputed: boolean;
}

const sourced = (references: number) => edgeWidth({ layer: 'claims', references });

export const LINE_KEYS: readonly LineKey[] = [
  { text: 'no source given', width: sourced(0), isHollow: true, isDisputed: false },
  { text: '1 source', width: sourced(1), isHollow: false, isDisputed: false },
  { text: '4 sources', width: sourced(4), isHollow: false, isDisputed: false },
  { text: '12 sources', width: sourced(12), isHollow: false, isDisputed: false },
  { text: 'disputed', width: sourced(2), isHollow: false, isDisputed: true },
];
