/** The citation styles that the program brings along, over those that a library has of its own. */
import { styleLibraries, type StyleLibrary } from '../csl/style-library.ts';
import { openStylePackage } from '../disk/style-package.ts';
import type { Corpus } from '../model/corpus.ts';

/** Reads which styles there are; each is read as it is needed. */
export async function openStyles(): Promise<(own: Corpus['styles']) => StyleLibrary> {
  return styleLibraries(await openStylePackage());
}
