/** The ways to choose works that a library offers, each with how many works it means. */
import type { BibliographyPage, SelectionChoice } from '../../contract/bibliography-page.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Note } from '../../model/note.ts';
import { compareTexts } from '../lookup/collation.ts';
import { allKinds } from '../lookup/kinds.ts';
import { addTo, perCorpus } from '../memo.ts';
import { typeLabel } from '../setting/reference-types.ts';
import { readSelection, selectWorks, type SelectionTerm } from './selection.ts';
import { keywordsOf } from './themes.ts';

/** Notes that a page offers at once, those that cite most; others are chosen on their own pages. */
const MOST_NOTES = 500;

/** Tags that a page offers at once. */
const MOST_TAGS = 500;

/** A choice before anything is chosen. */
type Offer = Omit<SelectionChoice, 'chosen'>;

/** Everything that can be chosen, counted once for a corpus. */
const offers = perCorpus((corpus) => ({
  whole: [
    offer(corpus, { kind: 'all', value: '' }, 'All works of the library'),
    offer(corpus, { kind: 'cited', value: '' }, 'All works that any note cites'),
  ],
  notes: noteOffers(corpus),
  tags: tagOffers(corpus),
  kinds: kindOffers(corpus),
  types: typesOf(corpus).map((type) =>
    offer(corpus, { kind: 'type', value: type }, typeLabel(type)),
  ),
}));

/** The offers, those that a selection names marked as chosen. */
export function selectionChoices(
  corpus: Corpus,
  words: readonly string[],
): Pick<BibliographyPage, 'whole' | 'notes' | 'tags' | 'kinds' | 'types'> {
  const { whole, notes, tags, kinds, types } = offers(corpus);
  const chosen = new Set(words);
  const marked = (one: Offer) => ({ ...one, chosen: chosen.has(one.word) });
  return {
    whole: whole.map(marked),
    notes: notes.map(({ kind, linked, ...one }) => ({
      ...marked(one),
      kind,
      linked: marked(linked),
    })),
    tags: tags.map(marked),
    kinds: kinds.map(marked),
    types: types.map(marked),
  };
}

function offer(corpus: Corpus, term: SelectionTerm, label: string): Offer {
  const word = term.value ? `${term.kind}:${term.value}` : term.kind;
  return { word, label, count: countOf(corpus, word) };
}

function countOf(corpus: Corpus, word: string): number {
  return selectWorks(corpus, readSelection([word]), () => []).references.length;
}

function noteOffers(corpus: Corpus) {
  const citing = [...corpus.notes.values()].filter(citesAnything);
  return citing
    .toSorted((a, b) => b.citations.length - a.citations.length)
    .slice(0, MOST_NOTES)
    .toSorted((a, b) => compareTexts(a.title, b.title))
    .map((note) => ({
      ...offer(corpus, { kind: 'note', value: note.id }, note.title),
      linked: offer(
        corpus,
        { kind: 'linked', value: note.id },
        `${note.title}, and notes it links to`,
      ),
      kind: allKinds(corpus).get(note.kind)!,
    }));
}

function citesAnything({ citations, reference }: Note): boolean {
  return citations.length > 0 || reference !== null;
}

/** The tags of notes and the keywords of works, those with most works. */
function tagOffers(corpus: Corpus): Offer[] {
  const works = worksOfNotes(corpus, ({ tags }) => tags);
  for (const reference of corpus.references.values()) {
    for (const keyword of keywordsOf(reference)) {
      const found = works.get(keyword) ?? new Set();
      works.set(keyword, found.add(reference.key));
    }
  }
  return [...works]
    .map(([tag, { size: count }]) => ({ word: `tag:${tag}`, label: tag, count }))
    .sort((one, other) => other.count - one.count || compareTexts(one.label, other.label))
    .slice(0, MOST_TAGS)
    .sort((one, other) => compareTexts(one.label, other.label));
}

/** The kinds that notes are of, in the order of the vocabulary. */
function kindOffers(corpus: Corpus): Offer[] {
  const works = worksOfNotes(corpus, ({ kind }) => [kind]);
  return [...allKinds(corpus).values()]
    .filter(({ id }) => works.has(id))
    .map(({ id, plural }) => ({ word: `kind:${id}`, label: plural, count: works.get(id)!.size }));
}

/** The works that notes cite or record, by what the notes have in common; in one walk through all notes. */
function worksOfNotes(
  corpus: Corpus,
  namesOf: (note: Note) => readonly string[],
): Map<string, Set<string>> {
  const works = new Map<string, Set<string>>();
  for (const note of corpus.notes.values()) {
    const keys = [...note.citations.map(({ key }) => key), note.reference ?? ''];
    const known = keys.filter((key) => corpus.references.has(key));
    for (const name of namesOf(note)) {
      const found = works.get(name) ?? new Set();
      works.set(name, found);
      for (const key of known) found.add(key);
    }
  }
  return works;
}

function typesOf(corpus: Corpus): string[] {
  const byType = new Map<string, string[]>();
  for (const { type, key } of corpus.references.values()) addTo(byType, type, key);
  return [...byType].sort(([, a], [, b]) => b.length - a.length).map(([type]) => type);
}
