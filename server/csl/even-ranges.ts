/** Ranges of dates as the processor can take them: it fails over one whose ends say more and less. */
import type { CslDate, CslItem } from '../model/reference.ts';

/** The item with ranges both of whose ends have days, months or years alone; one without end stays open. */
export function withEvenRanges(item: CslItem): CslItem {
  const uneven = Object.entries(item).filter(([, value]) => isUneven(value));
  if (uneven.length === 0) return item;
  const even = (uneven as [string, CslDate][]).map(([variable, date]) => {
    return [variable, { ...date, 'date-parts': evened(date['date-parts']!) }];
  });
  return { ...item, ...Object.fromEntries(even) } as CslItem;
}

function isUneven(value: unknown): boolean {
  const parts = (value as CslDate | null | undefined)?.['date-parts'];
  return Array.isArray(parts) && parts.length === 2 && parts[0]?.length !== parts[1]?.length;
}

function evened([first = [], last = []]: number[][]): number[][] {
  if (!last[0]) return [first, first.map(() => 0)];
  const length = Math.min(first.length, last.length);
  return [first.slice(0, length), last.slice(0, length)];
}
