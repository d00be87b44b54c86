/**
 * All engines by name, ours first. Any word of a question may match in each. FlexSearch and Orama have that of
 * their documented settings which did best on three public collections; lunr keeps its defaults, as it is what
 * ours is built on; MiniSearch stands as shipped and with a stemmer, without the stop words that would help it.
 */
import type { MakeEngine } from './engine.ts';
import { flexSearchEngine } from './flex-search.ts';
import { miniSearchEngine, stemmedMiniSearchEngine } from './mini-search.ts';
import { oramaEngine } from './orama.ts';
import { plainBm25Engine } from './plain-bm25.ts';
import { plainTextEngine } from './ours.ts';
import { rawLunrEngine } from './raw-lunr.ts';

export const OURS = 'ours';

export const engines = {
  [OURS]: plainTextEngine,
  'raw lunr': rawLunrEngine,
  MiniSearch: miniSearchEngine,
  'MiniSearch with stemmer': stemmedMiniSearchEngine,
  FlexSearch: flexSearchEngine,
  Orama: oramaEngine,
  'plain BM25': plainBm25Engine,
} as const satisfies Record<string, MakeEngine>;

/** What an engine is called in the tables. */
export type EngineName = keyof typeof engines;
