/** What is said beside the axis of pages. */
import type { CitedPlace, PagesUsed } from '../../../server/contract/pages-used.ts';
import { counted } from '../words.ts';

/** From where the axis has its pages, and how it is to be read. */
export function axisWords({ basis, record, axis }: PagesUsed): string {
  const sentences = [basisWords(basis, record)];
  if (axis?.isCounted) sentences.push('The higher a mark, the more passages cite there.');
  if (axis && axis.pagesToColumn > 1) {
    sentences.push(`Each step of the line is ${axis.pagesToColumn} pages.`);
  }
  return sentences.join(' ');
}

function basisWords(basis: PagesUsed['basis'], record: string): string {
  switch (basis) {
    case 'pages':
      return `The record has ${/[–,]/.test(record) ? 'pages' : 'page'} ${record}.`;
    case 'total':
      return `The record counts ${record} pages.`;
    case 'article-number':
      return `The record has the article number ${record} and no pages, so the line covers the cited pages alone.`;
    case 'none':
      return 'The record has no pages, so the line covers the cited pages alone.';
  }
}

/** What is wrong with pages that the record does not have; empty where none are cited. */
export function outsideWords({ basis, record, pages }: PagesUsed): string {
  const labels = pages.filter(({ isOutside }) => isOutside).map(({ label }) => label);
  if (labels.length === 0) return '';
  const where = basis === 'total' ? `the ${record} pages` : `pages ${record}`;
  const verb = labels.length === 1 && labels[0]!.startsWith('p. ') ? 'lies' : 'lie';
  return `${listed(labels)} ${verb} outside of ${where} of the record: a slip, or another edition.`;
}

/** How many passages cite a place, where it is more than one. */
export function timesWords({ passages }: CitedPlace): string {
  return passages.length > 1 ? counted(passages.length, 'passage') : '';
}

/** That passages name no page or other place. */
export function placelessWords(placeless: number, all: number): string {
  if (placeless === all)
    return all === 1
      ? 'The one passage that cites it names no page.'
      : `None of the ${all.toLocaleString('en-GB')} passages that cite it names a page.`;
  return placeless === 1
    ? '1 passage names no page.'
    : `${placeless.toLocaleString('en-GB')} passages name no page.`;
}

function listed(labels: readonly string[]): string {
  return labels.length < 2
    ? labels.join('')
    : `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)!}`;
}
