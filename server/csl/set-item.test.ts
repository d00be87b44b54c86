import { expect, test } from 'vitest';
import { corpusOf } from '../../tests/support/corpus.ts';
import { setItemOf } from './set-item.ts';

const CASES: [fields: string, short: string | undefined][] = [
  ['title = {Gorillas Can Dance: Lessons from Abroad}', 'Gorillas can dance'],
  ['title = {Gorillas}, subtitle = {Lessons: Two of Them}', 'Gorillas'],
  ['title = {Gorillas Can Dance}', undefined],
  ['title = {At 10:30: A Time}', 'At 10:30'],
  ['title = {One: Two}, shorttitle = {Two of One}', 'Two of one'],
  ['title = {\\emph{One: Two} and Three}', undefined],
];

test.each(CASES)('the short title of %s is %s', (fields, short) => {
  const corpus = corpusOf({ 'a.bib': `@book{k, author = {A}, ${fields}}` });
  expect(setItemOf(corpus.references.get('k')!)['title-short']).toBe(short);
});

test('an item that says itself what it has is left as it is', () => {
  const items = [{ id: 'k', type: 'book', title: 'One: Two' }];
  const corpus = corpusOf({ 'a.json': JSON.stringify(items) });
  expect(setItemOf(corpus.references.get('k')!)['title-short']).toBeUndefined();
});
