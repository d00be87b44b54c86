import type { SiteView } from '../../contract/site.ts';
import type { Corpus } from '../../model/corpus.ts';
import { allProblems } from '../problems/problems.ts';

/** What the library calls itself. */
export function siteTitle({ vocabulary }: Corpus): string {
  return vocabulary.title || 'Literature review';
}

/** What the frame of every page shows. */
export function siteView(corpus: Corpus): SiteView {
  return {
    title: siteTitle(corpus),
    revision: corpus.revision,
    notes: corpus.notes.size,
    references: corpus.references.size,
    problems: allProblems(corpus).length,
  };
}
