/**
 * Zotero's citations as bookmarks, for documents that go to and fro between Word and LibreOffice: the text has
 * a name, and the properties of the document hold under that name the code, cut into pieces.
 */

/** What Zotero calls its bookmarks. */
export const BOOKMARK = /^ZOTERO_BREF_\w+$/;

const PIECE = /^(ZOTERO_BREF_\w+)_(\d+)$/;

/** The codes by the names of bookmarks, from the properties of a document. */
export function bookmarkCodes(properties: ReadonlyMap<string, string>): Map<string, string> {
  const pieces = new Map<string, { number: number; value: string }[]>();
  for (const [name, value] of properties) {
    const [, bookmark, number] = PIECE.exec(name) ?? [];
    if (bookmark === undefined) continue;
    const list = pieces.get(bookmark) ?? [];
    if (list.push({ number: Number(number), value }) === 1) pieces.set(bookmark, list);
  }
  return new Map(Array.from(pieces, ([bookmark, list]) => [bookmark, joined(list)]));
}

function joined(pieces: { number: number; value: string }[]): string {
  return pieces
    .sort((a, b) => a.number - b.number)
    .map(({ value }) => value)
    .join('');
}
