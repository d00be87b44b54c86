/** Kinds, relations and aliases that the vocabulary or the other notes do not bear out. */
import type { Corpus } from '../../model/corpus.ts';
import type { Note } from '../../model/note.ts';
import { problem, type Problem } from '../../model/problem.ts';
import { nearestAmong } from '../../names/nearest.ts';
import type { Finding } from './finding.ts';
import { perCorpus } from '../memo.ts';
import { lostAliases } from '../lookup/note-names.ts';

/** The kinds and relations that the vocabulary names. */
const declared = perCorpus(({ vocabulary }) => ({
  kinds: namesOf(vocabulary.kinds),
  relations: namesOf(vocabulary.relations),
}));

interface Names {
  ids: ReadonlySet<string>;
  nearest: (id: string) => string | undefined;
}

function namesOf(named: readonly { id: string }[]): Names {
  const ids = new Set(named.map(({ id }) => id));
  return { ids, nearest: nearestAmong(ids) };
}

/** The kind and the relations of a note that a declared vocabulary does not know. */
export function vocabularyProblems(corpus: Corpus, note: Note): Finding[] {
  if (!corpus.vocabulary.declared) return [];
  const { kinds, relations } = declared(corpus);
  const problems = note.claims
    .filter(({ relation }) => !relations.ids.has(relation))
    .map(({ relation, line, column }) => ({
      ...problem('relation-unknown', { file: note.file, line, column }, unknown(relation)),
      suggest: () => suggestionFor(relation, relations),
    }));
  // Plain notes need no entry: "note" is what a file without a kind is.
  if (note.kind === 'note' || kinds.ids.has(note.kind)) return problems;
  const place = { file: note.file, line: 1, column: 1 };
  const kindUnknown = {
    ...problem('kind-unknown', place, unknown(note.kind)),
    suggest: () => suggestionFor(note.kind, kinds),
  };
  return [kindUnknown, ...problems];
}

function unknown(id: string): { message: string } {
  return { message: `The vocabulary has no “${id}”.` };
}

function suggestionFor(id: string, { nearest }: Names): string {
  const near = nearest(id);
  return near ? `Did you mean “${near}”?` : `Add “${id}” to the vocabulary file.`;
}

/** Aliases that are names of other notes too, so that a link by them leads there. */
export function aliasProblems(corpus: Corpus): Problem[] {
  return lostAliases(corpus).map(({ alias, note, holder, isId }) => {
    const what = isId ? 'the name' : 'an alias';
    const message = `“${alias}” is also ${what} of “${holder.title}”, to which links by that name lead.`;
    return problem('alias-ambiguous', { file: note.file, line: 1, column: 1 }, { message });
  });
}
