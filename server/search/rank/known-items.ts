/** Things that are asked for by name: they come before everything that only speaks of them. */
import type { CitedRecord } from '../index/searchable.ts';
import { postingsOf } from '../index/segment.ts';
import { nameTerm, termsOfName } from '../text/names.ts';
import type { Reader } from '../text/reading.ts';
import { visitAskedWords } from '../text/words.ts';
import { formsOf } from './phrases.ts';
import { documentOf, type Found, type Scores } from './ranking.ts';

/** Higher than any score, in steps: a whole name, a short one, author and year, an abbreviation of its name, an author alone. */
const NAMED = { name: 1e6, shortName: 1e5 } as const;
const CITED = 1e4;
const SPELLED_OUT = 5e3;
const WRITTEN = 500;

/** How many of the best hits are compared with the query as works that it may cite. */
const COMPARED = 200;

const DOI_ADDRESS = /^\s*(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i;

/**
 * Raises, in place, the documents that are called exactly so, those that are looked for most above others.
 * With `mayAdd` also where, as with an identifier, none of their texts says it.
 */
export function raiseNamed(
  { part, scores, matched }: Scores,
  name: string,
  { reader, mayAdd }: { reader: Reader; mayAdd: boolean },
): void {
  const { segment } = part;
  const terms = termsOfName(name.replace(DOI_ADDRESS, ''), reader);
  if (terms.length === 0) return;
  for (const use of ['name', 'shortName'] as const) {
    const [from, to] = postingsOf(segment, nameTerm(terms, use));
    for (const doc of segment.docs.subarray(from, to)) {
      if (scores[doc] === 0 && mayAdd) matched.push(doc);
      scores[doc]! += NAMED[use] * segment.documents[doc]!.prior;
    }
  }
}

/** Raises, in place, the documents that matched and are called by what an abbreviation stands for. */
export function raiseSpelledOut(
  { part, scores }: Scores,
  longForms: readonly (readonly string[])[],
): void {
  const { segment } = part;
  for (const terms of longForms) {
    const [from, to] = postingsOf(segment, nameTerm(terms, 'name'));
    for (const doc of segment.docs.subarray(from, to)) {
      if (scores[doc]! > 0) scores[doc]! += SPELLED_OUT * segment.documents[doc]!.prior;
    }
  }
}

/** Raises, in place, the works that the words cite by author and year. */
export function raiseCited(found: readonly Found[], words: string, reader: Reader): void {
  const asked = askedWords(words, reader);
  if (asked.length === 0) return;
  for (const hit of found.slice(0, COMPARED)) {
    const { record } = documentOf(hit);
    if (record) hit.score += citedBonus(record, asked, reader);
  }
}

/** The forms of the words, without those that only join them; of `2003a` the year. */
function askedWords(words: string, reader: Reader): string[] {
  const asked: string[] = [];
  visitAskedWords(words, (word) => {
    const { form, isStop } = reader.read(word.replace(/^(\d{4})[a-z]$/, '$1'));
    if (!isStop) asked.push(form);
  });
  return asked;
}

/**
 * A work is cited by words that are all its own, if they name an author of it and its year or another
 * author; better by its first author than by a later one, in the order of its authors, and by all of them. An
 * author's name and nothing else asks for all works of that author.
 */
function citedBonus(record: CitedRecord, asked: readonly string[], reader: Reader): number {
  const authors = record.authors.map((name) => formsOf(name, reader));
  const named = authors.filter((forms) => isNamed(forms, asked));
  if (named.length === 0) return 0;
  const years = record.years.map(String);
  const isDated = asked.some((form) => years.includes(form));
  const own = new Set([...authors.flat(), ...authors.map((forms) => forms.join(''))]);
  for (const name of record.fullNames) for (const form of formsOf(name, reader)) own.add(form);
  if (!isDated && named.length < 2) return asked.every((form) => own.has(form)) ? WRITTEN : 0;
  for (const year of years) own.add(year);
  for (const text of record.others) for (const form of formsOf(text, reader)) own.add(form);
  if (!asked.every((form) => own.has(form))) return 0;
  return CITED * ((isDated ? 2 : 0) + likenessOf(authors, named, asked));
}

/** What it counts that authors are named in their order, and all of them: together less than one more of them. */
const IN_ORDER = 0.06;
const COMPLETE = 0.03;

/** How well the authors who are named stand for all authors of a work. */
function likenessOf(
  authors: readonly (readonly string[])[],
  named: readonly (readonly string[])[],
  asked: readonly string[],
): number {
  const isLed = named[0] === authors[0];
  const isComplete = named.length === authors.length;
  return (
    (isLed ? 1 : 0) +
    named.length / 10 +
    (isLed && isInOrder(named, asked) ? IN_ORDER : 0) +
    (isComplete ? COMPLETE : 0)
  );
}

/** Whether authors are asked for in their own order. */
function isInOrder(authors: readonly (readonly string[])[], asked: readonly string[]): boolean {
  const places = authors.map((author) =>
    asked.findIndex((form) => form === author.at(-1) || form === author.join('')),
  );
  return places.every((place, at) => at === 0 || places[at - 1]! <= place);
}

function isNamed(author: readonly string[], asked: readonly string[]): boolean {
  const family = author.at(-1);
  return family !== undefined && (asked.includes(family) || asked.includes(author.join('')));
}
