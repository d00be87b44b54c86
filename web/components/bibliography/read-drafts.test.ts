import { describe, expect, test } from 'vitest';
import { keysCited, readDrafts } from './read-drafts.ts';

const library = ['a', 'b'].map((key) => ({ key, doi: '', title: key, year: null, authors: [] }));

describe('readDrafts', () => {
  test('reads each file by itself: one that cannot be read costs no other', async () => {
    const files = [
      new File(['[@b; @missing]'], 'one.md'),
      new File(['%PDF-1.7'], 'two.docx'),
      new File(['\\cite{a,b}'], 'three.tex'),
    ];
    const outcomes = await readDrafts(files, library);
    expect(outcomes.map(({ name }) => name)).toEqual(['one.md', 'two.docx', 'three.tex']);
    expect(outcomes[1]).toEqual({ name: 'two.docx', error: expect.stringContaining('is a PDF') });
    expect(keysCited(outcomes)).toEqual(['b', 'a']);
  });

  test('refuses a large file by its size, before it is read', async () => {
    const file = new File([], 'large.docx');
    Object.defineProperty(file, 'size', { value: 2 ** 27 });
    file.arrayBuffer = () => Promise.reject(new Error('It was read.'));
    expect(await readDrafts([file], library)).toEqual([
      { name: 'large.docx', error: expect.stringContaining('has 128 MB') },
    ]);
  });

  test('tells a file that has gone', async () => {
    const file = new File(['x'], 'gone.md');
    file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    expect(await readDrafts([file], library)).toEqual([
      {
        name: 'gone.md',
        error: '“gone.md” cannot be read from this machine. Was it moved or changed?',
      },
    ]);
  });
});
