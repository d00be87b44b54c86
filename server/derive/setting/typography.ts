/** How a reader wants citations set, and what sets them. */
import type { Setting, Typeset, TypesetPlan } from '../../csl/typeset.ts';

/** A setting with its citation processor. */
export interface Typography {
  setting: Setting;
  /** A text as the style sets it; null where it takes long and was not asked for in time. */
  typesetOf: (plan: TypesetPlan) => Typeset | null;
}
