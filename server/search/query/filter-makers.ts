/** An operator and its value → a predicate over documents. */
import { kindOf, signalsOf, tagsOf, yearOf } from '../documents/attributes.ts';
import type { Contents } from '../documents/contents.ts';
import type { SearchDocument } from '../documents/documents.ts';
import { authorNames, containerInitials, containerOf } from '../documents/records.ts';
import { recordOf, type Surroundings } from '../documents/surroundings.ts';
import { foldWord, withoutUmlauts } from '../text/letters.ts';
import { oneSpelling } from '../text/spelling.ts';
import { visitAskedWords } from '../text/words.ts';
import { choices, kindsIn, relationsIn } from './choices.ts';
import type { OperatorName } from './query.ts';
import { readYears } from './years.ts';

/** Whether a document fits, judged by what stands in it. */
export type Filter = (document: SearchDocument, contents: Contents) => boolean;

/** A filter, or a sentence on what is wrong with its value. */
export type Made = Filter | string;
type Maker = (value: string, surroundings: Surroundings) => Made;

/** `in:` is about the words of the query and not about the document alone: the engine sees to it. */
export const makers: Record<Exclude<OperatorName, 'in'>, Maker> = {
  author: (value, surroundings) => {
    const asked = wordsOf(value);
    return (document) => {
      const record = recordOf(surroundings, document);
      if (!record) return false;
      const spellings = authorNames(record.csl).flatMap((name) => [name, withoutUmlauts(name)]);
      return spellings.some((name) => hasWords(name, asked));
    };
  },

  year: (value, surroundings) => {
    const range = readYears(value);
    if (!range) return 'year: takes a year, 1993..2005, >1999 or <2010.';
    if (range.from > range.to) {
      return `year:${value} runs backwards; did you mean year:${range.to}..${range.from}?`;
    }
    return (document) => {
      const year = yearOf(surroundings, document);
      return year !== null && range.from <= year && year <= range.to;
    };
  },

  kind: (value, { corpus }) => {
    const asked = value.toLowerCase();
    const kinds = kindsIn(corpus);
    const isKnown = kinds.some((kind) => kind.toLowerCase() === asked);
    if (!isKnown) return `No kind is called “${value}”; there are ${listed(kinds)}.`;
    return (document) => kindOf(document).toLowerCase() === asked || document.type === asked;
  },

  tag: (value) => {
    const asked = folded(value);
    return (document) => tagsOf(document).some((tag) => folded(tag) === asked);
  },

  journal: (value, surroundings) => {
    const asked = wordsOf(value);
    return (document) => {
      const record = recordOf(surroundings, document);
      if (!record) return false;
      const isInitials = folded(containerInitials(record.csl)) === folded(value);
      return isInitials || hasWords(containerOf(record.csl), asked);
    };
  },

  key: (value, surroundings) => {
    const asked = value.replace(/^@/, '').toLowerCase();
    return (document) =>
      recordOf(surroundings, document)?.key.toLowerCase().startsWith(asked) ?? false;
  },

  cites: (value, { corpus, signalsOfKey }) => {
    const key = value.replace(/^@/, '');
    if (!corpus.references.has(key) && !signalsOfKey.has(key)) {
      return `No reference has the key “${key}”.`;
    }
    return (_, { citations }) => citations.some((citation) => citation.key === key);
  },

  links: (value, surroundings) => {
    const target = surroundings.noteNamed(value.replace(/^\[\[|\]\]$/g, ''));
    if (!target) return `No note is called “${value}”.`;
    return (_, { links }) => links.some((link) => surroundings.targetOf(link) === target);
  },

  relation: (value, { corpus }) => {
    const asked = value.toLowerCase();
    const relations = relationsIn(corpus);
    const isKnown = relations.some((relation) => relation.toLowerCase() === asked);
    if (!isKnown) return `No relation is called “${value}”; there are ${listed(relations)}.`;
    return (_, { claims }) => claims.some(({ relation }) => relation.toLowerCase() === asked);
  },

  signal: (value, surroundings) => {
    const signal = choices.signal.find((choice) => choice === value.toLowerCase());
    if (!signal) return `signal: takes ${listed(choices.signal)}.`;
    return (document, contents) => signalsOf(surroundings, document, contents).has(signal);
  },

  has: (value) => {
    const what = choices.has.find((choice) => choice === value.toLowerCase());
    if (!what) return `has: takes ${listed(choices.has)}.`;
    return (document, contents) => hasPart(document, contents, what);
  },

  is: (value, { signalsOfKey }) => {
    const state = choices.is.find((choice) => choice === value.toLowerCase());
    if (!state) return `is: takes ${listed(choices.is)}.`;
    return (document) =>
      document.type === 'reference' &&
      signalsOfKey.has(document.reference.key) === (state === 'cited');
  },
};

function hasPart(
  document: SearchDocument,
  { citations }: Contents,
  what: (typeof choices.has)[number],
): boolean {
  if (what === 'locator') return citations.some(({ locator }) => locator !== null);
  if (document.type !== 'reference') return false;
  const { DOI, abstract } = document.reference.csl;
  return Boolean(what === 'doi' ? DOI : abstract);
}

function folded(text: string): string {
  return wordsOf(text).join(' ');
}

function wordsOf(text: string): string[] {
  const words: string[] = [];
  visitAskedWords(text, (word) => words.push(oneSpelling(foldWord(word))));
  return words;
}

function hasWords(text: string, asked: readonly string[]): boolean {
  const words = new Set(wordsOf(text));
  return asked.length > 0 && asked.every((word) => words.has(word));
}

function listed(names: readonly string[]): string {
  return names.length < 2
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;
}
