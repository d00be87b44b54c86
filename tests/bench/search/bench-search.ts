/**
 * `npm run bench:search -- [speed | collection.json | folder …]`: relevance and speed of the search beside those
 * of other engines. Without an argument both, with relevance on the collection that is shipped.
 */
import { fileURLToPath } from 'node:url';
import { measureInOwnProcess, printMeasured } from '../own-process.ts';
import { printTable, type Row } from '../table.ts';
import { type ChangeMeasurement, measureChange } from './change.ts';
import type { EngineName } from './engines/engines.ts';
import { changeGoals, relevanceGoals, speedGoals } from './goals.ts';
import { readCollections } from './read-collection.ts';
import { measureRelevance, relevanceTable } from './relevance.ts';
import { measureSpeed, type SpeedMeasurement, speedTable } from './speed.ts';

const SIZES = [100, 1_000, 10_000];
const TIMED: readonly EngineName[] = [
  'ours',
  'raw lunr',
  'MiniSearch',
  'MiniSearch with stemmer',
  'plain BM25',
];
const shipped = fileURLToPath(new URL('../tests/bench/collections/review.json', import.meta.url));

async function run([command, ...rest]: string[]): Promise<void> {
  if (command === 'one') {
    printMeasured(await measureOne(rest));
    return;
  }
  if (command === 'speed') return printSpeed();
  if (command !== undefined) return printRelevance([command, ...rest]);
  await printRelevance([shipped]);
  await printSpeed();
}

async function printRelevance(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    for (const collection of await readCollections(path)) {
      const measured = measureRelevance(collection);
      process.stdout.write(`${relevanceTable(collection, measured)}\n`);
      print(relevanceGoals(measured));
    }
  }
}

async function printSpeed(): Promise<void> {
  const goals: Row[] = [];
  for (const size of SIZES) {
    const measured: SpeedMeasurement[] = [];
    for (const engine of TIMED) {
      process.stderr.write(`${engine}, ${size} sections …\n`);
      measured.push(await measureInOwnProcess<SpeedMeasurement>(['one', engine, String(size)]));
    }
    process.stdout.write(`${speedTable(measured)}\n`);
    if (size === SIZES.at(-1)) goals.push(...speedGoals(measured));
  }
  process.stderr.write('an edit, and starting again …\n');
  const change = ['one', 'change', String(SIZES.at(-1))];
  print([...goals, ...changeGoals(await measureInOwnProcess<ChangeMeasurement>(change))]);
}

function measureOne([what, size]: string[]): Promise<SpeedMeasurement | ChangeMeasurement> {
  return what === 'change'
    ? measureChange(Number(size))
    : measureSpeed(what as EngineName, Number(size));
}

function print(rows: readonly Row[]): void {
  printTable(rows);
  process.stdout.write('\n');
}

await run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
});
