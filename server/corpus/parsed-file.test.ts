import { describe, expect, test } from 'vitest';
import { noteOf, corpusOf, sourceFile } from '../../tests/support/corpus.ts';
import { noteBody } from './body.ts';
import { parseFile } from './parsed-file.ts';

describe('parseFile', () => {
  const FORMATS: [path: string, format: string][] = [
    ['a.md', 'note'],
    ['a.MARKDOWN', 'note'],
    ['a.bib', 'bibliography'],
    ['a.BIB', 'bibliography'],
    ['a.json', 'bibliography'],
    ['notes/vocabulary.yml', 'vocabulary'],
    ['vocabulary.YAML', 'vocabulary'],
    ['references/styles/house.csl', 'style'],
  ];
  test.each(FORMATS)('reads %s as a %s', (path, format) => {
    expect(parseFile(sourceFile(path, '')).format).toBe(format);
  });

  test('makes nothing but its problem of a file without text', () => {
    expect(parseFile(sourceFile('a.md', Buffer.from([0])))).toMatchObject({
      path: 'a.md',
      format: 'none',
      value: null,
      problems: [{ rule: 'file-binary' }],
    });
  });

  test('reads a file in which a byte is wrong, and keeps the problems of both', () => {
    const text = Buffer.concat([Buffer.from('---\n: : [\n---\n'), Buffer.from([0xff])]);
    const { format, problems } = parseFile(sourceFile('a.md', text));
    expect(format).toBe('note');
    expect(problems.map(({ rule }) => rule)).toEqual(['encoding-invalid', 'front-matter-invalid']);
  });
});

test('noteBody makes the tree of a note once', () => {
  const note = noteOf(corpusOf({ 'a.md': 'Text.' }), 'a');
  expect(noteBody(note)).toBe(noteBody(note));
  expect(noteBody(note)).toEqual([{ tag: 'p', children: ['Text.'] }]);
});
