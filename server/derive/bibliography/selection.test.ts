import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../../tests/support/corpus.ts';
import { readSelection, SelectionError, selectWorks, type SelectionTerm } from './selection.ts';

const corpus = corpusOf({
  'first.md':
    '---\ntitle: First\nkind: way\ntags: [ties]\n---\n[@zeta; @alpha] [[second]] [[nowhere]]',
  'second.md': '---\ntitle: Second\nkind: want\n---\n[@beta; @gone]',
  'record.md': '---\ntitle: Record\nkind: study\nreference: delta\n---\n',
  'r.bib': `@article{alpha, title = {A}, keywords = {ties, money}}
@book{beta, title = {B}, keywords = {money}}
@article{delta, title = {D}}
@book{unread, title = {U}, keywords = {ties}}
@article{zeta, title = {Z}}`,
});

/** A search that finds what has the letters in its key. */
const findKeys = (query: string) =>
  [...corpus.references.keys()].filter((key) => key.includes(query));

function keysOf(...words: string[]): string[] {
  return selectWorks(corpus, readSelection(words), findKeys).references.map(({ key }) => key);
}

describe('a selection', () => {
  const CASES: [words: string[], keys: string[]][] = [
    [['all'], ['alpha', 'beta', 'delta', 'unread', 'zeta']],
    [['none'], []],
    [['cited'], ['zeta', 'alpha', 'delta', 'beta']],
    [['note:first'], ['zeta', 'alpha']],
    [['note:record'], ['delta']],
    [['linked:first'], ['zeta', 'alpha', 'beta']],
    [['linked:record'], ['delta']],
    [['tag:ties'], ['zeta', 'alpha', 'unread']],
    [['tag:money'], ['alpha', 'beta']],
    [['kind:want'], ['beta']],
    [['type:book'], ['beta', 'unread']],
    [['search:eta'], ['beta', 'zeta']],
    [['search:nothing'], []],
    [['keys:unread, alpha ,'], ['unread', 'alpha']],
    [
      ['keys:alpha', 'note:first', 'none'],
      ['alpha', 'zeta'],
    ],
    [[' note: first '], ['zeta', 'alpha']],
  ];
  test.each(CASES)('%j holds %j', (words, keys) => {
    expect(keysOf(...words).toSorted()).toEqual(keys.toSorted());
  });

  test('has the works in the order in which they were chosen', () => {
    expect(keysOf('keys:zeta,alpha', 'note:second', 'note:first')).toEqual([
      'zeta',
      'alpha',
      'beta',
    ]);
  });

  test('holds each work once, whatever names it, and nothing that no file has', () => {
    const word = fc.constantFrom(
      'all',
      'cited',
      'note:first',
      'tag:ties',
      'type:book',
      'keys:alpha,gone',
      'search:a',
    );
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const keys = keysOf(...words);
        expect(new Set(keys).size).toBe(keys.length);
        const apart = new Set(words.flatMap((each) => keysOf(each)));
        expect(new Set(keys)).toEqual(apart);
      }),
    );
  });

  test('tells which works are asked for and not there, and by whom', () => {
    const { missing } = selectWorks(
      corpus,
      readSelection(['note:second', 'keys:gone,lost']),
      findKeys,
    );
    expect(missing).toEqual([
      { key: 'gone', why: '“Second” cites it, but no bibliography file has this key.' },
      { key: 'lost', why: 'No bibliography file of the library has this key.' },
    ]);
  });
});

describe('what cannot be read is told', () => {
  test.each([
    ['everything', '“everything” selects nothing'],
    ['', '“” selects nothing'],
    ['note:', '“note:” does not say which'],
    ['cited:yes', '“cited:yes” says too much'],
    ['toString:x', '“toString:x” selects nothing'],
  ])('%j', (word, message) => {
    expect(() => readSelection([word])).toThrow(SelectionError);
    expect(() => readSelection([word])).toThrow(message);
  });

  test.each([
    ['note:nowhere', 'No note has the id “nowhere”.'],
    ['linked:nowhere', 'No note has the id “nowhere”.'],
    ['tag:none', 'No note and no reference has the tag “none”.'],
    ['kind:none', 'No note is of the kind “none”.'],
    ['type:none', 'No reference is of the type “none”.'],
  ])('%s', (word, message) => {
    expect(() => keysOf(word)).toThrow(new SelectionError(message));
  });
});

test('any words are read or refused in words', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (words) => {
      try {
        const terms: SelectionTerm[] = readSelection(words);
        expect(terms.every(({ kind }) => kind.length > 0)).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(SelectionError);
      }
    }),
  );
});
