/** The works of this review, for both processors. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cslItemOf } from '../../server/csl/csl-item.ts';
import { parseBibliography } from '../../server/parse/bibliography/bibliography.ts';

const folder = join(import.meta.dirname, '../../references');

/** All entries, as they are written. */
export const shippedBibliography = readdirSync(folder)
  .filter((name) => name.endsWith('.bib'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n');

/** What our processor gets of them. */
export const shippedItems = parseBibliography({
  path: 'a.bib',
  text: shippedBibliography,
}).value.references.map(cslItemOf);
