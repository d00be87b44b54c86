import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deepFreeze, noteOf, sourceFile } from '../../tests/support/corpus.ts';
import type { Corpus } from '../model/corpus.ts';
import { createStore, type SourceChange } from './store.ts';

const written = (path: string, text: string): SourceChange => ({
  path,
  file: sourceFile(path, text),
});
const gone = (path: string): SourceChange => ({ path, file: null });

/** What of a corpus can be compared: order included. */
function contentOf(corpus: Corpus) {
  return {
    ...corpus,
    notes: [...corpus.notes],
    references: [...corpus.references],
  };
}

describe('a store', () => {
  const start = [
    sourceFile('a.md', 'A [[b]] [@k].'),
    sourceFile('b.md', 'B'),
    sourceFile('x/b.md', 'another B'),
    sourceFile('all.bib', '@book{k, title = {T}}'),
  ];

  test('takes files in any order', () => {
    const one = createStore(start).current();
    const other = createStore(start.toReversed()).current();
    expect(contentOf(other)).toEqual(contentOf(one));
    expect([...one.notes.keys()]).toEqual(['a', 'b', 'x/b']);
  });

  test('parses a changed note and no other', () => {
    const store = createStore(start);
    const before = store.current();
    const after = store.apply([written('a.md', 'A2')]);
    expect(noteOf(after, 'a').body).toBe('A2');
    expect(noteOf(after, 'b')).toBe(noteOf(before, 'b'));
    expect(noteOf(after, 'x/b')).toBe(noteOf(before, 'x/b'));
    expect(after.references.get('k')).toBe(before.references.get('k'));
  });

  test('leaves the former corpus as it was', () => {
    const store = createStore(start);
    const before = deepFreeze(store.current());
    const seen = structuredClone(contentOf(before));
    store.apply([written('a.md', 'A2'), gone('b.md'), written('all.bib', '')]);
    expect(contentOf(before)).toEqual(seen);
    expect(store.current()).not.toBe(before);
  });

  const UNCHANGED: [title: string, changes: SourceChange[]][] = [
    ['no change', []],
    ['the same content', [written('b.md', 'B'), written('all.bib', '@book{k, title = {T}}')]],
    ['a file gone that was not there', [gone('nothing.md')]],
    ['a change taken back at once', [written('b.md', 'B2'), written('b.md', 'B')]],
    ['a file come and gone at once', [written('c.md', 'C'), gone('c.md')]],
  ];
  test.each(UNCHANGED)('gives the very same corpus, and no word of it, for %s', (_t, changes) => {
    const store = createStore(start);
    const before = store.current();
    store.subscribe(() => expect.unreachable());
    expect(store.apply(changes)).toBe(before);
    expect(store.current()).toBe(before);
  });

  test('tells every listener of each new corpus until it has enough', () => {
    const store = createStore(start);
    const heard: Corpus[] = [];
    const others: Corpus[] = [];
    const stop = store.subscribe((corpus) => heard.push(corpus));
    store.subscribe((corpus) => others.push(corpus));
    const first = store.apply([written('b.md', 'B2')]);
    stop();
    const second = store.apply([written('b.md', 'B3')]);
    expect(heard).toEqual([first]);
    expect(others).toEqual([first, second]);
    expect(store.current()).toBe(second);
  });

  test('knows the paths of all its files, readable or not', () => {
    const store = createStore([...start, sourceFile('c.md', Buffer.from([0]))]);
    expect(store.paths()).toEqual(['a.md', 'all.bib', 'b.md', 'c.md', 'x/b.md']);
    store.apply([gone('b.md')]);
    expect(store.paths()).not.toContain('b.md');
  });

  test('keeps the good state of the rest when a file cannot be read, and recovers', () => {
    const store = createStore(start);
    const before = store.current();
    const { notes, problems } = store.apply([
      { path: 'b.md', file: sourceFile('b.md', Buffer.from([0])) },
    ]);
    expect([...notes.keys()]).toEqual(['a', 'b']);
    expect(notes.get('b')?.file).toBe('x/b.md');
    expect(problems.map(({ rule, file }) => [rule, file])).toEqual([['file-binary', 'b.md']]);
    expect(contentOf(store.apply([written('b.md', 'B')]))).toEqual(contentOf(before));
  });
});

const paths = [
  'a.md',
  'A.md',
  'a.markdown',
  'x/a.md',
  'x/b.md',
  'y.bib',
  'z.bib',
  'vocabulary.yml',
];
const texts: Record<string, string[]> = {
  md: [
    '',
    'One [[a]] [@k].',
    '---\nkind: study\nreference: k\n---\n- uses:: [[b]] yes [@k2, p. 3].',
    '---\n: : [\n---\nBroken.',
  ],
  bib: ['', '@book{k, title = {T}}', '@book{k2,}\n@book{k, title = {T}}', '@book{k, title = {'],
  yml: ['kinds: [study]', '[', 'title: T'],
};

/** A file comes, changes, breaks or goes. */
const change: fc.Arbitrary<SourceChange> = fc.constantFrom(...paths).chain((path) => {
  const endings = texts[path.replace(/.*\./, '').replace('markdown', 'md')]!;
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...endings).map((text) => written(path, text)) },
    { weight: 1, arbitrary: fc.constant(gone(path)) },
    { weight: 1, arbitrary: fc.constant({ path, file: sourceFile(path, Buffer.from([0, 1])) }) },
  );
});

test('changes one after the other come to what a fresh start comes to', () => {
  fc.assert(
    fc.property(fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 8 }), (rounds) => {
      const store = createStore([]);
      const present = new Map<string, NonNullable<SourceChange['file']>>();
      for (const changes of rounds) {
        const corpus = deepFreeze(store.apply(changes));
        for (const { path, file } of changes) {
          if (file) present.set(path, file);
          else present.delete(path);
        }
        const fresh = createStore([...present.values()]).current();
        expect(contentOf(corpus)).toEqual(contentOf(fresh));
      }
    }),
    { numRuns: 60 },
  );
});
