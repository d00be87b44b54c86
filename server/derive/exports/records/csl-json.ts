/**
 * CSL-JSON: https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html and the schema of CSL 1.0.2. Titles are in
 * sentence case with spans around what keeps its capitals, from which a style can make title case again; so that is
 * no loss to tell. What CSL has no variable for stands in `custom`.
 */
import type { CslItem } from '../../../model/reference.ts';
import type { Work } from './work.ts';
import { writeEach } from './write-each.ts';

/** Writes CSL-JSON. */
export const writeCslJson = writeEach({
  format: 'CSL-JSON',
  write: item,
  join: (items: readonly CslItem[]) => ({
    text: `${JSON.stringify(items, null, 2)}\n`,
    notices: [],
  }),
});

function item(work: Work): CslItem {
  const variables = work.remaining().filter((name) => name !== 'custom');
  const values = Object.fromEntries(variables.map((name) => [name, work.value(name)]));
  const custom = { ...customOf(work), ...(work.value('custom') as object | undefined) };
  return {
    id: work.key,
    type: work.type,
    'citation-key': work.key,
    ...(values as Partial<CslItem>),
    ...(Object.keys(custom).length > 0 ? { custom } : {}),
  };
}

function customOf(work: Work): Record<string, string> {
  return Object.fromEntries(work.rest().map(({ field, text }) => [field, text]));
}
