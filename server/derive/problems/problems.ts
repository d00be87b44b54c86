/** All problems of a corpus: those of its files, and those between them. */
import type { ProblemLine } from '../../contract/common.ts';
import type { Note } from '../../model/note.ts';
import type { Corpus } from '../../model/corpus.ts';
import { problemRules } from '../../model/problem.ts';
import { citationProblems } from './citation-problems.ts';
import { fileLinkProblems } from './file-problems.ts';
import type { Finding } from './finding.ts';
import { linkProblems } from './link-problems.ts';
import { locatorProblems } from './locator-problems.ts';
import { addTo, perCorpus } from '../memo.ts';
import { aliasProblems, vocabularyProblems } from './vocabulary-problems.ts';

/** The problems that need the whole corpus to be looked at, or none but their file. */
const corpusProblems = perCorpus((corpus): Finding[] => [
  ...corpus.problems,
  ...aliasProblems(corpus),
]);

const corpusProblemsByFile = perCorpus((corpus) => byFile(corpusProblems(corpus)));

/** The problems between a note and what it names. */
function problemsBetween(corpus: Corpus, note: Note): Finding[] {
  return [
    ...linkProblems(corpus, note),
    ...fileLinkProblems(corpus, note),
    ...citationProblems(corpus, note),
    ...locatorProblems(corpus, note),
    ...vocabularyProblems(corpus, note),
  ];
}

/** All problems, in the order of files and lines. */
export const allProblems = perCorpus((corpus): Finding[] => {
  const between = [...corpus.notes.values()].flatMap((note) => problemsBetween(corpus, note));
  return [...corpusProblems(corpus), ...between].sort(byPlace);
});

/** All problems by file. */
export const problemsByFile = perCorpus((corpus) => byFile(allProblems(corpus)));

/** The problems of one note, found without a look at the others. */
export function noteProblems(corpus: Corpus, note: Note): Finding[] {
  return [...fileProblems(corpus, note.file), ...problemsBetween(corpus, note)].sort(byPlace);
}

/** The problems that lie in a file itself: all that a bibliography can have. */
export function fileProblems(corpus: Corpus, file: string): readonly Finding[] {
  return corpusProblemsByFile(corpus).get(file) ?? [];
}

/** A problem as a page shows it. */
export function problemLine(found: Finding): ProblemLine {
  const { rule, severity, file, line, column, message } = found;
  const suggestion = found.suggest?.() ?? found.suggestion;
  const { title } = problemRules[rule];
  return { rule, title, severity, file, line, column, message, ...(suggestion && { suggestion }) };
}

function byFile(problems: readonly Finding[]): Map<string, Finding[]> {
  const files = new Map<string, Finding[]>();
  for (const found of problems) addTo(files, found.file, found);
  return files;
}

function byPlace(a: Finding, b: Finding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
