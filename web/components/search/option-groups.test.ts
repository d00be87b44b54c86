import { describe, expect, test } from 'vitest';
import type { SearchHit, SearchPage } from '../../../server/contract/search-page.ts';
import { answerWords, isNewText, optionGroups } from './option-groups.ts';

const hit = (type: SearchHit['type'], id: string): SearchHit => ({
  ...{ type, id, href: `/${id}`, title: { text: id, spans: [] }, kind: null, byline: '' },
  ...{ place: [], snippet: { text: '', spans: [] }, cited: [], explanations: [] },
});

const answer = (parts: Partial<SearchPage>): SearchPage => ({
  ...{ query: {}, total: parts.hits?.length ?? 0, previous: null, next: null, hits: [] },
  ...{ facets: [], errors: [], suggestions: { queries: [], notes: [] }, completions: [] },
  ...parts,
});

const completion = (from: number, to: number, text: string) => ({ from, to, text, meaning: '' });

/** Each group as its label, the place of its first option, and what its options say. */
function outline(typed: string, view: SearchPage) {
  return optionGroups(typed, view).map(({ label, first, options }) => [
    label,
    first,
    ...options.map((option) => (isNewText(option) ? option.text : option.href)),
  ]);
}

describe('hits', () => {
  test('are grouped by type, the type of the best hit first, each in its order', () => {
    const hits = [hit('claim', 'c1'), hit('note', 'n1'), hit('claim', 'c2'), hit('note', 'n2')];
    expect(outline('x', answer({ hits }))).toEqual([
      ['Claims', 0, '/c1', '/c2'],
      ['Notes', 2, '/n1', '/n2'],
    ]);
  });

  test.each([
    ['note', 8],
    ['reference', 6],
    ['claim', 4],
  ] as const)('of type %s are at most %d', (type, most) => {
    const hits = Array.from({ length: 10 }, (_, place) => hit(type, `h${place}`));
    expect(optionGroups('x', answer({ hits }))[0]!.options).toHaveLength(most);
  });
});

describe('completions', () => {
  const hits = [hit('note', 'n1')];
  const COMPLETIONS: [string, string, ReturnType<typeof completion>[], unknown[]][] = [
    [
      'of a colon come before the hits',
      ':',
      [completion(0, 1, 'key:')],
      ['Complete with', 0, 'key:'],
    ],
    [
      'take the place of what stands there and are followed by a space',
      'firm kind:st',
      [completion(5, 12, 'kind:study')],
      ['Complete with', 0, 'firm kind:study '],
    ],
    [
      'within the text leave one space behind them',
      'kind:st firm',
      [completion(0, 7, 'kind:study')],
      ['Complete with', 0, 'kind:study firm'],
    ],
    ['of a plain word are not offered', 'key', [completion(0, 3, 'key:')], ['Notes', 0, '/n1']],
    [
      'of what is complete are not offered',
      'Kind:study',
      [completion(0, 10, 'kind:study'), completion(0, 10, 'kind:study-group')],
      ['Notes', 0, '/n1'],
    ],
  ];
  test.each(COMPLETIONS)('%s', (_, typed, completions, first) => {
    expect(outline(typed, answer({ hits, completions }))[0]).toEqual(first);
  });
});

describe('suggestions', () => {
  const suggestions: SearchPage['suggestions'] = {
    queries: [
      { why: 'fewer', q: 'less', href: '/search?q=less', total: 2 },
      { why: 'spelling', q: 'spelled', href: '/search?q=spelled', total: 3 },
    ],
    notes: [
      {
        ...{ id: 'near', href: '/notes/near', title: 'Near', summary: '' },
        kind: { id: 'note', label: 'Note', plural: 'Notes', meaning: '', colour: '#000000' },
      },
    ],
  };

  test('begin with the spelling', () => {
    expect(outline('x', answer({ suggestions }))).toEqual([
      ['Did you mean', 0, 'spelled'],
      ['Asking for less', 1, 'less'],
      ['Nearest note', 2, '/notes/near'],
    ]);
  });

  test('are not made where something was found', () => {
    const labels = outline('x', answer({ hits: [hit('note', 'n1')], suggestions }));
    expect(labels.map(([label]) => label)).toEqual(['Notes']);
  });
});

test.each([
  ['No results', 'x', answer({})],
  ['1 result', 'x', answer({ hits: [hit('note', 'n1')] })],
  ['1,234 results', 'x', answer({ hits: [hit('note', 'n1')], total: 1234 })],
  ['1 completion, no results', ':', answer({ completions: [completion(0, 1, 'key:')] })],
])('a reader who does not see the answer is told: %s', (words, typed, view) => {
  expect(answerWords(optionGroups(typed, view), view)).toBe(words);
});
