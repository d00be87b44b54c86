import type { Problem, ProblemRule } from '../../model/problem.ts';
import { problem } from '../../model/problem.ts';
import type { PlaceFinder } from './place-finder.ts';
import { placeFinder } from './place-finder.ts';

/** Reports a problem at an offset of the file. */
export type Report = (
  rule: ProblemRule,
  offset: number,
  text: { message: string; suggestion?: string },
) => void;

/** Collects the problems of one file while it is read. */
export function reporter(file: { path: string; text: string }): {
  problems: Problem[];
  report: Report;
  placeOf: PlaceFinder;
} {
  const problems: Problem[] = [];
  const placeOf = placeFinder(file.path, file.text);
  const report: Report = (rule, offset, text) => {
    problems.push(problem(rule, placeOf(offset), text));
  };
  return { problems, report, placeOf };
}
