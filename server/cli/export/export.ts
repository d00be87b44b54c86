/** `kb export`: a library, or a part of it, in a format that other programs read. */
import { createStore } from '../../corpus/store.ts';
import { locateLibrary, readLibrary } from '../../disk/library.ts';
import { exportArguments } from './export-arguments.ts';
import { exportWorks } from './works-export.ts';
import { graphExports } from './graph-exports.ts';
import { deliver } from './deliver.ts';
import { warn } from '../warn.ts';

/** Prints the export or writes it to a file; resolves to 0, or to 1 where works were asked for that are not there. */
export async function exportLibrary(args: string[]): Promise<number> {
  const told = exportArguments(args);
  const location = await locateLibrary(told.folder, process.cwd());
  const store = createStore(await readLibrary(location));
  const graph = graphExports[told.format];
  if (!graph) return exportWorks(told, { store, location });
  const { text, notices } = graph(store.current(), new URLSearchParams(told.query));
  for (const notice of notices) warn(notice);
  await deliver(text, told.output);
  return 0;
}
