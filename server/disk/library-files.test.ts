import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { temporaryLibrary, type TemporaryLibrary } from '../../tests/support/library.ts';
import { findLibraryFiles, isLibraryFile, isInFolders } from './library-files.ts';

const made: TemporaryLibrary[] = [];
afterEach(async () => {
  for (const library of made.splice(0)) await library.cleanup();
});

/** A library with these files and these symbolic links, `[link, target]`. */
async function libraryWith(files: string[], links: [string, string][] = []): Promise<string> {
  const library = await temporaryLibrary(Object.fromEntries(files.map((file) => [file, 'x'])));
  made.push(library);
  for (const [link, target] of links) await symlink(target, join(library.path, link));
  return library.path;
}

describe('isLibraryFile', () => {
  const CASES: [path: string, is: boolean][] = [
    ['a.md', true],
    ['notes/a.markdown', true],
    ['notes/deep/down/A.MD', true],
    ['references/all.bib', true],
    ['references/all.json', true],
    ['vocabulary.yml', true],
    ['notes/vocabulary.yaml', true],
    ['references/styles/house.csl', true],
    ['HOUSE.CSL', true],
    ['notes/other.yml', false],
    ['notes/my-vocabulary.yml', false],
    ['papers/a.PDF', true],
    ['pictures/a.png', true],
    ['.hidden/a.png', false],
    ['a.html', false],
    ['a.txt', false],
    ['md', false],
    ['.md', false],
    ['.hidden.md', false],
    ['.git/a.md', false],
    ['notes/.trash/a.md', false],
    ['node_modules/x/readme.md', false],
    ['dist/a.md', false],
    ['notes/distance/a.md', true],
    ['notes/dist.md', true],
  ];
  test.each(CASES)('%s: %s', (path, is) => expect(isLibraryFile(path)).toBe(is));
});

describe('isInFolders', () => {
  const CASES: [folders: string[], path: string, is: boolean][] = [
    [[''], 'anything/at/all.md', true],
    [['notes', 'references'], 'notes', true],
    [['notes', 'references'], 'notes/a.md', true],
    [['notes', 'references'], 'notes-of-old/a.md', false],
    [['notes', 'references'], 'README.md', false],
  ];
  test.each(CASES)('%j holds %s: %s', (folders, path, is) =>
    expect(isInFolders({ root: '/x', folders }, path)).toBe(is),
  );
});

describe('findLibraryFiles', () => {
  test('finds notes, bibliographies, the vocabulary and attachments at any depth, sorted', async () => {
    const root = await libraryWith([
      'z.md',
      'notes/b/c/d.markdown',
      'notes/vocabulary.yml',
      'notes/settings.yml',
      'all.bib',
      'all.json',
      'picture.png',
      'page.html',
      '.obsidian/a.md',
      'node_modules/x/a.md',
    ]);
    const { paths, problems } = await findLibraryFiles({ root, folders: [''] });
    expect(paths).toEqual([
      'all.bib',
      'all.json',
      'notes/b/c/d.markdown',
      'notes/vocabulary.yml',
      'picture.png',
      'z.md',
    ]);
    expect(problems).toEqual([]);
  });

  test('reads only the folders that it is told', async () => {
    const root = await libraryWith(['README.md', 'notes/a.md', 'references/a.bib', 'old/b.md']);
    const { paths } = await findLibraryFiles({ root, folders: ['notes', 'references'] });
    expect(paths).toEqual(['notes/a.md', 'references/a.bib']);
  });

  test('tells of a folder that is gone', async () => {
    const root = await libraryWith(['notes/a.md']);
    const { paths, problems } = await findLibraryFiles({ root, folders: ['notes', 'references'] });
    expect(paths).toEqual(['notes/a.md']);
    expect(problems).toMatchObject([{ rule: 'file-unreadable', file: 'references' }]);
  });

  const outside = '../';
  const LINKS: [
    title: string,
    folders: string[],
    files: string[],
    links: [string, string][],
    found: { paths: string[]; problems?: string[] },
  ][] = [
    [
      'a link to a file is a file',
      [''],
      ['a.md', '.kept/b.md'],
      [
        ['c.md', 'a.md'],
        ['d.md', '.kept/b.md'],
      ],
      { paths: ['a.md', 'c.md', 'd.md'] },
    ],
    [
      'a link to a folder that is not read otherwise is entered',
      ['notes'],
      ['notes/a.md', 'drafts/b.md', 'drafts/deep/c.md'],
      [['notes/drafts', '../drafts']],
      { paths: ['notes/a.md', 'notes/drafts/b.md', 'notes/drafts/deep/c.md'] },
    ],
    [
      'a link to a folder that is read anyway adds nothing, whichever is met first',
      [''],
      ['m/a.md'],
      [
        ['a', 'm'],
        ['z', 'm'],
      ],
      { paths: ['m/a.md'] },
    ],
    [
      'a circle of links ends',
      [''],
      ['notes/a.md', '.kept/b.md'],
      [
        ['notes/up', '..'],
        ['notes/self', '.'],
        ['notes/kept', '../.kept'],
        ['.kept/again', '.'],
        ['.kept/back', '../notes'],
      ],
      { paths: ['notes/a.md', 'notes/kept/b.md'] },
    ],
    [
      'a link around the folders that are read is not entered',
      ['notes', 'references'],
      ['notes/a.md', 'references/a.bib', 'other.md'],
      [['notes/all', '..']],
      { paths: ['notes/a.md', 'references/a.bib'] },
    ],
    [
      'a link to a folder out of the library is a problem',
      [''],
      ['a.md'],
      [['away', outside]],
      { paths: ['a.md'], problems: ['away'] },
    ],
    [
      'a folder to be read that leads out of the library is a problem',
      ['notes', 'references'],
      ['references/a.bib'],
      [['notes', outside]],
      { paths: ['references/a.bib'], problems: ['notes'] },
    ],
    [
      'hidden folders and those of tools are left alone, links too',
      [''],
      ['a.md'],
      [
        ['node_modules', outside],
        ['.cache', outside],
      ],
      { paths: ['a.md'] },
    ],
    [
      'a link to nothing is listed for its reader to tell of',
      [''],
      ['a.md'],
      [
        ['gone.md', 'nothing.md'],
        ['gone', 'nothing'],
      ],
      { paths: ['a.md', 'gone.md'] },
    ],
  ];
  test.each(LINKS)('%s', async (_title, folders, files, links, { paths, problems = [] }) => {
    const root = await libraryWith(files, links);
    const found = await findLibraryFiles({ root, folders });
    expect(found.paths).toEqual(paths);
    expect(found.problems.map(({ rule, file }) => [rule, file])).toEqual(
      problems.map((file) => ['file-outside', file]),
    );
  });
});
