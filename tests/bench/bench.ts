/**
 * `npm run bench [-- library | bibliography | layout | graph [nodes]]`: tables, every row a ratio of two things measured
 * in the same run on generated libraries. Absolute numbers stand beside for orientation; they differ from
 * machine to machine.
 */
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { measureExport } from './bibliography/export-works.ts';
import { measureBibliographies } from './bibliography/measure-bibliographies.ts';
import { measureBare, measureOurs } from './bibliography/set-works.ts';
import { generateLibrary } from './generated-library.ts';
import { measureGraphs } from './graph/measure-graphs.ts';
import { judgeLayouts, layoutRows, layoutTable } from './graph/shipped-layouts.ts';
import { measureLoad, type LoadMeasurement } from './load.ts';
import { measureInOwnProcess, printMeasured } from './own-process.ts';
import { measureAgainstBare, serveBare, startServer, stop } from './requests.ts';
import { printTable, type Row } from './table.ts';

const SIZES = [100, 1_000, 10_000];
/** Nodes of the graphs that are opened. */
const GRAPHS = [1_000, 10_000];
const program = fileURLToPath(new URL('kb.js', import.meta.url));
const root = fileURLToPath(new URL('..', import.meta.url));

async function run([command, argument, size]: string[]): Promise<void> {
  if (command === 'bare') return serveBare(argument!);
  if (command === 'load') {
    printMeasured(await measureLoad(argument!));
    return;
  }
  if (command === 'set-works') {
    const measure = argument === 'ours' ? measureOurs : measureBare;
    printMeasured(await measure(Number(size)));
    return;
  }
  if (command === 'export') {
    printMeasured(await measureExport(argument!));
    return;
  }
  for (const name of command === undefined ? Object.keys(parts) : [command]) {
    const part = parts[name];
    if (!part)
      throw new Error(
        `No part is called ${name}; the parts are: ${Object.keys(parts).join(', ')}.`,
      );
    await part(argument);
  }
}

const parts: Record<string, (argument?: string) => Promise<void>> = {
  library: async () => print(await measureLibraries()),
  bibliography: async () => print(await measureBibliographies(program)),
  layout: printLayouts,
  graph: printGraphs,
};

async function printGraphs(nodes?: string): Promise<void> {
  const sizes = nodes === undefined ? GRAPHS : [Number(nodes)];
  for await (const rows of measureGraphs({ program, root }, sizes)) print(rows);
}

async function printLayouts(): Promise<void> {
  const layouts = await judgeLayouts(root);
  process.stdout.write(`${layoutTable(layouts)}\n`);
  print(layoutRows(layouts));
}

function print(rows: readonly Row[]): void {
  printTable(rows);
  process.stdout.write('\n');
}

async function measureLibraries(): Promise<Row[]> {
  const loads: LoadMeasurement[] = [];
  const rows: Row[] = [];
  for (const size of SIZES) {
    const folder = await generateLibrary(size);
    process.stderr.write(`${size} notes …\n`);
    loads.push(await measureInOwnProcess<LoadMeasurement>(['load', folder]));
    rows.push(...(await requestRows(folder, size)));
    await rm(folder, { recursive: true });
  }
  return [...growthRows(loads), ...loads.flatMap(loadRows), ...rows];
}

function growthRows(loads: readonly LoadMeasurement[]): Row[] {
  return loads.slice(1).map((larger, index) => {
    const smaller = loads[index]!;
    return {
      what: `load: ${larger.notes} notes against ${smaller.notes}`,
      ratio: larger.load / smaller.load,
      goal: larger.notes === 10_000 ? { most: 12 } : null,
      detail: `${ms(larger.load)} / ${ms(smaller.load)}`,
    };
  });
}

function loadRows({ notes, load, edit, heap, bare }: LoadMeasurement): Row[] {
  return [
    {
      what: `load against the bare parsers: ${notes} notes`,
      ratio: load / bare,
      goal: null,
      detail: `${ms(load)} / ${ms(bare)}`,
    },
    {
      what: `one edit against a full load: ${notes} notes`,
      ratio: edit / load,
      goal: notes === 10_000 ? { most: 1 / 50 } : null,
      detail: `${ms(edit)} / ${ms(load)}`,
    },
    {
      what: `memory of a note and a reference against 10 kB: ${notes} notes`,
      ratio: heap / notes / 10_000,
      goal: null,
      detail: `${(heap / notes / 1000).toFixed(1)} kB each, ${(heap / 1e6).toFixed(0)} MB in all`,
    },
  ];
}

async function requestRows(folder: string, size: number): Promise<Row[]> {
  const server = await startServer([program, 'serve', folder, '--port', '0']);
  try {
    // An answer to a search comes when all that a start leaves to the background is done.
    await (await fetch(`${server.address}/api/search.json?q=note`)).arrayBuffer();
    const rows: Row[] = [];
    for (const [what, path] of [
      ['note JSON', '/api/notes/note-1.json'],
      ['note page', '/notes/note-1'],
    ] as const) {
      const { ours, bare } = await measureAgainstBare(server.address + path);
      const detail = `${ours.rate.toFixed(0)} / ${bare.rate.toFixed(0)} requests a second of ${(ours.bytes / 1000).toFixed(0)} kB`;
      rows.push({
        what: `${what}, rate against a bare route: ${size} notes`,
        ratio: ours.rate / bare.rate,
        goal: { least: 0.5 },
        detail,
      });
      rows.push({
        what: `${what}, p99 against a bare route: ${size} notes`,
        ratio: ours.p99 / bare.p99,
        goal: null,
        detail: `${ms(ours.p99)} / ${ms(bare.p99)}`,
      });
    }
    return rows;
  } finally {
    await stop(server.process);
  }
}

function ms(time: number): string {
  return time < 10 ? `${time.toFixed(2)} ms` : `${time.toFixed(0)} ms`;
}

await run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
});
