/**
 * The marks by which the processor's output says what is italic, what stands for which source, and the like. They
 * are code points that Unicode keeps from ever being characters, so no record and no note can hold them.
 */

const OPEN = '\uFDD0';
const NAMED = '\uFDD1';
const CLOSE = '\uFDD2';

/** Stands for the authors that a record does not name. */
export const OTHERS = '\uFDD3';

/** A text between the marks of a name. */
export function marked(name: string, text: string): string {
  return OPEN + name + NAMED + text + CLOSE;
}

const mark = /[\uFDD0-\uFDD2]/g;

/** A text that would be taken for marks nowhere. */
export function unmarked(text: string): string {
  return text.replace(mark, '');
}

/** A stretch of text, and the names of the marks in which it stands, the outermost first. */
export interface MarkedRun {
  text: string;
  names: string[];
}

const piece = /\uFDD0([^\uFDD1]*)\uFDD1|\uFDD2|[^\uFDD0\uFDD2]+/g;

/** Reads a marked text. */
export function markedRuns(text: string): MarkedRun[] {
  const runs: MarkedRun[] = [];
  const names: string[] = [];
  for (const { 0: found, 1: name } of text.matchAll(piece)) {
    if (name !== undefined) names.push(name);
    else if (found === CLOSE) names.pop();
    else runs.push({ text: found, names: [...names] });
  }
  return runs;
}
