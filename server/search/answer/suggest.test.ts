import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../../tests/support/corpus.ts';
import { searchLibrary } from '../../../tests/support/search-library.ts';
import { answerQuery } from '../answer.ts';
import { createSearch } from '../search.ts';

const search = createSearch(corpusOf(searchLibrary));

describe('where an operator finds nothing, the nearest value that it knows is offered', () => {
  const CASES: [query: string, suggested: string][] = [
    ['author:renye', 'author:Rennie'],
    ['author:mone', 'author:Moen'],
    ['author:"de maesenere" money', 'author:"de Maeseneire" money'],
    ['tag:aliances', 'tag:alliances'],
    ['key:renie1993', 'key:rennie1993'],
    ['cites:renie1993', 'cites:rennie1993'],
    ['cites:@lu201', 'cites:lu2001'],
    ['kind:concpt', 'kind:concept'],
    ['journal:"Strategc Management Journal"', 'journal:"Strategic Management Journal"'],
    ['links:erly-exporter', 'links:early-exporter'],
    ['tag:aliances author:beamisch', 'tag:alliances author:Beamish'],
  ];
  test.each(CASES)('%s', (query, suggested) => {
    const { total, suggestions } = answerQuery(search, query);
    expect(total).toBe(0);
    const spelled = suggestions.filter(({ type }) => type === 'spelling');
    expect(spelled).toEqual([
      { type: 'spelling', query: suggested, total: answerQuery(search, suggested).total },
    ]);
  });
});

test('what an operator was asked for may be found as a word', () => {
  const { suggestions } = answerQuery(search, 'author:exporters');
  expect(suggestions).toContainEqual(
    expect.objectContaining({ type: 'fewer', query: 'exporters' }),
  );
});

test('a value that is like no other is left alone', () => {
  expect(answerQuery(search, 'author:zzzz').suggestions).toEqual([]);
});
