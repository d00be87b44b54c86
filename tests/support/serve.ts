/** The built program as its user runs it: a process of its own, from its command line to its exit code. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PROGRAM = fileURLToPath(new URL('../../dist/kb.js', import.meta.url));
const ADDRESS = /http:\/\/\S+:\d+/;
const STARTING_LIMIT = 30_000;
const STOPPING_LIMIT = 5_000;

/** Where a program runs, when it is not the folder and the environment of the tests. */
export interface Surroundings {
  folder?: string;
  variables?: Record<string, string>;
}

/** A program that serves. */
export interface ServedLibrary {
  /** Its address, without a slash at the end. */
  url: string;
  /** What it has printed so far, standard output and standard error together. */
  output: () => string;
  /** Sends the signal that Ctrl+C sends; resolves to the exit code, or null for a program that had to be killed. */
  stop: () => Promise<number | null>;
}

/** A program that has ended, and what it said. */
export interface EndedProgram {
  code: number | null;
  output: string;
}

/** Serves a folder, on a free port unless one is named; rejects with what the program printed if it ends or stays silent. */
export async function serveLibrary(folder: string, port = 0): Promise<ServedLibrary> {
  return startProgram(['serve', folder, '--port', String(port)]);
}

/** Serves the review that this checkout ships, as the program does where no folder is named. */
export async function serveShippedReview(): Promise<ServedLibrary> {
  return startProgram(['serve', '--port', '0'], { folder: ROOT });
}

/** Runs the program with these words and waits until it serves. */
export async function startProgram(
  words: string[],
  surroundings: Surroundings = {},
): Promise<ServedLibrary> {
  const child = spawnProgram(words, surroundings);
  const output = collect(child);
  try {
    return { url: await printedAddress(child, output), output, stop: () => stop(child) };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

/** Runs the program with these words until it ends; a program that does not end in time is killed. */
export async function runProgram(
  words: string[],
  surroundings: Surroundings = {},
): Promise<EndedProgram> {
  const child = spawnProgram(words, surroundings);
  const output = collect(child);
  const timer = setTimeout(() => child.kill('SIGKILL'), STARTING_LIMIT);
  await once(child, 'close');
  clearTimeout(timer);
  return { code: child.exitCode, output: output() };
}

/** What the program keeps between its runs stays apart from what the person who runs the tests has. */
const CACHE = mkdtempSync(join(tmpdir(), 'kb-cache-'));
process.once('exit', () => rmSync(CACHE, { recursive: true, force: true }));

/** The variables that the program reads are empty unless a test sets them; a test run that ends early leaves nothing behind. */
function spawnProgram(words: string[], { folder, variables }: Surroundings): ChildProcess {
  const child = spawn(process.execPath, [PROGRAM, ...words], {
    cwd: folder,
    env: { ...process.env, HOST: '', PORT: '', XDG_CACHE_HOME: CACHE, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = (): boolean => child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('close', () => process.off('exit', kill));
  return child;
}

function collect(child: ChildProcess): () => string {
  const pieces: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (piece: string) => pieces.push(piece));
  }
  return () => pieces.join('');
}

function printedAddress(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (what: string): void => {
      clearTimeout(timer);
      reject(new Error(`The program ${what}. It printed:\n${output()}`));
    };
    const timer = setTimeout(() => fail('printed no address in time'), STARTING_LIMIT);
    child.once('error', (error) => fail(`did not start (${error.message})`));
    child.once('close', (code) => fail(`ended with exit code ${code}`));
    child.stdout?.on('data', () => {
      const address = ADDRESS.exec(output())?.[0];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}

async function stop(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const closed = once(child, 'close');
  child.kill('SIGINT');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOPPING_LIMIT);
  await closed;
  clearTimeout(timer);
  return child.exitCode;
}
