/** Builds the program before the browser tests, unless the last build is newer than everything it was made from. */
import { execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PRODUCTS = ['dist/kb.js', 'dist/web/.vite/manifest.json'];
const SOURCES = ['server', 'web', 'package-lock.json', 'vite.config.ts', 'svelte.config.js'];

/** vitest's entry for a global set-up; it rejects with what the build printed when the build fails. */
export async function setup(): Promise<void> {
  const [built, changed] = await Promise.all([oldestOf(PRODUCTS), newestIn(SOURCES)]);
  if (built > changed) return;
  await promisify(execFile)('npm', ['run', '--silent', 'build'], { cwd: ROOT });
}

/** When the oldest of these files was written, in milliseconds; 0 if one is missing. */
async function oldestOf(files: string[]): Promise<number> {
  const times = await Promise.all(files.map(writtenAt));
  return Math.min(...times);
}

/** When anything in these files and folders last changed, in milliseconds; tests do not count. */
async function newestIn(paths: string[]): Promise<number> {
  const times = await Promise.all(
    paths.map(async (path) => Math.max(await writtenAt(path), await newestBelow(path))),
  );
  return Math.max(...times);
}

async function newestBelow(path: string): Promise<number> {
  const entries = await readdir(join(ROOT, path)).catch(() => []);
  const sources = entries.filter((name) => !name.endsWith('.test.ts'));
  return sources.length === 0 ? 0 : newestIn(sources.map((name) => join(path, name)));
}

async function writtenAt(path: string): Promise<number> {
  const found = await stat(join(ROOT, path)).catch(() => null);
  return found?.mtimeMs ?? 0;
}
