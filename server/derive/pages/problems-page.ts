import type { ProblemsPage, ProblemsQuery } from '../../contract/problems-page.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Severity } from '../../model/problem.ts';
import type { Finding } from '../problems/finding.ts';
import { allProblems, problemLine, problemsByFile } from '../problems/problems.ts';
import { noteSummary } from '../setting/summaries.ts';
import { paged } from './paging.ts';

/** Problems of one page, where one file is looked at, and files of one page, where all are. */
const PAGE_SIZE = { problems: 300, files: 100 };

/** Problems of a file that are shown beside those of others: a file that is all wrong does not hide the next one. */
const FIRST = 20;

/** `/problems`: all problems in the order of their files, and an account of the bibliographies. */
export function problemsPage(corpus: Corpus, query: ProblemsQuery): ProblemsPage {
  const problems = allProblems(corpus);
  const count = (severity: Severity) => problems.filter((one) => one.severity === severity).length;
  return {
    query,
    total: problems.length,
    counts: { error: count('error'), warning: count('warning'), hint: count('hint') },
    ...shownFiles(corpus, query),
    bibliographies: corpus.bibliographies.map(({ file, entryCount, references }) => ({
      file,
      entries: entryCount,
      read: references.length,
      problems: problemsByFile(corpus).get(file)?.length ?? 0,
    })),
  };
}

function shownFiles(
  corpus: Corpus,
  query: ProblemsQuery,
): Pick<ProblemsPage, 'files' | 'page' | 'pages'> {
  const byFile = problemsByFile(corpus);
  const notes = new Map([...corpus.notes.values()].map((note) => [note.file, note]));
  const group = (file: string, shown: readonly Finding[]) => {
    const note = notes.get(file);
    return {
      file,
      note: note ? noteSummary(corpus, note) : null,
      total: byFile.get(file)!.length,
      href: `/problems?${new URLSearchParams({ file }).toString()}`,
      problems: shown.map(problemLine),
    };
  };
  const { file, page: asked } = query;
  const ofFile = file === undefined ? undefined : byFile.get(file);
  if (file !== undefined && ofFile) {
    const { items, page, pages } = paged(ofFile, { page: asked, size: PAGE_SIZE.problems });
    return { files: [group(file, items)], page, pages };
  }
  const files = file === undefined ? [...byFile] : [];
  const { items, page, pages } = paged(files, { page: asked, size: PAGE_SIZE.files });
  return { files: items.map(([path, found]) => group(path, found.slice(0, FIRST))), page, pages };
}
