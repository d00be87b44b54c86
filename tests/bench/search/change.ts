/** What an edit, and starting again, cost the search over a large library, against indexing all of it. */
import { readFile, rm } from 'node:fs/promises';
import { createStore } from '../../../server/corpus/store.ts';
import { locateLibrary, readLibrary } from '../../../server/disk/library.ts';
import { decode } from '../../../server/disk/read-file.ts';
import { answerQuery } from '../../../server/search/answer.ts';
import {
  buildSearch,
  createSearch,
  loadSearch,
  saveSearch,
  type Search,
  updateSearch,
} from '../../../server/search/search.ts';
import { generateLibrary, notePath } from '../generated-library.ts';

const EDITS = 15;
const EDITED = 'note-3';

/** Times in milliseconds. */
export interface ChangeMeasurement {
  notes: number;
  /** Everything indexed, by a program that is warm. */
  build: number;
  /** Median from a changed text to the note found by it. */
  edit: number;
  /** From saved bytes to a search. */
  load: number;
  bytes: number;
  /** How long a build in steps holds others up at most. */
  longestStep: number;
}

/** Builds, edits, saves and loads the search over a generated library of so many notes and references. */
export async function measureChange(notes: number): Promise<ChangeMeasurement> {
  const folder = await generateLibrary(notes);
  try {
    const store = createStore(await readLibrary(await locateLibrary(folder, '.')));
    const corpus = store.current();
    createSearch(corpus);
    const built = timed(() => createSearch(corpus));
    const bytes = saveSearch(built.value)!;
    const loaded = timed(() => loadSearch(bytes, corpus));
    if (!loaded.value) throw new Error('What was saved cannot be loaded.');
    const text = await readFile(notePath(folder, 3), 'utf8');
    return {
      notes,
      build: built.time,
      load: loaded.time,
      bytes: bytes.length,
      longestStep: longest(buildSearch(corpus)),
      edit: medianEdit(built.value, { store, text }),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function medianEdit(
  built: Search,
  { store, text }: { store: ReturnType<typeof createStore>; text: string },
): number {
  let search = built;
  const times = Array.from({ length: EDITS }, (_, round) => {
    const word = `quokka${round}`;
    const file = decode(`notes/${EDITED}.md`, Buffer.from(`${text}\n\nEdited ${word}.\n`));
    const edited = timed(() => {
      search = updateSearch(search, store.apply([{ path: file.path, file }]));
      return answerQuery(search, word).hits[0]?.id;
    });
    if (edited.value !== EDITED) throw new Error('The edited note is not found.');
    return edited.time;
  });
  return times.sort((a, b) => a - b)[Math.floor(EDITS / 2)]!;
}

function longest(steps: Generator): number {
  let most = 0;
  for (;;) {
    const { time, value } = timed(() => steps.next());
    most = Math.max(most, time);
    if (value.done) return most;
  }
}

function timed<Value>(run: () => Value): { time: number; value: Value } {
  const start = performance.now();
  const value = run();
  return { time: performance.now() - start, value };
}
