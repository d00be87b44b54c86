/** Tables of a note's body. */
import type { Markup, MarkupElement } from '../../../../model/markup.ts';
import type { Table, TableCell } from '../document.ts';
import { noteInlines } from './note-inlines.ts';
import { anchorAt, type Place } from './reading.ts';

/** A table; a cell that covers others stands in the row and column in which it begins. */
export function readTable(element: MarkupElement, place: Place): Table {
  const inner = { ...place, takesHeadings: false };
  const captions = elementsIn(element, ['caption']);
  const head = rowsIn(element, ['thead']).map((row) => cells(row, inner));
  const body = rowsIn(element, ['tbody', 'tfoot']).map((row) => cells(row, inner));
  const bare = elementsIn(element, ['tr']).map((row) => cells(row, inner));
  return {
    kind: 'table',
    anchor: anchorAt(place, element.attributes?.['id']),
    caption: captions.flatMap(({ children = [] }) => noteInlines(children, inner)),
    head,
    body: [...bare, ...body],
  };
}

function rowsIn(table: MarkupElement, sections: readonly string[]): MarkupElement[] {
  return elementsIn(table, sections).flatMap((section) => elementsIn(section, ['tr']));
}

function elementsIn({ children = [] }: MarkupElement, tags: readonly string[]): MarkupElement[] {
  return children.filter((node: Markup): node is MarkupElement => {
    return typeof node === 'object' && 'tag' in node && tags.includes(node.tag);
  });
}

function cells(row: MarkupElement, place: Place): TableCell[] {
  return elementsIn(row, ['td', 'th']).map(({ tag, attributes = {}, children = [] }) => ({
    align: alignment(attributes['align']),
    columns: span(attributes['colspan']),
    rows: span(attributes['rowspan']),
    isHeading: tag === 'th',
    blocks: place.blocks(children, place),
  }));
}

function alignment(value: unknown): TableCell['align'] {
  return value === 'left' || value === 'center' || value === 'right' ? value : null;
}

/** Cells of HTML may claim to cover thousands of others. */
const MOST_COVERED = 50;

function span(value: unknown): number {
  const count = Number(value ?? 1);
  return Number.isInteger(count) && count >= 1 ? Math.min(count, MOST_COVERED) : 1;
}
