import type { Place } from '../../model/place.ts';

/** Finds the line and column of an offset in the text of a file. */
export type PlaceFinder = (offset: number) => Place;

/** Prepares the lines of a text once, so that every place in it is found in logarithmic time. */
export function placeFinder(file: string, text: string): PlaceFinder {
  const lineStarts = [0];
  for (const end of text.matchAll(/\r\n|\n|\r/g)) lineStarts.push(end.index + end[0].length);
  return (offset) => {
    let low = 0;
    let high = lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (lineStarts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { file, line: low + 1, column: offset - lineStarts[low]! + 1 };
  };
}
