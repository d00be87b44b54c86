import { expect, test } from 'vitest';
import { corpusOf } from '../../../tests/support/corpus.ts';
import { answerQuery } from '../answer.ts';
import { createSearch } from '../search.ts';

/** A library in which everybody writes `cooperation`, only one work `co-operation`, and two speak of rivals. */
const titles = [
  'Co-operation in a valley',
  ...['abroad', 'at home', 'by contract', 'by habit', 'in groups', 'under law'].map(
    (where) => `Cooperation ${where}`,
  ),
  'Working with rivals',
  'Cooperation with rivals',
];
const entries = titles.map((title, number) => `@book{work${number},\n  title = {${title}}\n}`);
const search = createSearch(corpusOf({ 'references/all.bib': entries.join('\n\n') }));

test.each(['co-operation with rivals', 'cooperation with rivals', 'co operation with rivals'])(
  '%s: a compound counts as one word, whichever way it is written',
  (query) => {
    const found = answerQuery(search, query).hits.map(({ title }) => title.text);
    expect(found.slice(0, 2)).toEqual(['Cooperation with rivals', 'Working with rivals']);
    expect(found.toSorted()).toEqual(titles.toSorted());
  },
);
