/** A search engine as the harness uses it. */
import type { Doc } from '../collection.ts';

/** Documents indexed by one engine. */
export interface Engine {
  /** The ids of the best documents, best first. While `typing`, the last word may go on. */
  search: (query: string, limit: number, typing?: boolean) => string[];
  /** How many bytes the index takes when it is written down; null where the engine does not write it. */
  size: () => number | null;
}

/** Indexes documents. */
export type MakeEngine = (docs: readonly Doc[]) => Engine;
