/** What is seen of a page that draws a graph, and what it says of its picture. Times are in milliseconds. */

/** How a page opens, from the moment that its address was entered. */
export interface Opening {
  /** Until the end of the frame in which a picture of the graph first stands on its canvas, wherever the nodes are. */
  first: number;
  /** Until the end of the frame in which everything stands where it stays. */
  settled: number;
  /** By how much the tasks of the main thread until then went beyond 50 ms, together. */
  blocking: number;
  /** The longest of those tasks; 0 where all were shorter than 50 ms. */
  longest: number;
}

/** How a picture follows the hand. */
export interface Movement {
  /** Frames a second in which the picture was drawn anew or stood elsewhere. */
  rate: number;
  /** The time from one such frame to the next that 95 of 100 stay within. */
  p95: number;
  /** How long the picture still changes when the hand has stopped: a last step, or lines that become sharp again. */
  after: number;
}

/** The attributes by which a canvas says that it holds the picture, and that this is the final one. */
export const PICTURE = 'canvas[data-drawing="large"]';
