/** Citations and study notes whose key no file has. */
import type { Corpus } from '../../model/corpus.ts';
import type { Note } from '../../model/note.ts';
import { problem, type ProblemRule } from '../../model/problem.ts';
import { nearestAmong } from '../../names/nearest.ts';
import type { Finding } from './finding.ts';
import { perCorpus } from '../memo.ts';

/** The citation key nearest to a word. */
const nearestKey = perCorpus((corpus) => nearestAmong(corpus.references.keys()));

/** The problems of one note's citations, and of the paper it records. */
export function citationProblems(corpus: Corpus, note: Note): Finding[] {
  const report = (rule: ProblemRule, key: string, place: { line: number; column: number }) => ({
    ...problem(
      rule,
      { file: note.file, line: place.line, column: place.column },
      { message: `No bibliography file has the key “${key}”.` },
    ),
    suggest: () => suggestionFor(corpus, key),
  });
  const unknown = note.citations.filter(({ key }) => !corpus.references.has(key));
  const problems = unknown.map((citation) => report('citation-unresolved', citation.key, citation));
  if (!note.reference || corpus.references.has(note.reference)) return problems;
  const top = { line: 1, column: 1 };
  return [report('study-reference-unresolved', note.reference, top), ...problems];
}

function suggestionFor(corpus: Corpus, key: string): string {
  const near = nearestKey(corpus)(key);
  return near ? `Did you mean @${near}?` : 'Add the entry to a .bib file of the library.';
}
