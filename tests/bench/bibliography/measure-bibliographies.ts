/** Setting and writing bibliographies, beside the bare libraries doing the same, and what others notice of it. */
import { rm } from 'node:fs/promises';
import { generateLibrary } from '../generated-library.ts';
import { median } from '../median.ts';
import { measureInOwnProcess } from '../own-process.ts';
import { startServer, stop } from '../requests.ts';
import type { Row } from '../table.ts';
import type { ExportMeasurement } from './export-works.ts';
import type { SettingMeasurement } from './set-works.ts';

const SIZES = [100, 1_000, 5_000];
const EXPORTED = 10_000;

/** Each time in a new process, ours and the bare one by turns: a first time is never the same twice. */
const ROUNDS = 3;

/** Milliseconds in which a reader takes an answer for immediate. */
const IMMEDIATE = 100;

/** All rows; `program` is the built command line. */
export async function measureBibliographies(program: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of SIZES) rows.push(...(await settingRows(size)));
  const folder = await generateLibrary(EXPORTED);
  try {
    const seen: ExportMeasurement[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      seen.push(await measureInOwnProcess<ExportMeasurement>(['export', folder]));
    }
    rows.push(...exportRows(seen));
  } finally {
    await rm(folder, { recursive: true });
  }
  return [...rows, await othersRow(program)];
}

async function settingRows(size: number): Promise<Row[]> {
  const measure = (who: string) =>
    measureInOwnProcess<SettingMeasurement>(['set-works', who, String(size)]);
  const seen: { ours: SettingMeasurement; bare: SettingMeasurement }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    seen.push({ ours: await measure('ours'), bare: await measure('bare') });
  }
  const ours = {
    first: median(seen.map((each) => each.ours.first)),
    again: median(seen.map((each) => each.ours.again)),
  };
  const bare = { first: median(seen.map((each) => each.bare.first)) };
  return [
    {
      what: `${size} works in APA against the bare processor`,
      ratio: ours.first / bare.first,
      goal: { most: 1.2 },
      detail: `${ms(ours.first)} / ${ms(bare.first)}`,
    },
    {
      what: `${size} works in APA once more, against the bare processor`,
      ratio: ours.again / bare.first,
      goal: { most: 1 / 20 },
      detail: `${ms(ours.again)} / ${ms(bare.first)}`,
    },
  ];
}

function exportRows(seen: readonly ExportMeasurement[]): Row[] {
  const { works } = seen[0]!;
  const first = median(seen.map((each) => each.first));
  const again = median(seen.map((each) => each.again));
  const bare = median(seen.map((each) => each.bare));
  return [
    {
      what: `${works} entries as BibTeX against Citation.js`,
      ratio: first / bare,
      goal: { most: 1.2 },
      detail: `${ms(first)} / ${ms(bare)}`,
    },
    {
      what: `${works} entries as BibTeX once more, against Citation.js`,
      ratio: again / bare,
      goal: { most: 1 / 20 },
      detail: `${ms(again)} / ${ms(bare)}`,
    },
  ];
}

/** How long another reader waits while a whole library is being set. */
async function othersRow(program: string): Promise<Row> {
  const size = SIZES.at(-1)!;
  const folder = await generateLibrary(size);
  const server = await startServer([program, 'serve', folder, '--port', '0']);
  try {
    // An answer to a search comes when all that a start leaves to the background is done.
    await (await fetch(`${server.address}/api/search.json?q=note`)).arrayBuffer();
    const setting = { isDone: false };
    const whole = fetch(`${server.address}/api/export/text?select=all`)
      .then((reply) => reply.text())
      .finally(() => (setting.isDone = true));
    const slowest = await slowestAnswer(`${server.address}/api/notes/note-1.json`, setting);
    if (!(await whole).includes('10.1000')) throw new Error('The list was not set.');
    return {
      what: `slowest answer to another reader while ${size} works are set, against ${IMMEDIATE} ms`,
      ratio: slowest / IMMEDIATE,
      goal: { most: 1 },
      detail: ms(slowest),
    };
  } finally {
    await stop(server.process);
    await rm(folder, { recursive: true });
  }
}

async function slowestAnswer(address: string, setting: { isDone: boolean }): Promise<number> {
  let slowest = 0;
  // The first answer makes the page, which it would do without the list too.
  await (await fetch(address)).arrayBuffer();
  while (!setting.isDone) {
    const start = performance.now();
    await (await fetch(address)).arrayBuffer();
    slowest = Math.max(slowest, performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return slowest;
}

function ms(time: number): string {
  return time < 10 ? `${time.toFixed(2)} ms` : `${time.toFixed(0)} ms`;
}
