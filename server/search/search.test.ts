import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corpusOf, sourceFile, sourceFiles } from '../../tests/support/corpus.ts';
import { searchLibrary } from '../../tests/support/search-library.ts';
import { createStore } from '../corpus/store.ts';
import { answerQuery } from './answer.ts';
import {
  buildSearch,
  changesSinceBuild,
  createSearch,
  loadSearch,
  saveSearch,
  type Search,
  updateSearch,
} from './search.ts';

const QUERIES = [
  ...[
    'alliances',
    'born exporter',
    'rennie 1993',
    'money abroad partner trust firm',
    'assymetric',
    'MNE',
    'SMEs',
  ],
  ...[
    '-trust',
    'kind:study',
    'cites:lu2001',
    '"sells abroad"',
    'allia',
    'new words',
    'signal:disputes',
  ],
];

function answers(search: Search): unknown[] {
  return QUERIES.map((query) =>
    answerQuery(search, query, { facets: true, typing: query === 'allia' }),
  );
}

const edits = fc.array(
  fc.record({
    path: fc.constantFrom(...Object.keys(searchLibrary), 'notes/new.md'),
    text: fc.constantFrom(
      ...[
        null,
        '',
        '# New words\n\nAn alliance [@lu2001].',
        '---\ntitle: Early exporter\n---\n\nTrust abroad.',
      ],
      '@article{moen2002, author = {Moen, O.}, title = {Other Alliances}, date = {2003}}',
    ),
  }),
  { minLength: 1, maxLength: 5 },
);

describe('after edits', () => {
  test('a search answers as one built anew does', () => {
    fc.assert(
      fc.property(edits, (changes) => {
        const files = sourceFiles(searchLibrary);
        const store = createStore(files);
        let search = createSearch(store.current());
        for (const { path, text } of changes) {
          const file = text === null ? null : sourceFile(path, text);
          search = updateSearch(search, store.apply([{ path, file }]));
        }
        expect(answers(search)).toEqual(answers(createSearch(store.current())));
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  test('the search before them answers as before', () => {
    const before = createSearch(corpusOf(searchLibrary));
    const known = answers(before);
    updateSearch(before, corpusOf({ ...searchLibrary, 'notes/no-money.md': 'Other.' }));
    expect(answers(before)).toEqual(known);
  });

  test('what differs from the last build is counted', () => {
    const store = createStore(sourceFiles(searchLibrary));
    const search = createSearch(store.current());
    expect(changesSinceBuild(search)).toBe(0);
    const file = sourceFile('notes/no-money.md', 'Other.');
    const edited = updateSearch(search, store.apply([{ path: file.path, file }]));
    expect(changesSinceBuild(edited)).toBe(2);
  });
});

test('a build in steps ends with the same search', () => {
  const corpus = corpusOf(searchLibrary);
  const steps = buildSearch(corpus);
  let step = steps.next();
  while (!step.done) step = steps.next();
  expect(answers(step.value)).toEqual(answers(createSearch(corpus)));
});

describe('a search that was saved', () => {
  const corpus = corpusOf(searchLibrary);
  const bytes = saveSearch(createSearch(corpus))!;

  test('answers the same when it is loaded', () => {
    expect(answers(loadSearch(bytes, corpus)!)).toEqual(answers(createSearch(corpus)));
  });

  test('is of no use to another corpus', () => {
    expect(loadSearch(bytes, corpusOf({ ...searchLibrary, 'notes/no-money.md': 'x' }))).toBeNull();
  });

  test('is of no use when it is damaged', () => {
    for (const length of [0, 1, 50, bytes.length - 1]) {
      expect(loadSearch(bytes.slice(0, length), corpus)).toBeNull();
    }
    expect(loadSearch(new TextEncoder().encode('{"version":0}\nx'), corpus)).toBeNull();
    expect(loadSearch(new TextEncoder().encode('no json\n'), corpus)).toBeNull();
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, bytes.indexOf(10)));
    for (const sizes of ['[]', '[-1]', '["a"]', '[1,1,1,1,1,1,1,1,1,1]']) {
      const changed = head.replace(/"sizes":\[.*?\]/, `"sizes":${sizes}`);
      expect(changed).not.toBe(head);
      const rest = bytes.subarray(head.length);
      expect(loadSearch(new Uint8Array([...Buffer.from(changed), ...rest]), corpus)).toBeNull();
    }
  });

  test('is not saved with changes in it', () => {
    const store = createStore(sourceFiles(searchLibrary));
    const search = createSearch(store.current());
    const file = sourceFile('notes/no-money.md', 'Other.');
    expect(saveSearch(updateSearch(search, store.apply([{ path: file.path, file }])))).toBeNull();
  });
});
