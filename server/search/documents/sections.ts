/** The sections of a note: what stands before its first heading, and below each heading up to the next. */
import type { Heading, Note } from '../../model/note.ts';

/** A section as a stretch of the body of its note. */
export interface Section {
  /** The number of its heading, or -1 for what stands before the first. */
  heading: number;
  from: number;
  to: number;
  /** The lines of the file on which it starts and ends. */
  line: number;
  lastLine: number;
}

/** Cuts a note into its sections, in reading order. */
export function sectionsOf({ body, bodyLine, headings }: Note): Section[] {
  const starts = lineStarts(body);
  const offsetOf = (line: number) => starts[line - bodyLine] ?? body.length;
  const cuts = [
    { heading: -1, from: 0, line: bodyLine },
    ...headings.map(({ line }, heading) => ({ heading, from: offsetOf(line), line })),
  ];
  const end = { from: body.length, line: bodyLine + starts.length };
  return cuts.map((cut, index) => {
    const next = cuts[index + 1] ?? end;
    return { ...cut, to: next.from, lastLine: next.line - 1 };
  });
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** A heading with those above it, the outermost first. */
export function headingWay(headings: readonly Heading[], index: number): Heading[] {
  const way: Heading[] = [];
  let depth = 7;
  for (let at = index; at >= 0; at--) {
    const heading = headings[at]!;
    if (heading.depth >= depth) continue;
    way.unshift(heading);
    depth = heading.depth;
  }
  return way;
}
