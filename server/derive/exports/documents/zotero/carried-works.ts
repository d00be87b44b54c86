/** Works that are listed and cited nowhere: Zotero knows a work of a document only by a citation. */
import type { Block, Citations, ExportDocument, Inline } from '../document.ts';
import { stableCode } from '../stable-code.ts';

/** A field with the data of more works than this would be slow to edit. */
const MOST_WORKS = 20;

/** Whether the list is one that Zotero could make again: it has neither groups nor annotations. */
export function isZoteroList({ bibliography }: ExportDocument): boolean {
  if (!bibliography || bibliography.groups.length > 1) return false;
  return bibliography.groups.every(
    ({ heading, entries }) =>
      heading === null &&
      entries.length > 0 &&
      entries.every(({ annotation }) => annotation === null),
  );
}

/** Said of a file whose list Zotero cannot make again. */
export function zoteroNotices(document: ExportDocument): string[] {
  if (!document.bibliography || isZoteroList(document)) return [];
  return [
    'The list has headings or annotations, which Zotero cannot hold: it stands as text that does not change with the citations.',
  ];
}

/** Citations without text that carry those works, to stand unseen behind the list; none where Zotero does not make it. */
export function carriedWorks(document: ExportDocument): Citations[] {
  if (!isZoteroList(document)) return [];
  const cited = citedKeys(document.blocks);
  const listed = document.bibliography!.groups.flatMap(({ entries }) => entries);
  const keys = listed
    .map(({ key }) => key)
    .filter((key) => !cited.has(key) && document.works.has(key));
  const pieces = Math.ceil(keys.length / MOST_WORKS);
  return Array.from({ length: pieces }, (_, piece) =>
    carrier(keys.slice(piece * MOST_WORKS, (piece + 1) * MOST_WORKS)),
  );
}

function carrier(keys: readonly string[]): Citations {
  return {
    kind: 'citations',
    id: stableCode(`carries ${keys.join(' ')}`, 8),
    sources: keys.map((id) => ({
      id,
      mode: 'parenthetical',
      prefix: '',
      locator: null,
      suffix: '',
    })),
    noteNumber: 0,
    content: [],
  };
}

function citedKeys(blocks: readonly Block[], found = new Set<string>()): Set<string> {
  for (const block of blocks) {
    if ('content' in block) inlineKeys(block.content, found);
    if ('blocks' in block) citedKeys(block.blocks, found);
    if (block.kind === 'list') for (const item of block.items) citedKeys(item.blocks, found);
    if (block.kind !== 'table') continue;
    inlineKeys(block.caption, found);
    for (const cell of [...block.head, ...block.body].flat()) citedKeys(cell.blocks, found);
  }
  return found;
}

function inlineKeys(content: readonly Inline[], found: Set<string>): void {
  for (const inline of content) {
    if (typeof inline === 'string') continue;
    if (inline.kind === 'citations') for (const { id } of inline.sources) found.add(id);
    if ('content' in inline) inlineKeys(inline.content, found);
    if (inline.kind === 'footnote') citedKeys(inline.blocks, found);
  }
}
