/** `kb export`: a library, or a part of it, in a format that other programs read. */
import { writeFile } from 'node:fs/promises';
import { createStore } from '../corpus/store.ts';
import { locateLibrary, readLibrary } from '../disk/library.ts';
import { exportArguments } from './export-arguments.ts';
import { warn } from './warn.ts';

/** Prints the export or writes it to a file; resolves to 0. */
export async function exportLibrary(args: string[]): Promise<number> {
  const { format, folder, output, query } = exportArguments(args);
  const location = await locateLibrary(folder, process.cwd());
  const corpus = createStore(await readLibrary(location)).current();
  const { text, notices } = format(corpus, new URLSearchParams(query));
  for (const notice of notices) warn(notice);
  if (output === undefined) process.stdout.write(text);
  else await writeFile(output, text);
  return 0;
}
