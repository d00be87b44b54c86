/** The selection as its reader made it: term by term, with what each of them means, or that it means nothing. */
import type {
  BibliographyQuery,
  ChosenTerm,
  PickedWork,
} from '../../contract/bibliography-page.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Reference } from '../../model/reference.ts';
import { referenceAddress } from '../lookup/addresses.ts';
import { allKinds } from '../lookup/kinds.ts';
import { shortNames, yearOf } from '../setting/author-year.ts';
import { typeLabel } from '../setting/reference-types.ts';
import { titleOf } from '../setting/titles.ts';
import {
  readSelection,
  SelectionError,
  selectWorks,
  type FindKeys,
  type Selection,
  type SelectionKind,
  type SelectionTerm,
} from './selection.ts';

/** What is chosen where the address says nothing. */
const USUAL_SELECTION: readonly string[] = ['cited'];

/** A selection, and its terms for the reader. */
export interface ChosenTerms extends Selection {
  /** As the terms stand in the address. */
  words: string[];
  /** Those that mean something. */
  sound: string[];
  chosen: ChosenTerm[];
  picked: PickedWork[];
  notices: string[];
}

/** The words of a query, those of its plain fields among them; `none` stands where nothing is chosen. */
export function selectionWords({ select, search, keys }: BibliographyQuery): string[] {
  const more = [
    ...(search?.trim() ? [`search:${search.trim()}`] : []),
    ...(keys?.trim() ? [`keys:${keys.trim().replaceAll(/[\s,;]+/g, ',')}`] : []),
  ];
  const words = [...(select ?? (more.length > 0 ? [] : USUAL_SELECTION)), ...more];
  const telling = [...new Set(joinedKeys(words.map((word) => word.trim())))].filter(
    (word) => word !== 'none',
  );
  return telling.length > 0 ? telling : ['none'];
}

/** Keys that a form names one by one stand in one word, where the first of them stood. */
function joinedKeys(words: readonly string[]): string[] {
  const isPick = (word: string) => word.startsWith('keys:');
  const keys = words.filter(isPick).map((word) => word.replace('keys:', ''));
  return words.map((word) => (isPick(word) ? `keys:${keys.join(',')}` : word));
}

/** Reads words one by one: a word that means nothing costs itself, and a notice. */
export function chosenTerms(
  corpus: Corpus,
  words: readonly string[],
  findKeys: FindKeys,
): ChosenTerms {
  const chosen: ChosenTerm[] = [];
  const notices: string[] = [];
  const sound: SoundWord[] = [];
  for (const word of words) {
    try {
      const terms = readSelection([word]);
      const selection = selectWorks(corpus, terms, findKeys);
      sound.push({ word, terms, selection });
      if (word === 'none') continue;
      const count = selection.references.length;
      chosen.push({ word, label: labelOf(corpus, terms, word), count });
    } catch (error) {
      if (!(error instanceof SelectionError)) throw error;
      notices.push(error.message);
      chosen.push({ word, label: word, count: 0 });
    }
  }
  return {
    ...together(sound),
    words: [...words],
    sound: sound.length > 0 ? sound.map(({ word }) => word) : ['none'],
    chosen,
    picked: pickedWorks(
      corpus,
      sound.flatMap(({ terms }) => terms),
    ),
    notices,
  };
}

/** A word that means something, and what it means. */
interface SoundWord {
  word: string;
  terms: SelectionTerm[];
  selection: Selection;
}

/** What all words mean together, each work once. */
function together(words: readonly SoundWord[]): Selection {
  const missing = words.flatMap(({ selection }) => selection.missing);
  return {
    references: [...new Set(words.flatMap(({ selection }) => selection.references))],
    missing: [...new Map(missing.toReversed().map((one) => [one.key, one])).values()].reverse(),
  };
}

function labelOf(corpus: Corpus, terms: readonly SelectionTerm[], word: string): string {
  const [first] = terms;
  if (!first) return word;
  return terms.length > 1 ? 'Picked works' : labels[first.kind](first.value, corpus);
}

const labels: Readonly<Record<SelectionKind, (value: string, corpus: Corpus) => string>> = {
  none: () => 'Nothing',
  all: () => 'All works of the library',
  cited: () => 'Cited in any note',
  note: titleOfNote,
  linked: (id, corpus) => `${titleOfNote(id, corpus)}, and the notes it links to`,
  tag: (tag) => `Tagged ${tag}`,
  kind: (id, corpus) => `Cited in ${allKinds(corpus).get(id)?.plural ?? id}`,
  type: (type) => `Type: ${typeLabel(type)}`,
  search: (query) => `Found by “${query}”`,
  keys: (key) => `Picked: ${key}`,
};

function titleOfNote(id: string, corpus: Corpus): string {
  return corpus.notes.get(id)?.title ?? id;
}

/** The works that are named by their keys. */
function pickedWorks(corpus: Corpus, terms: readonly SelectionTerm[]): PickedWork[] {
  const keys = terms.filter(({ kind }) => kind === 'keys').map(({ value }) => value);
  return [...new Set(keys)].map((key) => {
    const reference = corpus.references.get(key);
    return { key, label: reference ? lineOf(reference) : key, href: referenceAddress(key) };
  });
}

function lineOf(reference: Reference): string {
  const names = [shortNames(reference), yearOf(reference)].filter(Boolean).join(' ');
  return names ? `${names}: ${titleOf(reference)}` : titleOf(reference);
}
