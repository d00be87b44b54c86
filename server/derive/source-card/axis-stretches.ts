/** The stretches of pages that an axis shows: those of the record, and those that are cited besides. */
import { addTo } from '../memo.ts';
import { compareSpans, type PageSpan } from './page-numbers.ts';
import type { RecordPages } from './record-pages.ts';

/** A stretch of pages; outside of the record where the record says what its pages are. */
export interface Stretch extends PageSpan {
  isOutside: boolean;
}

/** Stretches of one way of numbering that are drawn apart; where there are more, the gaps between them are drawn too. */
const MOST_APART = 4;

/** The stretches of an axis in page order, none of which overlap. */
export function axisStretches(record: RecordPages, cited: readonly PageSpan[]): Stretch[] {
  const recorded = recordedStretches(record, cited);
  const besides = citedBesides(recorded, cited).map((span) => ({
    ...span,
    isOutside: record.basis === 'pages' || (record.basis === 'total' && span.series === ''),
  }));
  return [...recorded.map((span) => ({ ...span, isOutside: false })), ...besides].sort(
    compareSpans,
  );
}

function recordedStretches({ spans, isOpen }: RecordPages, cited: readonly PageSpan[]): PageSpan[] {
  const last = spans.at(-1);
  if (!last || !isOpen) return mergedStretches(spans);
  const farthest = cited.filter(({ series }) => series === last.series).map(({ to }) => to);
  return mergedStretches([...spans, { ...last, to: Math.max(last.to, ...farthest) }]);
}

/** Spans that touch become one; of too many nothing but the first and last page is kept. */
function mergedStretches(spans: readonly PageSpan[]): PageSpan[] {
  return bySeries(spans).flatMap((alike) => {
    const merged: PageSpan[] = [];
    for (const span of alike.toSorted(compareSpans)) {
      const last = merged.at(-1);
      if (last && span.from <= last.to + 1) last.to = Math.max(last.to, span.to);
      else merged.push({ ...span });
    }
    return merged.length > MOST_APART ? [hullOf(merged)] : merged;
  });
}

/** What of the cited pages lies before, between or after the stretches of the record, one stretch for each such place. */
function citedBesides(recorded: readonly PageSpan[], cited: readonly PageSpan[]): PageSpan[] {
  const places = new Map<string, PageSpan[]>();
  for (const span of cited) {
    const alike = recorded.filter(({ series }) => series === span.series);
    for (const piece of withoutSpans(span, alike)) {
      const before = alike.filter(({ to }) => to < piece.from).length;
      addTo(places, `${piece.series} ${before}`, piece);
    }
  }
  return [...places.values()].map(hullOf);
}

function withoutSpans(span: PageSpan, taken: readonly PageSpan[]): PageSpan[] {
  const left: PageSpan[] = [];
  let { from } = span;
  for (const { from: start, to: end } of taken) {
    if (end < from || start > span.to) continue;
    if (start > from) left.push({ ...span, from, to: start - 1 });
    from = end + 1;
  }
  if (from <= span.to) left.push({ ...span, from });
  return left;
}

function bySeries(spans: readonly PageSpan[]): PageSpan[][] {
  const series = new Map<string, PageSpan[]>();
  for (const span of spans) addTo(series, span.series, span);
  return [...series.values()];
}

function hullOf(spans: readonly PageSpan[]): PageSpan {
  const from = Math.min(...spans.map((span) => span.from));
  const to = Math.max(...spans.map((span) => span.to));
  return { series: spans[0]!.series, from, to };
}
