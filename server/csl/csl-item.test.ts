import { expect, test } from 'vitest';
import { corpusOf } from '../../tests/support/corpus.ts';
import { cslItemOf } from './csl-item.ts';

const { references } = corpusOf({
  'a.bib': `@article{english, title = {Growth of {SMEs} and {iPhone Makers}}, subtitle = {A Study}, journal = {Journal of Growth}}
@incollection{part, title = {A Part}, booktitle = {The Whole Book}, series = {Big Series}, shorttitle = {Part of Old}}
@book{german, title = {Wachstum der {Firmen}}, langid = {ngerman}}
@book{named, title = {Wachstum der Firmen}, language = {german}}
@book{british, title = {Growth of Firms}, langid = {british}}
@periodical{issue, title = {Journal of Growth}, issuetitle = {On Big Firms}}`,
  'b.json': '[{"id": "json", "type": "book", "title": "Growth of Firms"}]',
});

test.each([
  ['english', 'title', 'Growth of SMEs and <span class="nocase">iPhone Makers</span>: A study'],
  ['english', 'container-title', 'Journal of Growth'],
  ['part', 'title', 'A part'],
  ['part', 'container-title', 'The whole book'],
  ['part', 'collection-title', 'Big series'],
  ['part', 'title-short', 'Part of old'],
  ['german', 'title', 'Wachstum der Firmen'],
  ['named', 'title', 'Wachstum der Firmen'],
  ['british', 'title', 'Growth of firms'],
  ['issue', 'title', 'Journal of Growth'],
  ['json', 'title', 'Growth of Firms'],
])('of %s: %s is %s', (key, variable, value) => {
  expect(cslItemOf(references.get(key)!)[variable]).toBe(value);
});

test('is made once, and leaves what is shown as it was written', () => {
  const reference = references.get('english')!;
  expect(cslItemOf(reference)).toBe(cslItemOf(reference));
  expect(reference.csl.title).toBe('Growth of SMEs and iPhone Makers: A Study');
  expect(JSON.stringify(reference.csl)).not.toMatch(/[\uFDD0-\uFDEF<]/);
});
