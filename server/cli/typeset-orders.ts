/** What the program and the threads that set its long texts say to each other. */
import type { LoadedStyle } from '../csl/loaded-style.ts';
import type { Typeset, TypesetPlan } from '../csl/typeset.ts';

/** A text to be set. */
export interface TypesetOrder {
  number: number;
  plan: TypesetPlan;
  styleNumber: number;
  /** Only with the first text in it. */
  style?: LoadedStyle;
}

/** How far a text is, the text as it was set, or why it could not be set. */
export type TypesetAnswer =
  | { number: number; done: number; all: number }
  | { number: number; typeset: Typeset }
  | { number: number; failure: string };
