import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeWhole } from './write-whole.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'written-'));
});
afterEach(() => rm(folder, { recursive: true }));

const inFolder = (name: string) => join(folder, name);

test('writes a file and leaves nothing beside it', async () => {
  await writeWhole(inFolder('a.bib'), 'one');
  await writeWhole(inFolder('a.bib'), Buffer.from('two'));
  expect(await readFile(inFolder('a.bib'), 'utf8')).toBe('two');
  expect(await readdir(folder)).toEqual(['a.bib']);
});

test('keeps who may read the file that was there', async () => {
  await writeFile(inFolder('a.bib'), 'one', { mode: 0o600 });
  await writeWhole(inFolder('a.bib'), 'two');
  expect((await stat(inFolder('a.bib'))).mode & 0o777).toBe(0o600);
});

test('writes where a link leads', async () => {
  await writeFile(inFolder('a.bib'), 'one');
  await symlink(inFolder('a.bib'), inFolder('b.bib'));
  await writeWhole(inFolder('b.bib'), 'two');
  expect(await readFile(inFolder('a.bib'), 'utf8')).toBe('two');
});

describe('leaves what was there where it cannot be written', () => {
  test('because what is written fails in the middle', async () => {
    await writeFile(inFolder('a.bib'), 'one');
    const broken = {
      *[Symbol.iterator]() {
        yield 'tw';
        throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      },
    } as unknown as string;
    await expect(writeWhole(inFolder('a.bib'), broken)).rejects.toThrow(/no room/);
    expect(await readFile(inFolder('a.bib'), 'utf8')).toBe('one');
    expect(await readdir(folder)).toEqual(['a.bib']);
  });

  test.each([
    ['gone/a.bib', 'its folder is not there'],
    ['folder', 'it is a folder'],
    [`${'a'.repeat(300)}.bib`, 'its name is too long'],
  ])('as %s', async (name, why) => {
    await mkdir(inFolder('folder'));
    await expect(writeWhole(inFolder(name), 'x')).rejects.toThrow(
      `“${inFolder(name)}” cannot be written: ${why}.`,
    );
    expect(await readdir(folder)).toEqual(['folder']);
  });
});
