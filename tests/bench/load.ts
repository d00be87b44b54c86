/** One measurement of loading, in a process of its own: so that memory and warmth are those of this library. */
import { readFile } from 'node:fs/promises';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { createStore } from '../../server/corpus/store.ts';
import { locateLibrary, readLibrary } from '../../server/disk/library.ts';
import { decode } from '../../server/disk/read-file.ts';
import type { SourceFile } from '../../server/model/corpus.ts';
import { notePath } from './generated-library.ts';

/** Times in milliseconds, memory in bytes. */
export interface LoadMeasurement {
  notes: number;
  load: number;
  /** Median of one edited note to the next corpus. */
  edit: number;
  /** Heap of the loaded library. */
  heap: number;
  /** The bare libraries parsing the same text: mdast for notes, Citation.js entry by entry. */
  bare: number;
}

/** Loads, edits and weighs a library. */
export async function measureLoad(folder: string): Promise<LoadMeasurement> {
  const location = await locateLibrary(folder, '.');
  const before = heapUsed();
  const start = performance.now();
  const store = createStore(await readLibrary(location));
  const load = performance.now() - start;
  const heap = heapUsed() - before;
  const edit = await medianEdit(store, folder);
  const bare = bareParse(await readLibrary(location));
  return { notes: store.current().notes.size, load, edit, heap, bare };
}

async function medianEdit(store: ReturnType<typeof createStore>, folder: string): Promise<number> {
  const path = 'notes/note-3.md';
  const text = await readFile(notePath(folder, 3), 'utf8');
  const times: number[] = [];
  for (let round = 0; round < 15; round++) {
    const file = decode(path, Buffer.from(`${text}\n\nEdited ${round} [@author1word].\n`));
    const start = performance.now();
    store.apply([{ path, file }]);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[7]!;
}

function bareParse(files: readonly SourceFile[]): number {
  const start = performance.now();
  for (const { path, text } of files) {
    if (path.endsWith('.md')) {
      fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
    } else {
      for (const entry of text.split(/^(?=@)/m)) plugins.input.data(entry, '@bibtex/text');
    }
  }
  return performance.now() - start;
}

function heapUsed(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
