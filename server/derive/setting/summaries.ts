/** Notes and references in one line. */
import type { NoteSummary, ReferenceLine, ReferenceSummary } from '../../contract/common.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Note } from '../../model/note.ts';
import type { Reference } from '../../model/reference.ts';
import { noteAddress, referenceAddress } from '../lookup/addresses.ts';
import { shortNames, yearOf } from './author-year.ts';
import { citationsByKey } from '../lookup/connections.ts';
import { formatReference } from './format-reference.ts';
import { kindBadge } from '../lookup/kinds.ts';
import { containerOf, titleOf } from './titles.ts';
import type { Typography } from './typography.ts';

/** A note in one line. */
export function noteSummary(corpus: Corpus, note: Note): NoteSummary {
  return {
    id: note.id,
    href: noteAddress(note.id),
    title: note.title,
    kind: kindBadge(corpus, note.kind),
    summary: note.summary,
  };
}

/** How many citations a reference has in all notes. */
export function timesCited(corpus: Corpus, key: string): number {
  return citationsByKey(corpus).get(key)?.length ?? 0;
}

/** A reference in one line, and in full as the reader's style sets it by itself. */
export function referenceSummary(
  corpus: Corpus,
  reference: Reference,
  typography: Typography,
): ReferenceSummary {
  const formatted = formatReference(reference, typography);
  return { ...referenceLine(corpus, reference), formatted };
}

/** A reference in one line. */
export function referenceLine(corpus: Corpus, reference: Reference): ReferenceLine {
  const { key, csl } = reference;
  return {
    key,
    href: referenceAddress(key),
    authors: shortNames(reference),
    year: yearOf(reference),
    title: titleOf(reference),
    container: containerOf(reference),
    type: reference.type,
    verified: reference.verification.verified,
    timesCited: timesCited(corpus, key),
    doi: csl.DOI ?? '',
    url: webAddress(csl.URL),
  };
}

/** An address that is safe to follow: `http` or `https`; empty for anything else. */
function webAddress(url: string | undefined): string {
  return url && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : '';
}
