/** The page and the type of written documents: A4, made to be read and marked. Lengths in twentieths of a point. */
import type { EntryLayout } from '../../../csl/typeset.ts';

export const page = { width: 11906, height: 16838, margin: 1418 } as const;

/** The width of the text. */
export const TEXT_WIDTH = page.width - 2 * page.margin;

export const fonts = {
  text: 'Times New Roman',
  code: 'Courier New',
} as const;

/** Half points. */
export const sizes = {
  title: 36,
  headings: [30, 26, 24, 24, 24, 24],
  text: 24,
  small: 20,
} as const;

/** Spacing of running text: 1.15 lines. */
export const LINE = 276;
const SINGLE = 240;

/** How an entry of the list of works stands: its hanging indent, and the room between lines and entries. */
export function entrySpacing(
  { hasHangingIndent, lineSpacing, entrySpacing: between }: EntryLayout,
  hasLabels: boolean,
): { hanging: number; line: number; after: number } {
  return {
    hanging: hasHangingIndent || hasLabels ? 720 : 0,
    line: Math.round(SINGLE * Math.min(Math.max(lineSpacing, 1), 3)),
    // Entries without any room between them are hard to tell apart where they hang by nothing.
    after: Math.round(SINGLE * Math.min(Math.max(between, hasHangingIndent ? 0.25 : 0.5), 3)),
  };
}
