import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { libraryCache } from './library-cache.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'cache-'));
  vi.stubEnv('XDG_CACHE_HOME', home);
  vi.stubEnv('LOCALAPPDATA', home);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(home, { recursive: true });
});

const bytes = (...values: number[]) => Uint8Array.from(values);
const version = bytes(1);

function cacheOf(root: string, program: Uint8Array, what = 'index') {
  return libraryCache({ root, folders: [''] }, { what, program });
}

test('what was kept is there the next time', async () => {
  expect(await cacheOf('/a', version).read()).toBeNull();
  await cacheOf('/a', version).write(bytes(1, 2, 3));
  await cacheOf('/a', version).write(bytes(4, 5));
  expect(Uint8Array.from((await cacheOf('/a', version).read())!)).toEqual(bytes(4, 5));
});

test('each library has its own, and each version of the program', async () => {
  await cacheOf('/a', version).write(bytes(1));
  await cacheOf('/b', version).write(bytes(2));
  expect(await cacheOf('/a', bytes(2)).read()).toBeNull();
  expect(Array.from((await cacheOf('/a', version).read())!)).toEqual([1]);
});

test('a new version takes the place of the old one', async () => {
  await cacheOf('/a', version).write(bytes(1));
  await cacheOf('/b', version).write(bytes(1));
  await cacheOf('/a', bytes(2)).write(bytes(2));
  const [folder] = await readdir(home);
  expect(await readdir(join(home, folder!))).toHaveLength(2);
});

test('a library has one of each thing', async () => {
  await cacheOf('/a', version, 'index').write(bytes(1));
  await cacheOf('/a', version, 'layouts').write(bytes(2));
  expect(Array.from((await cacheOf('/a', version, 'index').read())!)).toEqual([1]);
  expect(Array.from((await cacheOf('/a', version, 'layouts').read())!)).toEqual([2]);
});

test('where nothing can be kept, nothing is read, and writing says so', async () => {
  await writeFile(join(home, 'file'), '');
  vi.stubEnv('XDG_CACHE_HOME', join(home, 'file'));
  vi.stubEnv('LOCALAPPDATA', join(home, 'file'));
  await mkdir(join(home, 'other'));
  expect(await cacheOf('/a', version).read()).toBeNull();
  await expect(cacheOf('/a', version).write(bytes(1))).rejects.toThrow();
});
