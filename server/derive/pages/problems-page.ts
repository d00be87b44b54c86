import type { ProblemsPage, ProblemsQuery } from '../../contract/problems-page.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Severity } from '../../model/problem.ts';
import { allProblems, byFile, problemLine, problemsByFile } from '../problems/problems.ts';
import { noteSummary } from '../setting/summaries.ts';
import { paged } from './paging.ts';

/** Problems of one page. */
const PAGE_SIZE = 300;

/** `/problems`: all problems in the order of their files, and an account of the bibliographies. */
export function problemsPage(corpus: Corpus, query: ProblemsQuery): ProblemsPage {
  const problems = allProblems(corpus);
  const notes = new Map([...corpus.notes.values()].map((note) => [note.file, note]));
  const count = (severity: Severity) => problems.filter((one) => one.severity === severity).length;
  const { items, page, pages } = paged(problems, { page: query.page, size: PAGE_SIZE });
  return {
    query,
    total: problems.length,
    page,
    pages,
    counts: { error: count('error'), warning: count('warning'), note: count('note') },
    files: [...byFile(items)].map(([file, found]) => {
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
      problems: problemsByFile(corpus).get(file)?.length ?? 0,
    })),
  };
}
