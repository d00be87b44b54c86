/** The citation keys in a piece of Markdown, read as notes are: code, comments, escapes and addresses hold none. */
import type { CitationMode } from '../../model/citation.ts';
import { parseMarkdown } from '../../parse/markdown/tree.ts';

/** A key that is cited. */
export interface CitedKey {
  key: string;
  mode: CitationMode;
  /** In the piece, from 1. */
  line: number;
}

/** All keys in reading order, or null where the text is nested too deeply or too long to be read. */
export function citedKeys(markdown: string): CitedKey[] | null {
  const { clusters, isRead } = parseMarkdown(markdown);
  if (!isRead) return null;
  return clusters.flatMap(({ items }) =>
    items.map(({ key, mode, position }) => ({ key, mode, line: position.start.line })),
  );
}
