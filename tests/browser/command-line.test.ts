/** `kb serve` as it is typed: what it prints, and the code with which it ends. */
import { readdir, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { temporaryLibrary, type TemporaryLibrary } from '../support/library.ts';
import { runProgram, startProgram, type ServedLibrary } from '../support/serve.ts';

let library: TemporaryLibrary;
let served: ServedLibrary | undefined;

beforeEach(async () => {
  library = await temporaryLibrary({
    'notes/first.md': 'A note.',
    'references/all.bib': '@book{k, title = {T}}',
    'README.md': 'Not a note of the review.',
  });
});
afterEach(async () => {
  await served?.stop();
  served = undefined;
  await library.cleanup();
});

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = await occupy();
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function occupy(): Promise<Server> {
  const server = createServer();
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

async function statusAt(url: string): Promise<number> {
  return (await fetch(url)).status;
}

describe('kb serve', () => {
  test('says what it serves and where', async () => {
    served = await startProgram(['serve', library.path, '--port', '0']);
    expect(served.output()).toContain(`2 notes and 1 reference from ${library.path}`);
    expect(served.output()).toContain('Ctrl+C stops');
    expect(await statusAt(served.url)).toBe(200);
  });

  test('without a folder takes notes/ and references/ of the current one', async () => {
    served = await startProgram(['serve', '--port', '0'], { folder: library.path });
    expect(served.output()).toContain('1 note and 1 reference from');
    expect(await statusAt(`${served.url}/notes/README`)).toBe(404);
  });

  test('over an empty folder says what it looked for and where, and waits for the first note', async () => {
    const empty = await temporaryLibrary({});
    served = await startProgram(['serve', empty.path, '--port', '0']);
    expect(served.output()).toMatch(/No notes found\..*\.md/);
    expect(served.output()).toContain(empty.path);
    expect(await (await fetch(served.url)).text()).toContain('There are no notes yet.');
    await empty.write('first.md', 'A note.');
    await eventually(() => statusAt(`${served!.url}/notes/first`)).toBe(200);
    await empty.cleanup();
  });

  test('listens where --port, PORT and HOST say, the option before the variable', async () => {
    const [one, two] = [await freePort(), await freePort()];
    served = await startProgram(['serve', library.path], { variables: { PORT: String(one) } });
    expect(served.url).toBe(`http://127.0.0.1:${one}`);
    await served.stop();
    const variables = { PORT: String(one), HOST: '127.0.0.2' };
    served = await startProgram(['serve', library.path, '--port', String(two)], { variables });
    expect(served.url).toBe(`http://127.0.0.2:${two}`);
    expect(await statusAt(served.url)).toBe(200);
    await served.stop();
    const words = ['serve', library.path, '--port', String(two), '--host', '127.0.0.1'];
    served = await startProgram(words, { variables });
    expect(served.url).toBe(`http://127.0.0.1:${two}`);
  });

  test('on a taken port ends with a sentence that names it', async () => {
    const server = await occupy();
    const { port } = server.address() as AddressInfo;
    const ended = await runProgram(['serve', library.path, '--port', String(port)]);
    expect(ended.code).toBe(1);
    expect(ended.output).toContain(`Port ${port} of 127.0.0.1 is taken`);
    expect(ended.output).not.toMatch(/at .*:\d+:\d+/);
    server.close();
  });

  test.each([
    ['a folder that is not there', '/no/such/folder', 'There is no folder /no/such/folder.'],
    ['a file', '/etc/hostname', 'is a file; name the folder that holds it.'],
  ])('for %s ends with a sentence', async (_, folder, sentence) => {
    const ended = await runProgram(['serve', folder, '--port', '0']);
    expect(ended).toEqual({ code: 1, output: expect.stringContaining(sentence) });
    expect(ended.output.trim().split('\n')).toHaveLength(1);
  });
});

describe('a command line that cannot be carried out', () => {
  test.each([
    [['serve', '--port', 'many'], '“many” is no port'],
    [['serve', '--port', '70000'], '“70000” is no port'],
    [['serve', '--colour', 'red'], '--colour'],
    [['serve', 'one', 'two'], 'Name one folder only.'],
    [['sreve'], 'There is no command “sreve”.'],
    [[], ''],
  ])('%j ends with code 2 and the usage', async (words, sentence) => {
    const ended = await runProgram(words);
    expect(ended.code).toBe(2);
    expect(ended.output).toContain(sentence);
    expect(ended.output).toContain('Usage: kb');
  });

  test('help is no misuse', async () => {
    expect(await runProgram(['--help'])).toEqual({
      code: 0,
      output: expect.stringContaining('Usage: kb'),
    });
  });
});

describe('kb search', () => {
  const notes = { 'notes/ties.md': '# Ties\n\nFirms make alliances.' };

  test('prints what is found, and keeps its index for the next time', async () => {
    const other = await temporaryLibrary(notes);
    const kept = await temporaryLibrary({});
    const words = ['search', 'alliance', '--folder', other.path];
    const variables = { XDG_CACHE_HOME: kept.path };
    const first = await runProgram(words, { variables });
    expect(first).toEqual({ code: 0, output: expect.stringContaining('Firms make alliances.') });
    const files = await readdir(kept.path, { recursive: true });
    const index = join(
      kept.path,
      files.find((name) => name.endsWith('.search'))!,
    );
    const { mtimeMs } = await stat(index);
    expect(await runProgram(words, { variables })).toEqual(first);
    expect((await stat(index)).mtimeMs).toBe(mtimeMs);
    await Promise.all([other.cleanup(), kept.cleanup()]);
  });

  test('prints JSON for programs', async () => {
    const other = await temporaryLibrary(notes);
    const { code, output } = await runProgram(['search', 'ties', '--json', '--folder', other.path]);
    expect([code, JSON.parse(output)]).toMatchObject([0, { total: 1, hits: [{ id: 'ties' }] }]);
    await other.cleanup();
  });

  test('ends with 1 where nothing is found, and says what to try', async () => {
    const other = await temporaryLibrary(notes);
    const words = ['search', 'alliances kind:claim', '--folder', other.path];
    const { code, output } = await runProgram(words);
    expect([code, output]).toEqual([1, expect.stringMatching(/Nothing found[^]*alliances/)]);
    await other.cleanup();
  });

  test.each([
    [['search'], /what to search for/],
    [['search', 'a', '--limit', 'x'], /no limit/],
  ])('%j is misuse', async (words, message) => {
    const { code, output } = await runProgram(words);
    expect([code, output]).toEqual([2, expect.stringMatching(message)]);
  });
});
