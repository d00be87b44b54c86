/**
 * The pages of a source as a line with marks on a grid, so that at any width no mark lies on another: a
 * passage is a mark, marks on one page are stacked, and where stacks would grow too high their height
 * tells how many there are.
 */
import type { AxisMark, AxisStretch, PageAxis } from '../../contract/pages-used.ts';
import { axisStretches, type Stretch } from './axis-stretches.ts';
import { pageLabel, type PageSpan } from './page-numbers.ts';
import type { RecordPages } from './record-pages.ts';

/** A passage that cites some pages, by its place among the passages. */
export interface CitedSpan {
  span: PageSpan;
  label: string;
  passage: number;
}

/** Columns for the pages themselves: on the narrowest screen some six points wide each. */
const MOST_COLUMNS = 44;

/** Columns for pages that lie outside, of which it only matters that they do. */
const MOST_COLUMNS_OUTSIDE = 4;

/** An axis of few pages does not fill the whole width: a page is no wider than this part of it. */
const LEAST_COLUMNS = 16;

/** Columns between two stretches, and at least between two labels within one. */
const GAP = 2;
const TICK_COLUMNS = 7;

/** Columns that a letter of a label needs on the narrowest screen. */
const COLUMNS_TO_LETTER = 1.2;

/** Stretches that are drawn; a source whose pages are numbered in more ways is told in words alone. */
const MOST_STRETCHES = 8;

/** Marks that are stacked; and how high the highest is where heights tell numbers. */
const MOST_ROWS = 12;
const COUNTED_ROWS = 8;

/** The axis of a source; null where nobody knows a page of it, or of too many kinds. */
export function pageAxis(record: RecordPages, cited: readonly CitedSpan[]): PageAxis | null {
  const spans = cited.map(({ span }) => span);
  const stretches = axisStretches(record, spans);
  if (stretches.length === 0 || stretches.length > MOST_STRETCHES) return null;
  const pagesToColumn = scaleOf(stretches.filter(({ isOutside }) => !isOutside));
  const placed = placeStretches(stretches, pagesToColumn);
  const pieces = placed.flatMap((stretch) => piecesIn(stretch, cited));
  const stacked = stackUp(pieces);
  const marks = stacked ?? countUp(pieces);
  const last = placed.at(-1)!;
  return {
    columns: Math.max(LEAST_COLUMNS, last.column + last.room),
    rows: Math.max(0, ...marks.map(({ row, rows }) => row + rows)),
    pagesToColumn,
    isCounted: stacked === null,
    stretches: placed.map(drawnStretch),
    marks,
  };
}

function drawnStretch(stretch: PlacedStretch): AxisStretch {
  const { series, from, to, column, columns, room, isOutside } = stretch;
  const [first, last] = [pageLabel(series, from), pageLabel(series, to)];
  return { column, columns, room, from: first, to: last, ticks: ticksOf(stretch), isOutside };
}

interface PlacedStretch extends Stretch {
  column: number;
  columns: number;
  room: number;
}

/** How many pages share a column: a round number. */
function scaleOf(stretches: readonly Stretch[]): number {
  const columns = (pages: number) =>
    stretches.reduce((sum, stretch) => sum + Math.ceil(lengthOf(stretch) / pages), 0);
  return roundSteps().find((pages) => columns(pages) <= MOST_COLUMNS)!;
}

/** 1, 2, 5, 10, 20, 50 and on to more pages than any source has. */
function roundSteps(): number[] {
  return Array.from({ length: 9 }, (_, power) =>
    [1, 2, 5].map((each) => each * 10 ** power),
  ).flat();
}

function lengthOf({ from, to }: PageSpan): number {
  return to - from + 1;
}

/** Puts the stretches beside each other, each with room for its labels. */
function placeStretches(stretches: readonly Stretch[], pagesToColumn: number): PlacedStretch[] {
  let column = 0;
  return stretches.map((stretch) => {
    const columns = stretch.isOutside
      ? Math.min(MOST_COLUMNS_OUTSIDE, lengthOf(stretch))
      : Math.ceil(lengthOf(stretch) / pagesToColumn);
    const label = pageLabel(stretch.series, stretch.from) + pageLabel(stretch.series, stretch.to);
    const room = Math.max(columns, Math.ceil((label.length + 1) * COLUMNS_TO_LETTER));
    const placed = { ...stretch, column, columns, room };
    column += room + GAP;
    return placed;
  });
}

type Piece = Omit<AxisMark, 'row' | 'rows' | 'passages'> & { passage: number };

/** What of the cited pages lies in a stretch. */
function piecesIn(stretch: PlacedStretch, cited: readonly CitedSpan[]): Piece[] {
  const toColumn = (page: number) =>
    stretch.column + Math.floor(((page - stretch.from) * stretch.columns) / fullLength(stretch));
  return cited
    .filter(({ span }) => overlap(span, stretch))
    .map(({ span, label, passage }) => {
      const column = toColumn(Math.max(span.from, stretch.from));
      const columns = toColumn(Math.min(span.to, stretch.to)) - column + 1;
      return { column, columns, label, passage, isOutside: stretch.isOutside };
    });
}

/** Round pages between the ends of a stretch, so far apart that their labels have room. */
function ticksOf(stretch: PlacedStretch): AxisStretch['ticks'] {
  const pages = fullLength(stretch) / stretch.columns;
  const step = roundSteps().find((each) => each >= TICK_COLUMNS * pages)!;
  const ticks: AxisStretch['ticks'] = [];
  for (let page = Math.ceil(stretch.from / step) * step; page <= stretch.to; page += step) {
    const at = Math.floor((page - stretch.from) / pages);
    const hasRoom = at >= TICK_COLUMNS / 2 && at <= stretch.columns - TICK_COLUMNS / 2 - 1;
    if (hasRoom)
      ticks.push({ column: stretch.column + at, label: pageLabel(stretch.series, page) });
  }
  return ticks;
}

/** The pages that the columns of a stretch have place for, so that every column holds as many. */
function fullLength(stretch: PlacedStretch): number {
  const pages = Math.ceil(lengthOf(stretch) / stretch.columns);
  return pages * stretch.columns;
}

function overlap(a: PageSpan, b: PageSpan): boolean {
  return a.series === b.series && a.from <= b.to && a.to >= b.from;
}

/** Lays each piece as low as there is place, long ones first; null where a stack would grow too high. */
function stackUp(pieces: readonly Piece[]): AxisMark[] | null {
  const rows = Array.from({ length: MOST_ROWS }, () => new Set<number>());
  const marks: AxisMark[] = [];
  const order = pieces.toSorted((a, b) => b.columns - a.columns || a.column - b.column);
  for (const { passage, ...piece } of order) {
    const columns = Array.from({ length: piece.columns }, (_, at) => piece.column + at);
    const row = rows.findIndex((taken) => !columns.some((column) => taken.has(column)));
    if (row < 0) return null;
    for (const column of columns) rows[row]!.add(column);
    marks.push({ ...piece, row, rows: 1, passages: [passage] });
  }
  return marks;
}

/** One mark for each column, as high as passages cite its pages. */
function countUp(pieces: readonly Piece[]): AxisMark[] {
  const columns = new Map<number, AxisMark>();
  for (const { column, columns: width, label, passage, isOutside } of pieces) {
    for (let at = column; at < column + width; at++) {
      const mark = columns.get(at) ?? { ...emptyMark(at), label, isOutside };
      if (mark.passages.at(-1) !== passage) mark.passages.push(passage);
      if (mark.label !== label) mark.label = `${mark.label.split(' … ')[0]} … ${label}`;
      columns.set(at, mark);
    }
  }
  const most = Math.max(...[...columns.values()].map(({ passages }) => passages.length));
  return [...columns.values()]
    .sort((a, b) => a.column - b.column)
    .map((mark) => ({ ...mark, rows: Math.ceil((mark.passages.length / most) * COUNTED_ROWS) }));
}

function emptyMark(column: number): Omit<AxisMark, 'label' | 'isOutside'> {
  return { column, columns: 1, row: 0, rows: 1, passages: [] };
}
