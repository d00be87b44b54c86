/** Citation clusters set as text, author and year, with each source apart so that it can be a link. */
import type { CitationPart, CitedSource } from '../../contract/common.ts';
import type { PlannedCitation } from '../../csl/typeset.ts';
import type { Citation } from '../../model/citation.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Markup } from '../../model/markup.ts';
import type { Note } from '../../model/note.ts';
import type { Reference } from '../../model/reference.ts';
import { datedYear, shortAuthors, yearSuffixes } from './author-year.ts';
import { locatorText } from './locator-text.ts';
import { perNoteIn } from '../memo.ts';

/** The references that a note cites, each once, in the order of first citation; unknown keys are left out. */
export function citedReferences(corpus: Corpus, note: Note): Reference[] {
  const keys = new Set(note.citations.map((citation) => citation.key));
  return [...keys].map((key) => corpus.references.get(key)).filter((found) => found !== undefined);
}

/** The letters that tell apart the works of one author and year that a note cites. */
export const noteYearSuffixes = perNoteIn((corpus, note) =>
  yearSuffixes(citedReferences(corpus, note)),
);

/** All clusters of a note, by their numbers. */
export function setClusters(corpus: Corpus, note: Note): CitationPart[][] {
  const clusters: Citation[][] = [];
  for (const citation of note.citations) (clusters[citation.cluster] ??= []).push(citation);
  const setting = { corpus, suffixes: noteYearSuffixes(corpus, note) };
  return clusters.map((citations) => setCluster(citations, setting));
}

/** One source cited by itself, by author and year. */
export function setAlone(corpus: Corpus, { id, ...citation }: PlannedCitation): Markup[] {
  const nowhere = { index: 0, cluster: 0, passage: 0, line: 1, column: 1 };
  const alone = { ...nowhere, ...citation, key: id, signal: 'supports' } as const;
  const parts = setCluster([alone], { corpus, suffixes: new Map() });
  return parts.flatMap((part) =>
    typeof part === 'object' && 'citation' in part ? part.content : part,
  );
}

interface Setting {
  corpus: Corpus;
  suffixes: ReadonlyMap<string, string>;
}

/** `(see Lu & Beamish, 2001, p. 566; but see Vandaie, 2014)`, or `Rennie (1993)` in the sentence. */
function setCluster(citations: readonly Citation[], setting: Setting): CitationPart[] {
  const [first, ...rest] = citations;
  return mergeTexts(
    first?.mode === 'narrative'
      ? setNarrative(first, rest, setting)
      : ['(', ...setList(citations, setting), ')'],
  );
}

/** The name in the sentence; in brackets its year and place, then whatever else is cited with it. */
function setNarrative(
  first: Citation,
  rest: readonly Citation[],
  setting: Setting,
): CitationPart[] {
  const reference = setting.corpus.references.get(first.key);
  const name = reference ? shortAuthors(reference, 'and') : first.key;
  const year = reference ? yearText(reference, setting) : '';
  const place = (year + tailOf(first)).replace(/^[\s,]+/, '');
  const others = setList(rest, setting);
  const between = place !== '' && others.length > 0 ? '; ' : '';
  const bracket = place || others.length > 0 ? [' (', place, between, ...others, ')'] : [];
  return [prefixOf(first), source(first, name, setting), ...bracket];
}

function setList(citations: readonly Citation[], setting: Setting): CitationPart[] {
  return citations.flatMap((citation, index): CitationPart[] => [
    index > 0 ? '; ' : '',
    prefixOf(citation),
    source(citation, parenthetical(citation, setting), setting),
    tailOf(citation),
  ]);
}

function parenthetical(citation: Citation, setting: Setting): string {
  const reference = setting.corpus.references.get(citation.key);
  if (!reference) return citation.key;
  const year = yearText(reference, setting);
  return citation.mode === 'author-suppressed' ? year : `${shortAuthors(reference)}, ${year}`;
}

function yearText(reference: Reference, { suffixes }: Setting): string {
  return datedYear(reference, suffixes.get(reference.key) ?? '');
}

function source(citation: Citation, text: string, { corpus }: Setting): CitedSource {
  const { index, key, signal } = citation;
  return { citation: index, key, content: [text], signal, known: corpus.references.has(key) };
}

function prefixOf(citation: Citation): string {
  return citation.prefix && `${citation.prefix.trimEnd()} `;
}

/** What follows the source: its locator, then the author's own words with the punctuation they came with. */
function tailOf({ locator, suffix }: Citation): string {
  const place = locator ? `, ${locatorText(locator)}` : '';
  const words = suffix.trimEnd();
  return place + (/^[\p{L}\p{N}]/u.test(words) ? `, ${words}` : words);
}

function mergeTexts(parts: readonly CitationPart[]): CitationPart[] {
  const merged: CitationPart[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (part === '') continue;
    if (typeof part === 'string' && typeof last === 'string')
      merged[merged.length - 1] = last + part;
    else merged.push(part);
  }
  return merged;
}
