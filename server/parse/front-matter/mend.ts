/**
 * What people write in front matter although YAML reads it differently or not at all. Values are
 * taken as the text that stands there where that is safe, and each time the author is told how to
 * write it.
 */
import type { FrontMatterValue } from '../../model/note.ts';
import type { Entry } from './entries.ts';
import { isMapping, loadYaml, yamlFault } from './yaml.ts';
import type { YamlFault } from './yaml.ts';

/** An entry read in spite of its form, with the text that was taken for its value. */
export interface MendedValue {
  key: string;
  /** The line in the block, from 0. */
  line: number;
  text: string;
}

/** Front matter read entry by entry. */
export interface MendedBlock {
  values: Record<string, FrontMatterValue>;
  mended: MendedValue[];
  lost: (YamlFault & { key: string })[];
}

/** Reads each entry by itself, falling back to plain text for those that stand on one line. */
export function readEntries(entries: Entry[]): MendedBlock {
  const block: MendedBlock = { values: {}, mended: [], lost: [] };
  for (const entry of entries) {
    if (entry.key === '__proto__') continue;
    if (Object.hasOwn(block.values, entry.key)) {
      block.lost.push({ key: entry.key, line: entry.line, reason: 'the key is there twice' });
    } else {
      readEntry(entry, block);
    }
  }
  return block;
}

function readEntry(entry: Entry, block: MendedBlock): void {
  try {
    const value = loadYaml(entry.text);
    if (isMapping(value)) Object.assign(block.values, value);
  } catch (error) {
    if (entry.continues) {
      const { line, reason } = yamlFault(error);
      const lastLine = entry.text.split('\n').length - 1;
      block.lost.push({ key: entry.key, line: entry.line + Math.min(line, lastLine), reason });
    } else {
      block.values[entry.key] = entry.inline;
      block.mended.push({ key: entry.key, line: entry.line, text: entry.inline });
    }
  }
}

/** Takes `up: [[Parent]]` for a link instead of a list in a list, and `tags: #x` for a tag instead of a comment. */
export function restorePlainText(
  values: Record<string, FrontMatterValue>,
  entries: Entry[],
): MendedValue[] {
  const mended: MendedValue[] = [];
  for (const entry of entries) {
    const value = values[entry.key];
    if (!Object.hasOwn(values, entry.key) || value === undefined) continue;
    const restored = restoredValue(value, entry);
    if (restored === value) continue;
    values[entry.key] = restored;
    mended.push({ key: entry.key, line: entry.line, text: firstText(restored) });
  }
  return mended;
}

function restoredValue(value: FrontMatterValue, entry: Entry): FrontMatterValue {
  if (value === null && !entry.continues && /^#[^\s#]/.test(entry.inline)) return entry.inline;
  if (!Array.isArray(value)) return value;
  const link = linkText(value);
  if (link !== null && entry.text.includes(link)) return link;
  const items = value.map((item) => {
    const itemLink = Array.isArray(item) ? linkText(item) : null;
    return itemLink !== null && entry.text.includes(itemLink) ? itemLink : item;
  });
  return items.every((item, index) => item === value[index]) ? value : items;
}

/** `[['a', 'b']]` as the `[[a, b]]` it was read from. */
function linkText(list: FrontMatterValue[]): string | null {
  const inner = list.length === 1 ? list[0] : null;
  if (!Array.isArray(inner) || !inner.every((item) => typeof item === 'string')) return null;
  return `[[${inner.join(', ')}]]`;
}

function firstText(value: FrontMatterValue): string {
  const first = Array.isArray(value)
    ? value.find((item) => typeof item === 'string' && item.startsWith('[['))
    : value;
  return typeof first === 'string' ? first : '';
}
