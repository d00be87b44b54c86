import type { Problem } from '../../model/problem.ts';

/**
 * A problem found between files. What may have been meant is looked up when somebody reads it: that
 * costs more than the finding, and every page counts problems while few list them.
 */
export interface Finding extends Problem {
  suggest?: () => string;
}
