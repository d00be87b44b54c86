import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../tests/support/corpus.ts';
import { searchLibrary } from '../../tests/support/search-library.ts';
import { completionsAt } from './completions.ts';
import { operators } from './query/query.ts';

const corpus = corpusOf(searchLibrary);

describe('completions', () => {
  const CASES: [typed: string, offered: string[]][] = [
    ['trust ki', ['kind:']],
    ['kind:s', ['kind:strategy', 'kind:study']],
    ['-kind:s', ['kind:strategy', 'kind:study']],
    ['signal:', ['signal:supports', 'signal:compares', 'signal:disputes']],
    ['cites:gradual', ['cites:moen2002']],
    ['links:no', ['links:no-money']],
    ['author:lu', ['author:Lu']],
    ['author:de', ['author:"de Maeseneire"']],
    ['author:"de ma', ['author:"de Maeseneire"']],
    ['trust -journal:"strategic man', ['journal:"Strategic Management Journal"']],
    ['relation:o', ['relation:overcomes', 'relation:offers']],
    ['foo:', []],
    ['', []],
    ['trust ', []],
  ];
  test.each(CASES)('%s', (typed, offered) => {
    expect(completionsAt(corpus, typed).map(({ text }) => text)).toEqual(offered);
  });

  test('a colon offers every operator', () => {
    expect(completionsAt(corpus, 'x :').map(({ text }) => text)).toEqual(
      Object.keys(operators).map((name) => `${name}:`),
    );
  });

  test('values that begin so come before those that only speak of it', () => {
    const keyed = corpusOf({
      'a.bib': '@book{moen2008, title = {On Renewal}} @book{rennie1993, title = {Exporters}}',
    });
    for (const name of ['cites', 'key']) {
      const offered = completionsAt(keyed, `${name}:ren`).map(({ text }) => text);
      expect(offered).toEqual([`${name}:rennie1993`, `${name}:moen2008`]);
    }
  });

  test('every kind says what it means, those of no vocabulary too', () => {
    const meanings = ['note', 'claim', 'reference'].map(
      (kind) => completionsAt(corpus, `kind:${kind}`)[0]?.meaning,
    );
    expect(meanings.filter(Boolean)).toHaveLength(3);
  });

  test('they say what they take the place of', () => {
    expect(completionsAt(corpus, 'a kind:st b', 9)[0]).toMatchObject({
      from: 2,
      to: 9,
      text: 'kind:strategy',
    });
  });
});
