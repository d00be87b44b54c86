/** The passage of a hit that says most of what was asked, cut to a length that is read at a glance. */
import type { FoundPassage } from '../documents/passages.ts';
import type { Reader } from '../text/reading.ts';
import type { Matcher, Span } from './matching.ts';
import { matchingSpans } from './matching.ts';

/** A text of a hit with its matches. */
export interface MarkedText {
  text: string;
  spans: Span[];
}

/** The passage shown, with the keys it cites and its place in the page. */
export interface Snippet extends MarkedText {
  keys: string[];
  anchor: string | null;
}

const LONGEST = 280;
/** How much of a long passage is kept before its first match. */
const LEAD = 60;

/** How to look for matches, and which citation keys are asked for. */
export interface SnippetOptions {
  matcher: Matcher;
  reader: Reader;
  keys: readonly string[];
}

/** The best passage: most different words of the query, then a key asked for, then most matches, then the first. */
export function bestSnippet(passages: readonly FoundPassage[], options: SnippetOptions): Snippet {
  let best: { passage: FoundPassage; spans: Span[]; value: number } | null = null;
  for (const passage of passages) {
    const spans = matchingSpans(passage.text, options.matcher, options.reader);
    const value = valueOf(passage, spans, options.keys);
    if (!best || value > best.value) best = { passage, spans, value };
  }
  if (!best) return { text: '', spans: [], keys: [], anchor: null };
  const { keys, anchor } = best.passage;
  return { ...shorten({ text: best.passage.text, spans: best.spans }), keys, anchor };
}

function valueOf(passage: FoundPassage, spans: readonly Span[], keys: readonly string[]): number {
  const different = new Set(spans.map(({ asked }) => asked)).size;
  const cites = passage.keys.some((key) => keys.includes(key)) ? 1 : 0;
  return different * 100 + cites * 50 + Math.min(spans.length, 40);
}

/** A text cut, between words, around its first match. */
function shorten({ text, spans }: MarkedText): MarkedText {
  if (text.length <= LONGEST) return { text, spans };
  const first = spans[0]?.from ?? 0;
  const from = first > LEAD ? wordStart(text, first - LEAD) : 0;
  const to = text.length - from <= LONGEST ? text.length : wordEnd(text, from + LONGEST);
  const opening = from > 0 ? '… ' : '';
  const shift = opening.length - from;
  return {
    text: opening + text.slice(from, to).trimEnd() + (to < text.length ? ' …' : ''),
    spans: spans
      .filter((span) => span.from >= from && span.to <= to)
      .map((span) => ({ ...span, from: span.from + shift, to: span.to + shift })),
  };
}

function wordStart(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space < 0 || space > at + LEAD / 2 ? at : space + 1;
}

function wordEnd(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  return space < at - LEAD / 2 ? at : space;
}
