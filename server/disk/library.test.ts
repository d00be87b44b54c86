import { rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { temporaryLibrary, type TemporaryLibrary } from '../../tests/support/library.ts';
import { locateLibrary, readLibrary, readSourceFiles } from './library.ts';

let library: TemporaryLibrary;
afterEach(() => library.cleanup());

describe('locateLibrary', () => {
  const usual = { 'notes/a.md': '', 'references/a.bib': '' };
  const CASES: [
    title: string,
    files: Record<string, string>,
    named: string | undefined,
    folders: string[],
  ][] = [
    ['the usual arrangement, not named', usual, undefined, ['notes', 'references']],
    ['the usual arrangement, named', usual, '.', ['']],
    ['notes alone', { 'notes/a.md': '' }, undefined, ['']],
    ['a file where a folder is usual', { 'notes/a.md': '', references: '' }, undefined, ['']],
    ['anything else', { 'a.md': '' }, undefined, ['']],
  ];
  test.each(CASES)('%s', async (_title, files, named, folders) => {
    library = await temporaryLibrary(files);
    expect(await locateLibrary(named, library.path)).toEqual({ root: library.path, folders });
  });

  test('takes a path from the current folder, or from the root', async () => {
    library = await temporaryLibrary({ 'vault/a.md': '' });
    const root = join(library.path, 'vault');
    expect(await locateLibrary('vault', library.path)).toEqual({ root, folders: [''] });
    expect(await locateLibrary(root, '/')).toEqual({ root, folders: [''] });
  });

  test('follows a link to the library itself', async () => {
    library = await temporaryLibrary({ 'vault/a.md': '' });
    await symlink('vault', join(library.path, 'linked'));
    expect((await locateLibrary('linked', library.path)).root).toBe(join(library.path, 'vault'));
  });

  test('says what is wrong with a folder that is none', async () => {
    library = await temporaryLibrary({ 'a.md': '' });
    const at = (name: string) => locateLibrary(name, library.path);
    await expect(at('nowhere')).rejects.toThrow(
      `There is no folder ${join(library.path, 'nowhere')}.`,
    );
    await expect(at('a.md')).rejects.toThrow(/a\.md is a file; name the folder that holds it\.$/);
  });
});

describe('readLibrary', () => {
  test('gives every file, and every folder that cannot be read as an empty file', async () => {
    library = await temporaryLibrary({ 'a.md': 'A', 'notes/b.md': 'B' });
    await symlink('/', join(library.path, 'away'));
    const files = await readLibrary({ root: library.path, folders: [''] });
    expect(files.map(({ path, text, problems }) => [path, text, problems.length])).toEqual([
      ['a.md', 'A', 0],
      ['notes/b.md', 'B', 0],
      ['away', '', 1],
    ]);
  });

  test('keeps the order of many files, and leaves null where one is gone', async () => {
    const paths = Array.from({ length: 100 }, (_, index) => `n${index}.md`);
    library = await temporaryLibrary(Object.fromEntries(paths.map((path) => [path, path])));
    await rm(join(library.path, 'n7.md'));
    const files = await readSourceFiles(library.path, paths);
    expect(files.map((file) => file?.text)).toEqual(
      paths.map((path) => (path === 'n7.md' ? undefined : path)),
    );
  });
});

// Other systems do not let such a file be made.
test.runIf(process.platform === 'linux')('tells of a name that is not UTF-8', async () => {
  library = await temporaryLibrary({ 'a.md': '' });
  const name = Buffer.from([0x62, 0xff]);
  await writeFile(Buffer.concat([Buffer.from(`${library.path}/`), name, Buffer.from('.md')]), 'x');
  const files = await readLibrary({ root: library.path, folders: [''] });
  const told = files.map(({ path, problems }) => [path, problems[0]?.message]);
  expect(told).toEqual([
    ['a.md', undefined],
    ['b\uFFFD.md', expect.stringContaining('not valid UTF-8')],
  ]);
});
