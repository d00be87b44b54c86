/** What our citation processor sets, as plain text. */
import type { LoadedStyle } from '../../server/csl/loaded-style.ts';
import { setText } from '../../server/csl/set-text.ts';
import type { PlannedCitation, TypesetPart } from '../../server/csl/typeset.ts';
import type { CslItem } from '../../server/model/reference.ts';
import { parseNote } from '../../server/parse/note/note.ts';
import { comparable, type PandocCluster } from './typeset-pandoc.ts';

/** The texts of a bibliography's entries by key, in order. */
export function ourBibliography(
  items: readonly CslItem[],
  style: LoadedStyle,
): Map<string, string> {
  const plan = { ...style.setting, items, clusters: [], hasBibliography: true };
  const { bibliography } = setText(plan, style);
  return new Map(
    bibliography.map(({ id, label, content }) => [
      id,
      comparable(`${plainText(label)} ${plainText(content)}`),
    ]),
  );
}

/** Clusters written in Markdown, each in a paragraph of its own, as we read and set them as one text. */
export function ourCitations(
  clusters: readonly string[],
  items: readonly CslItem[],
  style: LoadedStyle,
): PandocCluster[] {
  const text = clusters.join('\n\n');
  const { citations } = parseNote({ path: 'a.md', text }).value;
  const planned: PlannedCitation[][] = [];
  for (const { cluster, key, mode, prefix, locator, suffix } of citations) {
    (planned[cluster] ??= []).push({ id: key, mode, prefix, locator, suffix });
  }
  const plan = { ...style.setting, items, clusters: planned, hasBibliography: false };
  return setText(plan, style).clusters.map(({ lead, parts }) => {
    const words = [lead, parts].map(plainText).filter(Boolean);
    return style.inNotes
      ? { sentence: comparable(plainText(lead)), note: comparable(plainText(parts)) }
      : { sentence: comparable(words.join(' ')), note: null };
  });
}

/** The text of markup. */
function plainText(parts: readonly TypesetPart[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('source' in part) return plainText(part.content);
      if (!('tag' in part)) throw new Error('set text holds text and marks only');
      return part.tag === 'br' ? ' ' : plainText(part.children ?? []);
    })
    .join('');
}
