/** What the record of a reference says of the pages of the work. */
import type { Reference } from '../../model/reference.ts';
import { perReference } from '../memo.ts';
import { readPages, ROMAN, type PageSpan } from './page-numbers.ts';

/** The pages of a work, and from what in its record they are known. */
export interface RecordPages {
  /** `pages` it runs over, the `total` of a book, an `article-number`, which says nothing of pages, or nothing. */
  basis: 'pages' | 'total' | 'article-number' | 'none';
  /** What the record says, as it is shown. */
  text: string;
  spans: readonly PageSpan[];
  /** Whether it goes on after the last of them, nobody knows how far. */
  isOpen: boolean;
}

/** The pages of a reference by its record. */
export const recordPages = perReference((reference: Reference): RecordPages => {
  const { csl, fields } = reference;
  const pages = csl.page ?? '';
  const number = isArticleNumber(pages) ? pages : (fields['eid'] ?? '');
  const spans = number ? [] : readPages(pages);
  if (spans.length > 0) {
    return { basis: 'pages', text: shown(pages), spans, isOpen: /(?:\+|\bff?\.?)\s*$/.test(pages) };
  }
  if (number) return { basis: 'article-number', text: shown(number), spans: [], isOpen: false };
  const total = csl['number-of-pages'] ?? fields['pagetotal'];
  return totalPages(typeof total === 'number' || typeof total === 'string' ? `${total}` : '');
});

/** Whether a record that names its pages, or their number, leaves no place for these; front matter is not counted in a total. */
export function isOutside({ basis, spans, isOpen }: RecordPages, cited: PageSpan): boolean {
  if (spans.length === 0 || (basis === 'total' && cited.series === ROMAN)) return false;
  const has = (page: number) =>
    spans.some(
      ({ series, from, to }, place) =>
        series === cited.series &&
        page >= from &&
        (page <= to || (isOpen && place === spans.length - 1)),
    );
  return !has(cited.from) || !has(cited.to);
}

/** `e0123`, or a number too long for a page: what journals without pages give their articles. */
function isArticleNumber(pages: string): boolean {
  return /^\s*(?:[A-Za-z]+\d+|\d{5,})\s*$/.test(pages);
}

function totalPages(text: string): RecordPages {
  const total = /\d+/.exec(text.replaceAll(',', ''));
  const spans = total ? [{ series: '', from: 1, to: Math.max(1, Number(total[0])) }] : [];
  return { basis: total ? 'total' : 'none', text: total?.[0] ?? '', spans, isOpen: false };
}

function shown(pages: string): string {
  return pages.trim().replace(/(?<=\w)\s*--?\s*(?=\w)/g, '–');
}
