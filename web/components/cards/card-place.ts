/** The sides of a box on screen. */
export interface Box {
  left: number;
  top: number;
  bottom: number;
}

/** A width and a height, in pixels. */
export interface Size {
  width: number;
  height: number;
}

const MARGIN = 8;
const GAP = 6;

/** Finds where a card stands: below its mark, above where there is more room, never over an edge. */
export function placeCard(mark: Box, card: Size, screen: Size): { left: number; top: number } {
  const roomRight = screen.width - card.width - MARGIN;
  const left = Math.max(MARGIN, Math.min(mark.left - MARGIN, roomRight));
  const fitsBelow = mark.bottom + GAP + card.height + MARGIN <= screen.height;
  const moreAbove = mark.top > screen.height - mark.bottom;
  const below = fitsBelow || !moreAbove;
  return { left, top: below ? mark.bottom + GAP : mark.top - GAP - card.height };
}
