/** A clause of a query → the terms of the index that may stand for its word. */
import type lunr from 'lunr';
import { nearForms } from '../index/near-forms.ts';
import {
  documentFrequency,
  isFormHeld,
  type Part,
  partsOf,
  rarity,
  type TextIndex,
} from '../index/text-index.ts';
import { findWord, rangeOfPrefix, wordAt } from '../index/word-list.ts';
import type { Reader } from '../text/reading.ts';

/** What a word of the query was taken for. */
export type Way = 'exact' | 'beginning' | 'typo' | 'synonym' | 'parts';

/** Terms that together stand for a word; a document needs all of them. */
export interface Alternative {
  terms: readonly string[];
  /** What a match counts before frequency and length come in. */
  weight: number;
  way: Way;
  /** What it stands for, where that is more than the words of its clause. */
  asked?: string;
}

/** A clause with what the index has for it; of the alternatives that a document matches the first counts. */
export interface ReadClause {
  /** The word or words of the query, in their form. */
  form: string;
  alternatives: readonly Alternative[];
}

/** How a beginning or a near word counts where the index has the word itself: below any exact match. */
const BEHIND_EXACT = 0.05;
const TYPO = 0.8;
/** How few documents with the very word make it worth to look for near ones, and how many near ones are taken. */
const RARE = 3;
const MOST_NEAR = 12;
/** Finds what the index has for a clause; nothing where it knows neither the word nor anything near it. */
export function readClause(
  index: TextIndex,
  clause: lunr.Query.Clause,
  reader: Reader,
): ReadClause {
  const goesOn = clause.term.endsWith('*');
  const form = goesOn ? clause.term.slice(0, -1) : clause.term;
  const { term } = reader.read(form);
  const known = documentFrequency(index, term);
  const isStemAlone = goesOn && known > 0 && !isWordItself(index, form);
  const frequency = isStemAlone ? 0 : known;
  const weight = clause.boost * rarity(index, frequency);
  const exact: Alternative[] = frequency > 0 ? [{ terms: [term], weight, way: 'exact' }] : [];
  const behind = frequency > 0 ? weight * BEHIND_EXACT : null;
  const word = { form, term: isStemAlone ? '' : term, boost: clause.boost, behind };
  const mayGoOn = goesOn || (frequency === 0 && form.length >= LEAST_PART);
  const longer = mayGoOn ? beginnings(index, word) : [];
  const near =
    longer.length === 0 && frequency < RARE ? typos(index, word, clause.editDistance) : [];
  if (isStemAlone && longer.length === 0) {
    return readClause(index, { ...clause, term: form }, reader);
  }
  return { form, alternatives: [...exact, ...longer, ...near] };
}

/** Whether what is typed so far is a word that the index has, or has in the plural: `alli` is not, though a stem. */
function isWordItself(index: TextIndex, form: string): boolean {
  return termOfWord(index, form) !== null || termOfWord(index, `${form}s`) !== null;
}

/** A word as alternatives to it are looked for; `behind` is what they count where the index has the word itself. */
interface AskedWord {
  form: string;
  term: string;
  boost: number;
  behind: number | null;
}

/** The terms of all words that begin so, as if they were one word. */
function beginnings(index: TextIndex, { form, term, boost, behind }: AskedWord): Alternative[] {
  const terms = new Set<string>();
  for (const part of partsOf(index)) {
    const [from, to] = rangeOfPrefix(part.segment.forms, form);
    for (let at = from; at < to; at++) {
      if (isFormHeld(index, part, at)) terms.add(termOfForm(part, at));
    }
  }
  terms.delete(term);
  let together = 0;
  for (const each of terms) together += documentFrequency(index, each);
  if (together === 0) return [];
  const weight = behind ?? boost * rarity(index, Math.min(together, index.documentCount));
  return [...terms].map((each) => ({ terms: [each], weight, way: 'beginning' }));
}

/** The terms of the words nearest in spelling, or that begin nearly so, the most frequent first; or of two words written as one. */
function typos(index: TextIndex, word: AskedWord, most: number): Alternative[] {
  const found = most > 0 ? nearTerms(index, word, { most, asPrefix: false }) : [];
  const parts = found.some(({ distance }) => distance <= 1) ? null : twoWords(index, word);
  if (parts) return [parts];
  const near =
    found.length > 0 || most === 0 ? found : nearTerms(index, word, { most, asPrefix: true });
  const least = Math.min(...near.map(({ distance }) => distance));
  return near
    .filter(({ distance }) => distance === least)
    .sort((a, b) => b.frequency - a.frequency || (a.term < b.term ? -1 : 1))
    .slice(0, MOST_NEAR)
    .map(({ term, frequency }) => ({
      terms: [term],
      weight: word.behind ?? TYPO * word.boost * rarity(index, frequency),
      way: 'typo',
    }));
}

interface NearTerm {
  term: string;
  distance: number;
  frequency: number;
}

function nearTerms(
  index: TextIndex,
  { form, term: own }: AskedWord,
  options: { most: number; asPrefix: boolean },
): NearTerm[] {
  const distances = new Map<string, number>();
  for (const part of partsOf(index)) {
    for (const { index: at, distance } of nearForms(part.segment.forms, form, options)) {
      const term = termOfForm(part, at);
      if (term !== own && isFormHeld(index, part, at))
        distances.set(term, Math.min(distance, distances.get(term) ?? Infinity));
    }
  }
  return [...distances]
    .map(([term, distance]) => ({ term, distance, frequency: documentFrequency(index, term) }))
    .filter(({ frequency }) => frequency > 0);
}

/** The least letters of a word that is a part of another. */
const LEAST_PART = 3;

/** The two known words of which a word is made, both as frequent as can be: `lifecycle`. */
function twoWords(index: TextIndex, { form, boost, behind }: AskedWord): Alternative | null {
  let best: { terms: string[]; frequency: number } | null = null;
  for (let cut = LEAST_PART; cut <= form.length - LEAST_PART; cut++) {
    const terms = [form.slice(0, cut), form.slice(cut)].map((part) => termOfWord(index, part));
    if (terms.includes(null)) continue;
    const frequency = Math.min(...terms.map((term) => documentFrequency(index, term!)));
    if (frequency > (best?.frequency ?? 0)) best = { terms: terms as string[], frequency };
  }
  return (
    best && {
      terms: best.terms,
      weight: behind ?? boost * rarity(index, best.frequency),
      way: 'parts',
    }
  );
}

/** The term of a form, if the index knows it. */
function termOfWord(index: TextIndex, form: string): string | null {
  for (const part of partsOf(index)) {
    const at = findWord(part.segment.forms, form);
    if (at >= 0 && isFormHeld(index, part, at)) return termOfForm(part, at);
  }
  return null;
}

function termOfForm({ segment }: Part, number: number): string {
  return wordAt(segment.terms, segment.formTerms[number]!);
}
