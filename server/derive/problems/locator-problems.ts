/** Citations of pages that the source does not have, as its record tells them. */
import type { Citation } from '../../model/citation.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Note } from '../../model/note.ts';
import { problem } from '../../model/problem.ts';
import { locatorText } from '../setting/locator-text.ts';
import { readPages } from '../source-card/page-numbers.ts';
import { isOutside, recordPages, type RecordPages } from '../source-card/record-pages.ts';
import type { Finding } from './finding.ts';

/** The hints on one note's locators. */
export function locatorProblems(corpus: Corpus, note: Note): Finding[] {
  return note.citations.flatMap((citation) => {
    const reference = corpus.references.get(citation.key);
    if (!reference || !citation.locator) return [];
    const record = recordPages(reference);
    return isSlip(record, citation.locator) ? [hint(note, citation, record)] : [];
  });
}

type Locator = NonNullable<Citation['locator']>;

function isSlip(record: RecordPages, { label, value }: Locator): boolean {
  return label === 'page' && readPages(value).some((span) => isOutside(record, span));
}

function hint(
  { file }: Note,
  { key, locator, line, column }: Citation,
  record: RecordPages,
): Finding {
  const pages = record.basis === 'total' ? `${record.text} pages` : `pages ${record.text}`;
  return problem(
    'locator-outside-pages',
    { file, line, column },
    {
      message: `“${locatorText(locator!)}” of “${key}” is none of the ${pages} that its entry names.`,
      suggestion: 'Check the page, and the pages of the entry.',
    },
  );
}
