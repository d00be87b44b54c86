/** One engine on one number of sections: how long it takes, and how much room. */
import { setTimeout } from 'node:timers/promises';
import { markdownTable } from '../table.ts';
import { type EngineName, engines } from './engines/engines.ts';
import { generateSections } from './generated-sections.ts';

/** How many queries warm an engine up, as a server is warm when readers come, and how many others are timed then. */
const WARMING = 100;
const TIMED = 500;
const HITS = 10;

/** Times in milliseconds, room in bytes. */
export interface SpeedMeasurement {
  engine: EngineName;
  sections: number;
  build: number;
  /** Heap and buffers of the index, as it was built and with what the queries left in it. */
  heap: number;
  heapAfter: number;
  /** The index written down; null where the engine cannot. */
  size: number | null;
  prefix: Percentiles;
  question: Percentiles;
}

interface Percentiles {
  p50: number;
  p99: number;
}

/** Builds, weighs and asks an engine; needs the garbage collector exposed. */
export async function measureSpeed(
  engine: EngineName,
  sections: number,
): Promise<SpeedMeasurement> {
  const { docs, prefixes, questions } = generateSections(sections, WARMING + TIMED);
  const before = await memoryUsed();
  const start = performance.now();
  const index = engines[engine](docs);
  const build = performance.now() - start;
  const heap = (await memoryUsed()) - before;
  const prefix = percentiles(prefixes, (query) => index.search(query, HITS, true));
  const question = percentiles(questions, (query) => index.search(query, HITS));
  const heapAfter = (await memoryUsed()) - before;
  return { engine, sections, build, heap, heapAfter, size: index.size(), prefix, question };
}

function percentiles(queries: readonly string[], ask: (query: string) => unknown): Percentiles {
  queries.slice(0, WARMING).forEach(ask);
  const times = queries.slice(WARMING).map((query) => {
    const start = performance.now();
    ask(query);
    return performance.now() - start;
  });
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)]!;
  return { p50: at(0.5), p99: at(0.99) };
}

/** What is in use once everything that is not is gone, which takes the collector more than one turn. */
async function memoryUsed(): Promise<number> {
  for (let turn = 0; turn < 3; turn++) {
    globalThis.gc?.();
    await setTimeout(20);
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const HEADS = [
  'engine',
  'sections',
  'build ms',
  'heap MB',
  'after queries MB',
  'written MB',
  'prefix p50 ms',
  'p99 ms',
  'question p50 ms',
  'p99 ms',
];

/** The measurements as Markdown. */
export function speedTable(measured: readonly SpeedMeasurement[]): string {
  const rows = measured.map(({ engine, sections, build, prefix, question, ...room }) => [
    engine,
    sections.toLocaleString('en'),
    build.toFixed(0),
    megabytes(room.heap),
    megabytes(room.heapAfter),
    room.size === null ? '–' : megabytes(room.size),
    ...[prefix.p50, prefix.p99, question.p50, question.p99].map((time) => time.toFixed(2)),
  ]);
  return markdownTable(HEADS, rows);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
