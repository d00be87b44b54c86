import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../tests/support/corpus.ts';

/** The id of each note, with its file. */
const ids = (texts: Record<string, string>) =>
  [...corpusOf(texts).notes].map(([id, { file }]) => [id, file]);

test('pictures and documents are known by their paths alone', () => {
  const corpus = corpusOf({ 'a.md': '', 'x/map.png': 'bytes', 'paper.PDF': '', 'page.html': '' });
  expect(corpus.attachments).toEqual(['paper.PDF', 'x/map.png']);
});

test('of two citation styles with one name the first wins, and the other is told', () => {
  const style = (title: string) =>
    `<style class="note"><info><title>${title}</title></info><citation><layout/></citation></style>`;
  const { styles, problems } = corpusOf({
    'a/house.csl': style('First'),
    'b/house.csl': style('Second'),
    'b/broken.csl': '<style',
  });
  expect([...styles.values()].map(({ id, title }) => [id, title])).toEqual([
    ['house', 'First'],
    ['broken', 'broken'],
  ]);
  expect(problems.map(({ file, rule }) => [file, rule])).toEqual([
    ['b/broken.csl', 'style-invalid'],
    ['b/house.csl', 'style-duplicate'],
  ]);
});

describe('names of notes', () => {
  const CASES: [title: string, idsByFile: Record<string, string>][] = [
    ['stems', { 'a.md': 'a', 'x/b.markdown': 'b' }],
    ['one stem in two folders', { 'x/a.md': 'a', 'y/a.md': 'y/a' }],
    ['one stem in two cases', { 'x/A.md': 'A', 'y/a.md': 'y/a' }],
    ['one stem in two Unicode forms', { 'x/\u00e9.md': '\u00e9', 'y/e\u0301.md': 'y/e\u0301' }],
    ['two endings', { 'x/a.markdown': 'a', 'x/a.md': 'x/a', 'y/a.md': 'y/a' }],
    ['two endings at the top', { 'a.markdown': 'a', 'a.md': 'a.md', 'a.md.md': 'a.md.md' }],
    ['two cases at the top', { 'A.md': 'A', 'a.md': 'a.md' }],
  ];
  test.each(CASES)('%s', (_title, idsByFile) => {
    const files = Object.keys(idsByFile).map((file) => [file, ''] as const);
    expect(ids(Object.fromEntries(files))).toEqual(
      Object.entries(idsByFile).map(([file, id]) => [id, file]),
    );
  });

  test('no note is lost, whatever the files are called', () => {
    const name = fc.constantFrom('a', 'A', 'a.md', 'é', 'e\u0301', 'b');
    const path = fc
      .tuple(fc.constantFrom('', 'x/', 'X/', 'x/a/'), name, fc.constantFrom('.md', '.markdown'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.uniqueArray(path, { maxLength: 12 }), (files) => {
        const found = ids(Object.fromEntries(files.map((file) => [file, ''])));
        expect(found.map(([, file]) => file)).toEqual(files.toSorted());
      }),
      { numRuns: 200 },
    );
  });

  test('of notes with one name each is told, and how it is reached', () => {
    const { problems } = corpusOf({ 'x/a.md': '', 'y/a.md': '', 'z/A.md': '' });
    const told = problems.map(({ file, line, message }) => `${file} ${line}: ${message}`);
    expect(new Set(told)).toEqual(
      new Set([
        'x/a.md 1: y/a.md has the same name; links to “a” lead here.',
        'x/a.md 1: z/A.md has the same name; links to “a” lead here.',
        'y/a.md 1: x/a.md has the same name, so this note is reached as “y/a”.',
        'z/A.md 1: x/a.md has the same name, so this note is reached as “z/A”.',
      ]),
    );
  });
});

describe('references', () => {
  test('of two with one key the first wins, and both are told', () => {
    const { references, problems, bibliographies } = corpusOf({
      'b.bib': '\n@book{k, title = {Second}}',
      'a.bib': '@book{k, title = {First}}\n@book{K, title = {Another case}}',
    });
    expect(references.get('k')?.csl.title).toBe('First');
    expect(references.get('K')?.csl.title).toBe('Another case');
    expect(problems.map(({ rule, file, line }) => [rule, file, line])).toEqual([
      ['reference-duplicate-key', 'a.bib', 1],
      ['reference-duplicate-key', 'b.bib', 2],
    ]);
    expect(problems[0]?.message).toContain('b.bib, line 2');
    expect(bibliographies.map(({ entryCount }) => entryCount)).toEqual([2, 1]);
  });

  test('a JSON file that is some other tool’s is no bibliography', () => {
    const { bibliographies, problems } = corpusOf({
      'package.json': '{"name": "x"}',
      'empty.bib': '',
      'csl.json': '[{"id": "k", "type": "book", "title": "T"}]',
    });
    expect(bibliographies.map(({ file }) => file)).toEqual(['csl.json', 'empty.bib']);
    expect(problems).toEqual([]);
  });
});

describe('the vocabulary', () => {
  const CASES: [title: string, texts: Record<string, string>, declared: boolean, name: string][] = [
    ['none', {}, false, ''],
    ['one', { 'notes/vocabulary.yml': 'title: One' }, true, 'One'],
    [
      'the first of two',
      { 'a/vocabulary.yml': 'title: A', 'vocabulary.yml': 'title: B' },
      true,
      'A',
    ],
    ['the first that is one', { 'a/vocabulary.yml': '[', 'vocabulary.yml': 'title: B' }, true, 'B'],
    ['none that is one', { 'vocabulary.yml': '[' }, false, ''],
  ];
  test.each(CASES)('%s', (_title, texts, declared, title) => {
    expect(corpusOf(texts).vocabulary).toMatchObject({ declared, title });
  });
});

describe('the revision', () => {
  const base = { 'a.md': 'A', 'b.bib': '' };
  const revision = (texts: Record<string, string>) => corpusOf(texts).revision;

  test('is the same for the same content', () => {
    expect(revision({ 'b.bib': '', 'a.md': 'A' })).toBe(revision(base));
    expect(revision(base)).toMatch(/^[\da-f]{16}$/);
  });

  const OTHERS: Record<string, string>[] = [
    {},
    { 'a.md': 'A' },
    { ...base, 'a.md': 'B' },
    { 'c.md': 'A', 'b.bib': '' },
    { ...base, 'package.json': '{}' },
  ];
  test.each(OTHERS)('is another for %j', (texts) => {
    expect(revision(texts)).not.toBe(revision(base));
  });
});
