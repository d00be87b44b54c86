import fc from 'fast-check';
import { expect, test } from 'vitest';
import { corpusOf } from '../../../tests/support/corpus.ts';
import { graphLibrary } from '../../../tests/support/graph-library.ts';
import type { GraphQuery } from '../../contract/graph-page.ts';
import { readChoice } from './read-choice.ts';
import { queryOf } from './write-choice.ts';

const corpus = corpusOf(graphLibrary);
const usual = ['want', 'way', 'gain'];

test('nothing asked for is the map of all kinds but those of records, with claims alone', () => {
  const { as, extent, filter, focus, notices } = readChoice(corpus, {});
  expect(as).toBe('picture');
  expect([...extent.kinds]).toEqual(usual);
  expect([...extent.layers]).toEqual(['claims']);
  expect(extent.columns).toEqual([]);
  expect(filter).toEqual({ relations: null, signal: null, decade: null, evidence: 0 });
  expect(focus).toEqual({ node: null, steps: 1, from: null, to: null, edge: null, q: '' });
  expect(notices).toEqual([]);
});

/** A query, and the query that says the same in the fewest words. */
const UNDERSTOOD: [asked: GraphQuery, written: GraphQuery][] = [
  [{ view: 'map', as: 'picture', steps: '1', evidence: '0' }, {}],
  [{ kind: ['gain,want', 'way'] }, {}],
  [{ kind: ['way', 'want'] }, { kind: ['want', 'way'] }],
  [{ kind: [' study , way '] }, { kind: ['way', 'study'] }],
  [{ relation: ['brings'] }, { relation: ['brings'] }],
  [{ signal: 'disputes' }, { signal: 'disputes' }],
  [{ decade: '1990s' }, { decade: '1990' }],
  [{ evidence: '02' }, { evidence: '2' }],
  [{ layers: ['citations,links'] }, { layers: ['links', 'citations'] }],
  [
    { node: 'ties', steps: '3' },
    { node: 'ties', steps: '3' },
  ],
  [
    { from: 'ties', to: 'name' },
    { from: 'ties', to: 'name' },
  ],
  [{ edge: 'ties~brings~name' }, { edge: 'ties~brings~name' }],
  [
    { q: 'money', as: 'table' },
    { q: 'money', as: 'table' },
  ],
  [{ view: 'columns' }, { view: 'columns' }],
  [{ view: 'columns', columns: ['want', 'way', 'gain'] }, { view: 'columns' }],
  [
    { view: 'columns', columns: ['gain,way'] },
    { view: 'columns', columns: ['gain', 'way'] },
  ],
  // What is named is shown.
  [{ node: 'study-moen' }, { node: 'study-moen', kind: [...usual, 'study'] }],
  [{ node: '/lu2001' }, { node: '/lu2001', layers: ['citations'] }],
];

test.each(UNDERSTOOD)('%j means %j', (asked, written) => {
  const choice = readChoice(corpus, asked);
  expect(queryOf(corpus, choice)).toEqual(written);
  expect(choice.notices).toEqual([]);
});

const IGNORED: [asked: GraphQuery, notice: string][] = [
  [{ view: 'pie' }, '“pie” is no view of the graph here, and was ignored.'],
  [{ kind: ['nonsense'] }, '“nonsense” is no kind of notes here, and was ignored.'],
  [{ relation: ['__proto__'] }, '“__proto__” is no relation here, and was ignored.'],
  [{ signal: 'loud' }, '“loud” is no signal here, and was ignored.'],
  [{ decade: '1995' }, '“1995” is no decade here, and was ignored.'],
  [{ evidence: '-1' }, '“-1” is no number of references here, and was ignored.'],
  [{ layers: ['claims'] }, '“claims” is no layer of the graph here, and was ignored.'],
  [{ node: 'nobody' }, '“nobody” is no note or reference here, and was ignored.'],
  [{ steps: '4' }, '“4” is no number of steps from 1 to 3 here, and was ignored.'],
  [{ edge: 'a~b' }, '“a~b” is no edge of the graph here, and was ignored.'],
  [{ as: 'x'.repeat(70) }, `“${'x'.repeat(60)}…” is no form of the graph here, and was ignored.`],
  [{ node: 'ties', kind: ['want'] }, '“Ties” is not among the kinds and layers that are shown.'],
  [{ node: '/unread' }, '“Unread” is not among the kinds and layers that are shown.'],
  [{ from: 'ties', to: 'ties' }, 'A path leads from one to another; both ends are the same here.'],
  [{ to: 'ties' }, 'A path leads from one to another; where it starts is not said here.'],
  [{ node: 'ties,name' }, '“ties,name” is no note or reference here, and was ignored.'],
  [{ columns: ['way', 'want'] }, 'A map has no columns; “columns” was ignored.'],
  [
    { view: 'columns', kind: ['way'] },
    'In columns the kinds are those of the columns; “kind” was ignored.',
  ],
  [{ q: 'x'.repeat(201) }, 'Of what is searched for only the first 200 letters count.'],
  [{ sort: 'colour' }, '“colour” is no column of the table here, and was ignored.'],
  [{ order: 'up' }, '“up” is no order of the table here, and was ignored.'],
  [{ page: '-1' }, '“-1” is no page of the table here, and was ignored.'],
  [{ view: 'columns', columns: ['way'] }, 'Columns are two or three kinds.'],
  [{ view: 'columns', layers: ['citations'] }, 'Cited references have no place in columns.'],
];

test.each(IGNORED)('%j is told', (asked, notice) => {
  expect(readChoice(corpus, asked).notices).toEqual([notice]);
});

test('a kind whose name has a comma is understood', () => {
  const odd = corpusOf({ 'a.md': '---\nkind: one, two\n---\n', 'b.md': '---\nkind: one\n---\n' });
  expect([...readChoice(odd, { kind: ['one, two'] }).extent.kinds]).toEqual(['one, two']);
  expect([...readChoice(odd, { kind: ['one'] }).extent.kinds]).toEqual(['one']);
  // So it comes in an address, among others.
  for (const list of ['one, two,one', 'one,one, two', ' one , one, two ']) {
    const { extent, notices } = readChoice(odd, { kind: [list] });
    expect([...extent.kinds].sort(), list).toEqual(['one', 'one, two']);
    expect(notices).toEqual([]);
  }
});

test('what was understood is understood again, and then without a notice', () => {
  const word = fc.constantFrom(
    ...['ties', 'study-moen', '/lu2001', 'way', 'want', 'study', 'brings', 'links', 'columns'],
    ...['disputes', '1990', '2', 'table', 'ties~brings~name', '__proto__', '', ','],
  );
  const names = [
    'view',
    'signal',
    'decade',
    'evidence',
    'node',
    'steps',
    'from',
    'to',
    'edge',
    'q',
    'as',
  ];
  const lists = ['columns', 'kind', 'relation', 'layers'];
  const query = fc.record(
    Object.fromEntries([
      ...names.map((name) => [name, word]),
      ...lists.map((name) => [name, fc.array(word, { maxLength: 3 })]),
    ]),
    { requiredKeys: [] },
  ) as fc.Arbitrary<GraphQuery>;
  fc.assert(
    fc.property(query, (asked) => {
      const choice = readChoice(corpus, asked);
      const again = readChoice(corpus, queryOf(corpus, choice));
      expect(again).toEqual({ ...choice, notices: [] });
    }),
  );
});
