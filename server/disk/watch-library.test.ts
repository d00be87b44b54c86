import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { temporaryLibrary, type TemporaryLibrary } from '../../tests/support/library.ts';
import type { LibraryLocation } from './library-files.ts';
import { readLibrary } from './library.ts';
import { watchLibrary } from './watch-library.ts';

/** What a listener that applies every report holds: text by path, or the rule of a problem. */
type Held = Record<string, string>;

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function libraryOf(files: Record<string, string>): Promise<TemporaryLibrary> {
  const library = await temporaryLibrary(files);
  ends.push(library.cleanup);
  return library;
}

/** Reads and watches a library as the program does; `between` happens after reading and before watching. */
async function watched(
  { path }: TemporaryLibrary,
  { folders = [''], between }: { folders?: string[]; between?: () => Promise<void> } = {},
) {
  const location: LibraryLocation = { root: path, folders };
  const held = new Map<string, string>();
  const reports: string[][] = [];
  const failures: string[] = [];
  for (const file of await readLibrary(location)) {
    held.set(file.path, file.problems[0]?.rule ?? file.text);
  }
  await between?.();
  const watcher = await watchLibrary(location, {
    known: [...held.keys()],
    readSince: 0,
    onfailure: (message) => failures.push(message),
    onchange: (changes) => {
      reports.push(changes.map((change) => change.path));
      for (const change of changes) {
        if (change.file) held.set(change.path, change.file.problems[0]?.rule ?? change.file.text);
        else held.delete(change.path);
      }
    },
  });
  ends.push(watcher.stop);
  await vi.waitFor(() => expect(reports.length).toBeGreaterThan(0), { timeout: 20_000 });
  reports.length = 0;
  return { reports, failures, stop: watcher.stop, held: (): Held => Object.fromEntries(held) };
}

/** Waits until the listener holds exactly these files. */
async function comesTo(seen: { held: () => Held }, files: Held): Promise<void> {
  await vi.waitFor(() => expect(seen.held()).toEqual(files), { timeout: 20_000, interval: 20 });
}

const start = { 'a.md': 'A', 'notes/b.md': 'B', 'notes/deep/c.md': 'C', 'all.bib': '' };

interface Step {
  title: string;
  change: (at: (path: string) => string) => Promise<void>;
  after: Held;
}

const STEPS: Step[] = [
  {
    title: 'a new file',
    change: (at) => writeFile(at('new.md'), 'N'),
    after: { ...start, 'new.md': 'N' },
  },
  {
    title: 'a changed file',
    change: (at) => writeFile(at('notes/b.md'), 'B2'),
    after: { ...start, 'notes/b.md': 'B2' },
  },
  {
    title: 'a bibliography and a vocabulary',
    change: async (at) => {
      await writeFile(at('all.bib'), '@book{k}');
      await writeFile(at('notes/vocabulary.yml'), 'kinds:');
    },
    after: { ...start, 'all.bib': '@book{k}', 'notes/vocabulary.yml': 'kinds:' },
  },
  {
    title: 'a deleted file',
    change: (at) => rm(at('notes/deep/c.md')),
    after: { 'a.md': 'A', 'notes/b.md': 'B', 'all.bib': '' },
  },
  {
    title: 'a renamed file',
    change: (at) => rename(at('a.md'), at('notes/z.md')),
    after: { 'notes/z.md': 'A', 'notes/b.md': 'B', 'notes/deep/c.md': 'C', 'all.bib': '' },
  },
  {
    title: 'a file renamed to a name that is not read',
    change: (at) => rename(at('a.md'), at('a.txt')),
    after: { 'notes/b.md': 'B', 'notes/deep/c.md': 'C', 'all.bib': '' },
  },
  {
    title: 'a save by way of a temporary file',
    change: async (at) => {
      await writeFile(at('.a.md.swp'), 'A2');
      await rename(at('.a.md.swp'), at('a.md'));
    },
    after: { ...start, 'a.md': 'A2' },
  },
  {
    title: 'a save that keeps a backup',
    change: async (at) => {
      await rename(at('a.md'), at('a.md~'));
      await writeFile(at('a.md'), 'A2');
    },
    after: { ...start, 'a.md': 'A2' },
  },
  {
    title: 'a save that empties the file first',
    change: async (at) => {
      await writeFile(at('a.md'), '');
      await writeFile(at('a.md'), 'A2');
    },
    after: { ...start, 'a.md': 'A2' },
  },
  {
    title: 'a file deleted and written again',
    change: async (at) => {
      await rm(at('a.md'));
      await writeFile(at('a.md'), 'A2');
    },
    after: { ...start, 'a.md': 'A2' },
  },
  {
    title: 'a new folder with files and folders in it',
    change: async (at) => {
      await mkdir(at('notes/new/newer'), { recursive: true });
      await writeFile(at('notes/new/d.md'), 'D');
      await writeFile(at('notes/new/newer/e.md'), 'E');
    },
    after: { ...start, 'notes/new/d.md': 'D', 'notes/new/newer/e.md': 'E' },
  },
  {
    title: 'a folder that is gone',
    change: (at) => rm(at('notes'), { recursive: true }),
    after: { 'a.md': 'A', 'all.bib': '' },
  },
  {
    title: 'a renamed folder',
    change: (at) => rename(at('notes'), at('thoughts')),
    after: { 'a.md': 'A', 'thoughts/b.md': 'B', 'thoughts/deep/c.md': 'C', 'all.bib': '' },
  },
  {
    title: 'a folder put in the place of another',
    change: async (at) => {
      await mkdir(at('.other/deep'), { recursive: true });
      await writeFile(at('.other/b.md'), 'B2');
      await writeFile(at('.other/deep/d.md'), 'D');
      await rename(at('notes'), at('.old'));
      await rename(at('.other'), at('notes'));
    },
    after: { 'a.md': 'A', 'notes/b.md': 'B2', 'notes/deep/d.md': 'D', 'all.bib': '' },
  },
  {
    title: 'a file that turns unreadable',
    change: (at) => writeFile(at('a.md'), Buffer.from([0, 1, 2])),
    after: { ...start, 'a.md': 'file-binary' },
  },
  {
    title: 'a link out of the library in the place of a file',
    change: async (at) => {
      await rm(at('a.md'));
      await symlink('/etc/passwd', at('a.md'));
    },
    after: { ...start, 'a.md': 'file-outside' },
  },
  {
    title: '200 files at once',
    change: async (at) => {
      const paths = Array.from({ length: 200 }, (_, index) => at(`notes/n${index}.md`));
      await Promise.all(paths.map((path) => writeFile(path, 'many')));
    },
    after: {
      ...start,
      ...Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`notes/n${at}.md`, 'many'])),
    },
  },
];

describe('watchLibrary', { timeout: 60_000 }, () => {
  test.each(STEPS)('reports $title', async ({ change, after }) => {
    const library = await libraryOf(start);
    const seen = await watched(library);
    expect(seen.held()).toEqual(start);
    await change((path) => join(library.path, path));
    await comesTo(seen, after);
    expect(seen.failures).toEqual([]);
  });

  test.each(STEPS)('reports $title, made before it watched', async ({ change, after }) => {
    const library = await libraryOf(start);
    const between = () => change((path) => join(library.path, path));
    await comesTo(await watched(library, { between }), after);
  });

  test('goes on reporting, change after change', async () => {
    const library = await libraryOf(start);
    const seen = await watched(library);
    for (const text of ['1', '22', '333']) {
      await library.write('a.md', text);
      await comesTo(seen, { ...start, 'a.md': text });
      await library.remove('notes');
      await comesTo(seen, { 'a.md': text, 'all.bib': '' });
      await library.write('notes/b.md', 'B');
      await library.write('notes/deep/c.md', 'C');
      await comesTo(seen, { ...start, 'a.md': text });
    }
  });

  test('goes on reporting from a folder put in the place of another', async () => {
    const library = await libraryOf(start);
    const seen = await watched(library);
    await library.write('.other/b.md', 'B2');
    await library.rename('notes', '.old');
    await library.rename('.other', 'notes');
    const after = { 'a.md': 'A', 'all.bib': '', 'notes/b.md': 'B2' };
    await comesTo(seen, after);
    await library.write('notes/b.md', 'B3');
    await library.write('notes/c.md', 'C3');
    await comesTo(seen, { ...after, 'notes/b.md': 'B3', 'notes/c.md': 'C3' });
  });

  test('says nothing of files that are not the library’s', async () => {
    const library = await libraryOf({ 'notes/a.md': 'A', 'references/a.bib': '' });
    const seen = await watched(library, { folders: ['notes', 'references'] });
    await library.write('README.md', 'not read');
    await library.write('drafts/b.md', 'not read');
    await library.write('notes/c.txt', 'not read');
    await library.write('notes/.hidden/c.md', 'not read');
    await library.write('notes/last.md', 'L');
    await comesTo(seen, { 'notes/a.md': 'A', 'references/a.bib': '', 'notes/last.md': 'L' });
    expect(seen.reports.flat()).not.toContain('README.md');
  });

  test('notices when a folder that it reads goes, and when it comes back', async () => {
    const library = await libraryOf({ 'notes/a.md': 'A', 'references/a.bib': '' });
    const seen = await watched(library, { folders: ['notes', 'references'] });
    await library.rename('notes', '.kept');
    await comesTo(seen, { notes: 'file-unreadable', 'references/a.bib': '' });
    await library.rename('.kept', 'notes');
    await comesTo(seen, { 'notes/a.md': 'A', 'references/a.bib': '' });
  });

  test.each([['' as const], ['notes' as const]])(
    'notices when the folder of all goes and comes back, of which %j is read',
    async (folder) => {
      const library = await libraryOf({ 'notes/a.md': 'A' });
      const seen = await watched(library, { folders: [folder] });
      await rename(library.path, `${library.path}-kept`);
      await comesTo(seen, { [folder || '.']: 'file-unreadable' });
      await rename(`${library.path}-kept`, library.path);
      await comesTo(seen, { 'notes/a.md': 'A' });
      await library.write('notes/a.md', 'A2');
      await library.write('notes/new/b.md', 'B');
      await comesTo(seen, { 'notes/a.md': 'A2', 'notes/new/b.md': 'B' });
      await rm(library.path, { recursive: true });
      await comesTo(seen, { [folder || '.']: 'file-unreadable' });
      await library.write('notes/c.md', 'C');
      await comesTo(seen, { 'notes/c.md': 'C' });
    },
  );

  test('sees through a link to a folder within the library, and not through others', async () => {
    const library = await libraryOf({ 'notes/a.md': 'A', 'drafts/d.md': 'D' });
    await symlink('../drafts', join(library.path, 'notes/drafts'));
    await symlink('..', join(library.path, 'notes/round'));
    await symlink('/', join(library.path, 'notes/away'));
    const seen = await watched(library, { folders: ['notes'] });
    const before = { 'notes/a.md': 'A', 'notes/drafts/d.md': 'D', 'notes/away': 'file-outside' };
    expect(seen.held()).toEqual(before);
    await library.write('drafts/d.md', 'D2');
    await library.write('drafts/e.md', 'E');
    await comesTo(seen, { ...before, 'notes/drafts/d.md': 'D2', 'notes/drafts/e.md': 'E' });
    await rm(join(library.path, 'notes/away'));
    await library.write('notes/b.md', 'B');
    await comesTo(seen, {
      'notes/a.md': 'A',
      'notes/b.md': 'B',
      'notes/drafts/d.md': 'D2',
      'notes/drafts/e.md': 'E',
    });
  });

  test('shows what is written without a rest', async () => {
    const library = await libraryOf(start);
    const seen = await watched(library);
    let isOver = false;
    const writing = (async () => {
      for (let count = 0; !isOver; count++) await library.write('a.md', `${count}`.repeat(9));
    })();
    await vi.waitFor(() => expect(seen.reports.length).toBeGreaterThan(1), { timeout: 20_000 });
    isOver = true;
    await writing;
  });

  test('reads again only what changed since it was read', async () => {
    const library = await libraryOf({ ...start, 'gone.md': 'G' });
    // Files may count their times in two seconds, so that everything newer than that is read again.
    const readSince = Date.now() + 2_500;
    await delay(1_000);
    await library.write('notes/b.md', 'B2');
    await library.write('new.md', 'N');
    await rm(join(library.path, 'gone.md'));
    const reports: string[][] = [];
    const { stop } = await watchLibrary(
      { root: library.path, folders: [''] },
      {
        known: [...Object.keys(start), 'gone.md'],
        readSince,
        onfailure: expect.unreachable,
        onchange: (changes) => reports.push(changes.map(({ path }) => path)),
      },
    );
    ends.push(stop);
    const after = ['gone.md', 'new.md', 'notes/b.md'];
    await vi.waitFor(() => expect(reports.flat().sort()).toEqual(after), { timeout: 20_000 });
  });

  test('outlives a listener that fails', async () => {
    const library = await libraryOf(start);
    const failures: string[] = [];
    const texts: string[] = [];
    const { stop } = await watchLibrary(
      { root: library.path, folders: [''] },
      {
        known: [],
        readSince: 0,
        onfailure: (message) => failures.push(message),
        onchange: (changes) => {
          texts.push(...changes.map(({ file }) => file?.text ?? ''));
          if (texts.length <= 4) throw new Error('too early');
        },
      },
    );
    ends.push(stop);
    await vi.waitFor(() => expect(failures).toHaveLength(1), { timeout: 20_000 });
    expect(failures[0]).toMatch(/not taken in: too early/);
    await library.write('a.md', 'later');
    await vi.waitFor(() => expect(texts).toContain('later'), { timeout: 20_000 });
  });

  test('reports nothing once it is stopped', async () => {
    const library = await libraryOf(start);
    const stopped = await watched(library);
    const other = await watched(library);
    await stopped.stop();
    await library.write('a.md', 'A2');
    await comesTo(other, { ...start, 'a.md': 'A2' });
    expect(stopped.held()).toEqual(start);
    expect(stopped.reports).toEqual([]);
  });
});
