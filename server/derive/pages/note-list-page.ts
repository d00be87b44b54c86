import type { NoteListPage, NoteListQuery } from '../../contract/note-list-page.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Note } from '../../model/note.ts';
import { compareTexts } from '../lookup/collation.ts';
import { allKinds } from '../lookup/kinds.ts';
import { perCorpus, perNote } from '../memo.ts';
import { paged } from './paging.ts';
import { foldForSearch, hasAll, queryWords } from '../lookup/search-text.ts';
import { noteSummary } from '../setting/summaries.ts';

/** Notes of one page. */
const PAGE_SIZE = 200;

const byTitle = perCorpus((corpus) =>
  [...corpus.notes.values()].sort((a, b) => compareTexts(a.title, b.title)),
);

/** What the filter looks at. */
const foldedNames = perNote(({ id, title, aliases, summary }) =>
  foldForSearch([id, title, ...aliases, summary].join(' ')),
);

/** `/notes`: the notes that match, in the order of their titles. */
export function noteListPage(corpus: Corpus, query: NoteListQuery): NoteListPage {
  const wanted = queryWords(query.q);
  const matching = byTitle(corpus).filter(
    (note) => matches(note, query) && hasAll(foldedNames(note), wanted),
  );
  const { items, page, pages } = paged(matching, { page: query.page, size: PAGE_SIZE });
  return {
    query,
    total: matching.length,
    page,
    pages,
    kinds: kindCounts(corpus),
    tags: tagCounts(corpus),
    notes: items.map((note) => ({
      ...noteSummary(corpus, note),
      file: note.file,
      tags: note.tags,
      references: new Set(note.citations.map(({ key }) => key)).size,
    })),
  };
}

function matches(note: Note, { kind, tag }: NoteListQuery): boolean {
  return (!kind || note.kind === kind) && (!tag || note.tags.includes(tag));
}

const kindCounts = perCorpus((corpus) => {
  const counts = countsOf([...corpus.notes.values()].map((note) => note.kind));
  return [...allKinds(corpus).values()].flatMap((kind) => {
    const count = counts.get(kind.id);
    return count === undefined ? [] : [{ kind, count }];
  });
});

const tagCounts = perCorpus((corpus) => {
  const counts = countsOf([...corpus.notes.values()].flatMap((note) => [...new Set(note.tags)]));
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((a, b) => b.count - a.count || compareTexts(a.tag, b.tag));
});

function countsOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
