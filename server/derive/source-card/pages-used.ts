/** What of a source the notes have used: its pages on an axis, other places by kind, and passages without a place. */
import type { CitedPlace, PagesUsed } from '../../contract/pages-used.ts';
import type { Locator, LocatorLabel } from '../../model/citation.ts';
import type { Reference } from '../../model/reference.ts';
import { addTo } from '../memo.ts';
import { locatorNames } from '../setting/locator-names.ts';
import { locatorText } from '../setting/locator-text.ts';
import { pageAxis, type CitedSpan } from './page-axis.ts';
import { compareSpans, readPages, spanLabel, type PageSpan } from './page-numbers.ts';
import { isOutside, recordPages, type RecordPages } from './record-pages.ts';

/** The places that passages name, given in the order of the passages; null where a passage names none. */
export function pagesUsed(reference: Reference, locators: readonly (Locator | null)[]): PagesUsed {
  const record = recordPages(reference);
  const cited = locators.flatMap((locator, passage) => citedSpans(locator, passage));
  return {
    basis: record.basis,
    record: record.text,
    axis: pageAxis(record, cited),
    pages: pagePlaces(record, cited),
    others: otherPlaces(locators),
    withoutPlace: locators.flatMap((locator, passage) => (locator ? [] : [passage])),
  };
}

function citedSpans(locator: Locator | null, passage: number): CitedSpan[] {
  return pagesOf(locator).map((span) => ({ span, label: pageText(span), passage }));
}

/** The pages that a locator names; none where it names another place, or pages in words. */
function pagesOf(locator: Locator | null): PageSpan[] {
  return locator?.label === 'page' ? readPages(locator.value) : [];
}

function pageText(span: PageSpan): string {
  return `${span.from === span.to ? 'p.' : 'pp.'} ${spanLabel(span)}`;
}

function pagePlaces(record: RecordPages, cited: readonly CitedSpan[]): CitedPlace[] {
  const places = new Map<string, CitedPlace>();
  for (const { span, label, passage } of cited.toSorted((a, b) => compareSpans(a.span, b.span))) {
    const place = places.get(label) ?? { label, passages: [], isOutside: isOutside(record, span) };
    if (place.passages.at(-1) !== passage) place.passages.push(passage);
    places.set(label, place);
  }
  return [...places.values()];
}

function otherPlaces(locators: readonly (Locator | null)[]): PagesUsed['others'] {
  const kinds = new Map<LocatorLabel, Map<string, number[]>>();
  locators.forEach((locator, passage) => {
    if (!locator || pagesOf(locator).length > 0) return;
    const places = kinds.get(locator.label) ?? new Map<string, number[]>();
    addTo(places, locatorText(locator), passage);
    kinds.set(locator.label, places);
  });
  return [...kinds].map(([label, places]) => ({
    label: label === 'page' ? 'Pages in words' : locatorNames(label),
    places: [...places].map(([text, passages]) => ({ label: text, passages, isOutside: false })),
  }));
}
