/** One measurement of writing all entries of a library as BibTeX, in a process of its own. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { noteBody as bodyOf } from '../../../server/corpus/body.ts';
import { referenceRecord as recordOf } from '../../../server/corpus/record.ts';
import { createStore } from '../../../server/corpus/store.ts';
import { exportJob } from '../../../server/derive/exports/export-works.ts';
import { locateLibrary, readLibrary } from '../../../server/disk/library.ts';
import type { Corpus } from '../../../server/model/corpus.ts';
import { median } from '../median.ts';

/** Milliseconds. */
export interface ExportMeasurement {
  works: number;
  first: number;
  /** Once more, when nothing has changed. */
  again: number;
  /** Citation.js writing the same items. */
  bare: number;
}

const ROUNDS = 9;

/** Writes all works of a library. */
export async function measureExport(folder: string): Promise<ExportMeasurement> {
  const location = await locateLibrary(folder, '.');
  const corpus = createStore(await readLibrary(location)).current();
  const works = corpus.references.size;
  const first = timed(() => written(corpus, works));
  const times = Array.from({ length: ROUNDS }, () => timed(() => written(corpus, works)));
  const items = [...corpus.references.values()].map(({ csl }) => csl);
  const bare = timed(() => plugins.output.format('bibtex', items, { format: 'text' }));
  return { works, first, again: median(times), bare };
}

function written(corpus: Corpus, works: number): void {
  const job = exportJob(
    corpus,
    { format: 'bibtex', select: ['all'] },
    {
      typography: { setting: { style: '', locale: '' }, typesetOf: () => null },
      styleTitle: '',
      styleAddress: 'http://www.zotero.org/styles/apa',
      findKeys: () => [],
      bodyOf,
      recordOf,
    },
  );
  const { ledger } = job.compose().write(new Map());
  if (ledger.written !== works) throw new Error('Works are lost.');
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
