/** What the program asks of its citation processor, whoever keeps it. */
import type { LoadedStyle } from './loaded-style.ts';
import type { Typeset, TypesetPlan } from './typeset.ts';

/** Sets texts in styles that were loaded. */
export interface Typesetter {
  /** A text as a style sets it: at once where it is short or known, null where it takes long and is not ready. */
  of: (plan: TypesetPlan, style: LoadedStyle) => Typeset | null;
  /** Resolves as soon as a text is set, however long it takes; rejects with a sentence where it cannot be set. */
  ready: (
    plan: TypesetPlan,
    style: LoadedStyle,
    onprogress?: (done: number, all: number) => void,
  ) => Promise<void>;
}
