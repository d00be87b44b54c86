import { afterEach, describe, expect, test, vi } from 'vitest';
import { markdownTable, printTable, type Row } from './table.ts';

afterEach(() => {
  process.exitCode = undefined;
  vi.restoreAllMocks();
});

test('columns of numbers are set to the right', () => {
  const rows = [
    ['ours', '1,000', '0.5', '–'],
    ['other', '20', '12', '3'],
  ];
  expect(markdownTable(['engine', 'size', 'time', 'room'], rows)).toBe(
    '| engine | size | time | room |\n| --- | ---: | ---: | ---: |\n| ours | 1,000 | 0.5 | – |\n| other | 20 | 12 | 3 |\n',
  );
});

describe('a goal', () => {
  const CASES: [ratio: number, goal: Row['goal'], cells: string, code: number | undefined][] = [
    [0.5, { most: 1 }, '| 0.50 | ≤ 1.000 reached |', undefined],
    [0.9953, { least: 1 }, '| 0.995 | ≥ 1.000 MISSED |', 1],
    [0.0171, { most: 1 / 20 }, '| 0.0171 | ≤ 0.0500 reached |', undefined],
    [3, null, '| 3.00 |  |', undefined],
    [0, { most: 0 }, '| 0 | ≤ 0 reached |', undefined],
  ];
  test.each(CASES)('%d against %o', (ratio, goal, cells, code) => {
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    printTable([{ what: 'time', ratio, goal, detail: 'x' }]);
    expect(String(write.mock.lastCall![0])).toContain(cells);
    expect(process.exitCode).toBe(code);
  });
});
