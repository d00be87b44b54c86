import type { Parsed } from '../../model/problem.ts';
import type { BibliographyFile } from '../../model/reference.ts';
import { parseBibtex } from './bibtex.ts';
import { parseCslJson } from './csl-json.ts';

/** Reads a bibliography file by its ending: `.json` as CSL-JSON, everything else as BibTeX or biblatex. */
export function parseBibliography(file: { path: string; text: string }): Parsed<BibliographyFile> {
  return /\.json$/i.test(file.path) ? parseCslJson(file) : parseBibtex(file);
}
