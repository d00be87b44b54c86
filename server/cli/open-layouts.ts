/** The layouts of a library's graphs, with the large ones of them kept on disk from run to run. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { Layout, LayoutPlan, Layouts } from '../derive/graph/layout-plan.ts';
import { libraryCache } from '../disk/library-cache.ts';
import type { LibraryLocation } from '../disk/library-files.ts';
import { keepLayouts, type KeptLayout } from './kept-layouts.ts';
import { warn } from './warn.ts';

/** The worker stands beside the built program. */
const worker = new URL('layout-worker.js', import.meta.url);

/** Begins to keep the layouts of a library. */
export async function openLayouts(location: LibraryLocation): Promise<Layouts> {
  const cache = libraryCache(location, { what: 'layouts', program: await readFile(worker) });
  return keepLayouts({
    compute: layOutApart,
    saved: savedLayouts(await cache.read()),
    onlayout: (kept) => {
      cache.write(Buffer.from(JSON.stringify(kept))).catch((error: unknown) => {
        warn(`The layout is not kept for the next start: ${(error as Error).message}`);
      });
    },
    onfailure: (error) => warn(`A graph could not be laid out: ${(error as Error).stack}`),
  });
}

/** In a thread of its own, which does not keep the program from ending. */
async function layOutApart(plan: LayoutPlan): Promise<Layout> {
  const thread = new Worker(worker, { workerData: plan });
  thread.unref();
  const [layout] = (await once(thread, 'message')) as [Layout];
  return layout;
}

/** What was kept, or nothing where it cannot be read. */
function savedLayouts(bytes: Uint8Array | null): KeptLayout[] {
  if (!bytes) return [];
  try {
    return JSON.parse(Buffer.from(bytes).toString()) as KeptLayout[];
  } catch {
    return [];
  }
}
