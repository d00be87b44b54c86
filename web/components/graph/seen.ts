import type { Frame } from './frame.ts';
import type { Places } from './kept-pins.ts';

/** What of a picture is on the screen, for those who take it away. */
export interface Seen {
  frame: Frame;
  pins: Places;
  /** Pixels to a unit. */
  pixels: number;
}
