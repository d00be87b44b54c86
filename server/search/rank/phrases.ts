/** Phrases, looked for word for word in the texts of the documents that hold all their words. */
import type { Searchable } from '../index/searchable.ts';
import type { Segment } from '../index/segment.ts';
import type { Reader } from '../text/reading.ts';
import { visitAskedWords } from '../text/words.ts';
import { commonPostings } from './ranking.ts';

/** How many phrases are remembered of each segment. */
const MOST_REMEMBERED = 32;

/** Finds phrases, and remembers the last ones: whoever types goes on behind a phrase that stands already. */
export interface PhraseFinder {
  /** For each phrase the documents that hold it; a phrase without words is held by none. */
  documentsHolding: (segment: Segment, phrases: readonly string[]) => ReadonlySet<number>[];
}

/** Makes a finder of phrases. */
export function createPhraseFinder(reader: Reader): PhraseFinder {
  const known = new WeakMap<Segment, Map<string, ReadonlySet<number>>>();
  return {
    documentsHolding(segment, phrases) {
      const remembered = known.get(segment) ?? new Map<string, ReadonlySet<number>>();
      known.set(segment, remembered);
      if (remembered.size > MOST_REMEMBERED) remembered.clear();
      const asked = phrases.map((phrase) => formsOf(phrase, reader));
      const unknown = new Map(asked.map((forms) => [forms.join(' '), forms]));
      for (const phrase of remembered.keys()) unknown.delete(phrase);
      const found = findPhrases(segment, [...unknown.values()], reader);
      for (const [phrase, docs] of found) remembered.set(phrase, docs);
      return asked.map((forms) => remembered.get(forms.join(' '))!);
    },
  };
}

/** The words of a text in their forms: no stems, so that a phrase is what it says, but in either spelling. */
export function formsOf(text: string, reader: Reader): string[] {
  const forms: string[] = [];
  visitAskedWords(text, (word) => forms.push(reader.read(word).form));
  return forms.filter(Boolean);
}

/** The documents of each phrase; a document is read once, however many of the phrases it may hold. */
function findPhrases(
  segment: Segment,
  phrases: readonly string[][],
  reader: Reader,
): Map<string, ReadonlySet<number>> {
  const mayHold = new Map<number, string[][]>();
  for (const phrase of phrases) {
    for (const doc of documentsWithAll(segment, phrase, reader)) {
      const others = mayHold.get(doc);
      if (others) others.push(phrase);
      else mayHold.set(doc, [phrase]);
    }
  }
  const found = new Map(phrases.map((phrase) => [phrase.join(' '), new Set<number>()]));
  for (const [doc, asked] of mayHold) {
    const texts = textsInForms(segment.documents[doc]!, reader);
    for (const phrase of asked) {
      if (texts.some((forms) => holds(forms, phrase))) found.get(phrase.join(' '))!.add(doc);
    }
  }
  return found;
}

/** The documents that hold all words of a phrase, in any form and order. */
function documentsWithAll(segment: Segment, phrase: readonly string[], reader: Reader): number[] {
  const terms = new Set(phrase.map((form) => reader.read(form).term));
  return terms.size > 0 ? commonPostings(segment, [...terms]).docs : [];
}

function textsInForms(document: Searchable, reader: Reader): string[][] {
  return document.texts().map(({ text }) => formsOf(text, reader));
}

function holds(forms: readonly string[], phrase: readonly string[]): boolean {
  let at = forms.indexOf(phrase[0]!);
  while (at >= 0) {
    if (phrase.every((form, index) => forms[at + index] === form)) return true;
    at = forms.indexOf(phrase[0]!, at + 1);
  }
  return false;
}
