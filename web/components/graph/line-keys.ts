/** What the strokes of edges say of their evidence, for legends. */
import { counted } from '../words.ts';
import { edgeWidth } from './edge-style.ts';
import { sourceSteps } from './source-steps.ts';

/** A line of a legend. */
export interface LineKey {
  text: string;
  width: number;
  isHollow: boolean;
  isDisputed: boolean;
}

const sourced = (references: number) => edgeWidth({ layer: 'claims', references });

/** Widths that a legend shows. */
const MOST_WIDTHS = 4;

/** The lines of a legend of a graph in which so many sources are the most that any edge has. */
export function lineKeys(mostSources: number): LineKey[] {
  const plain = { isHollow: false, isDisputed: false };
  const widths = spread(sourceSteps(mostSources), MOST_WIDTHS).map((references) => ({
    ...{ ...plain, text: counted(references, 'source'), width: sourced(references) },
  }));
  return [
    { ...plain, text: 'no source given', width: sourced(0), isHollow: true },
    ...widths,
    { ...plain, text: 'disputed', width: sourced(1), isDisputed: true },
  ];
}

/** The first, the last, and as many between as there is room for. */
function spread(numbers: readonly number[], most: number): number[] {
  if (numbers.length <= most) return [...numbers];
  const stride = (numbers.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, at) => numbers[Math.round(at * stride)]!);
}
