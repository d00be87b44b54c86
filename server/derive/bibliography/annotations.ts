/** What the library itself says of a work, for an annotated bibliography. */
import type { Corpus } from '../../model/corpus.ts';
import { studiesByKey } from '../lookup/connections.ts';

/** The summary of the study note that records a work; null where there is none. */
export function annotationOf(corpus: Corpus, key: string): string | null {
  const studies = studiesByKey(corpus).get(key) ?? [];
  return studies.find(({ summary }) => summary)?.summary ?? null;
}
