/** Entries of a .bib with something odd to set, as pandoc sets them. */
import { describe, expect, it } from 'vitest';
import { cslItemOf } from '../../server/csl/csl-item.ts';
import { parseBibliography } from '../../server/parse/bibliography/bibliography.ts';
import { styles } from '../support/typesetter.ts';
import { ourBibliography } from './typeset-ours.ts';
import { pandocBibliography, pandocWorks } from './typeset-pandoc.ts';

/** What the entry has beside author and journal. */
const entries = [
  "title = {``New-wave'' firms}",
  'title = {“New-wave” firms}',
  "title = {Firms' ‘single’ growth}",
  "title = {`Single' firms' growth: it's ``one'' of them}",
  "title = {Rock 'n' roll in the '90s}",
  'title = {T}, date = {2003-01/}',
  'title = {T}, date = {2003/}',
  'title = {T}, date = {-0044}',
  'title = {T}, date = {1999-12-31/2001-01-02}',
];

const text = entries
  .map(
    (fields, at) => `@article{k${at}, author = {Auth${at}, Ann}, journaltitle = {Jo}, ${fields}}`,
  )
  .join('\n');
const works = await pandocWorks(text, 'biblatex');
const items = parseBibliography({ path: 'a.bib', text }).value.references.map(cslItemOf);

describe.each([
  ['apa', 'en-US'],
  ['chicago-author-date', 'de-DE'],
  ['apa', 'fr-FR'],
])('%s in %s', async (id, locale) => {
  const style = await styles(new Map()).load({ style: id, locale });
  const theirs = await pandocBibliography(works, style);
  const ours = ourBibliography(items, style);

  it.each(entries.map((fields, at) => ({ fields, key: `k${at}` })))('$fields', ({ key }) => {
    expect(ours.get(key)).toBe(theirs.get(key));
  });
});
