import type { ProblemsPage } from '../contract/problems-page.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Severity } from '../model/problem.ts';
import { allProblems, problemLine, problemsByFile } from './problems.ts';
import { noteSummary } from './summaries.ts';

/** `/problems`. */
export function problemsPage(corpus: Corpus): ProblemsPage {
  const problems = allProblems(corpus);
  const byFile = problemsByFile(corpus);
  const notes = new Map([...corpus.notes.values()].map((note) => [note.file, note]));
  const count = (severity: Severity) => problems.filter((one) => one.severity === severity).length;
  return {
    total: problems.length,
    counts: { error: count('error'), warning: count('warning'), note: count('note') },
    files: [...byFile].map(([file, found]) => {
      const note = notes.get(file);
      return {
        file,
        note: note ? noteSummary(corpus, note) : null,
        problems: found.map(problemLine),
      };
    }),
    bibliographies: corpus.bibliographies.map(({ file, entryCount, references }) => ({
      file,
      entries: entryCount,
      read: references.length,
      problems: byFile.get(file)?.length ?? 0,
    })),
  };
}
