/** Which words of a text match a query, and for what: found in the few texts that are shown, never kept. */
import type { ReadClause, Way } from '../rank/clauses.ts';
import type { Reader } from '../text/reading.ts';
import { visitWords, visitWordsAndCompounds } from '../text/words.ts';

/** A stretch of a text that matches, and the word or words of the query that it stands for. */
export interface Span {
  from: number;
  to: number;
  asked: string;
  way: Way;
}

/** What terms stand for: those that match alone, and those that match one after the other. */
export interface Matcher {
  single: ReadonlyMap<string, { asked: string; way: Way }>;
  several: readonly { terms: readonly string[]; asked: string; way: Way }[];
}

/** Makes a matcher of what the clauses of a query were read as. */
export function matcherOf(clauses: readonly ReadClause[]): Matcher {
  const single = new Map<string, { asked: string; way: Way }>();
  const several: { terms: readonly string[]; asked: string; way: Way }[] = [];
  for (const { form, alternatives } of clauses) {
    for (const { terms, way, asked = form } of alternatives) {
      const [term] = terms;
      if (terms.length > 1) several.push({ terms, asked, way });
      else if (term !== undefined && !single.has(term)) single.set(term, { asked, way });
    }
  }
  return { single, several };
}

/**
 * The matcher for texts in which the two words that were typed as one stand apart. Of another name of several
 * words none says by itself what the name says, so those stay together.
 */
export function loosened({ single, several }: Matcher): Matcher {
  const alone = several
    .filter(({ way }) => way === 'parts')
    .flatMap(({ terms, asked, way }) => terms.map((term) => [term, { asked, way }] as const));
  return { single: new Map([...alone, ...single]), several: [] };
}

/** The matching stretches of a text from left to right, none touching another's letters. */
export function matchingSpans(text: string, matcher: Matcher, reader: Reader): Span[] {
  const spans: Span[] = [];
  visitWordsAndCompounds(text, (word, from, to) => {
    const match = matcher.single.get(reader.read(word).term);
    if (match)
      spans.push({ from, to: isOneCharacter(match) ? from + match.asked.length : to, ...match });
  });
  if (matcher.several.length > 0) {
    const words = placedTerms(text, reader);
    for (const run of matcher.several) spans.push(...runsOf(words, run));
  }
  return withoutOverlap(spans);
}

/** Where no spaces part words, a character is found as the beginning of a pair, of which the second was not asked for. */
function isOneCharacter({ asked, way }: { asked: string; way: Way }): boolean {
  return way === 'beginning' && /^\p{Lo}$/u.test(asked);
}

interface PlacedTerm {
  term: string;
  from: number;
  to: number;
}

function placedTerms(text: string, reader: Reader): PlacedTerm[] {
  const words: PlacedTerm[] = [];
  visitWords(text, (word, from, to) => words.push({ term: reader.read(word).term, from, to }));
  return words;
}

function runsOf(
  words: readonly PlacedTerm[],
  { terms, asked, way }: Matcher['several'][number],
): Span[] {
  return words.flatMap(({ from }, at) => {
    const last = words[at + terms.length - 1];
    const isRun = terms.every((term, index) => words[at + index]?.term === term);
    return isRun && last ? [{ from, to: last.to, asked, way }] : [];
  });
}

/** Of spans that overlap the one that starts first stays, grown by what the others add. */
function withoutOverlap(spans: Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans.sort((a, b) => a.from - b.from || b.to - a.to)) {
    const before = kept.at(-1);
    if (before && span.from < before.to) before.to = Math.max(before.to, span.to);
    else kept.push({ ...span });
  }
  return kept;
}
