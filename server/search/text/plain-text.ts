/**
 * Markdown as running text, for searching and for short quotations: quick rather than exact, since all it
 * feeds is words. What is shown in full goes through the parser.
 */

/** A block of a body as one line of text, with the citation keys in it and where they stand. */
export interface TextBlock {
  text: string;
  keys: CitedKey[];
  /** Its first and last line in the text it was cut from, from 0. */
  line: number;
  lastLine: number;
}

/** A citation key, at an offset of the text. */
export interface CitedKey {
  key: string;
  at: number;
}

/** What a narrative citation is written as in the text. */
export type NameOfKey = (key: string) => string;

/** What a link without text of its own is written as, by its target and the place in it: `a/b-c#Part`. */
export type NameOfLink = (target: string) => string;

/** How a text names what it points to. */
interface Names {
  ofKey: NameOfKey;
  ofLink: NameOfLink;
}

const HEADING = /^\s{0,3}#{1,6}\s/;
const FENCE = /^\s*(```|~~~)/;
const RULE = /^\s*\|?[\s:|=-]*[-=]{3}[\s:|=-]*$/;
const MARKER = /^\s*(?:>\s?|[-*+]\s+|\d{1,9}[.)]\s+|\[!\w+\][+-]?\s*)+/;
const STARTS_BLOCK = /^\s*(?:>|[-*+]\s|\d{1,9}[.)]\s|\|)/;
const BLOCK_NAME = /\s\^[\w-]+\s*$/;
const COMMENTS = /<!--[\s\S]*?(?:-->|$)|%%[\s\S]*?%%/g;

/** Cuts Markdown into its blocks; headings, rules and comments are left out. */
export function textBlocks(
  markdown: string,
  ofKey: NameOfKey,
  ofLink: NameOfLink = linkName,
): TextBlock[] {
  const blocks: TextBlock[] = [];
  let lines: string[] = [];
  const close = (next: number) => {
    if (lines.length > 0) {
      const block = inlineText(lines.join(' '), { ofKey, ofLink });
      if (block.text) blocks.push({ ...block, line: next - lines.length, lastLine: next - 1 });
    }
    lines = [];
  };
  const all = markdown.replace(COMMENTS, blankLines).split('\n');
  all.forEach((line, number) => {
    const isSkipped = !line.trim() || HEADING.test(line) || FENCE.test(line) || RULE.test(line);
    if (isSkipped || STARTS_BLOCK.test(line)) close(number);
    if (!isSkipped) lines.push(line.replace(MARKER, '').replace(BLOCK_NAME, '').trim());
  });
  close(all.length);
  return blocks;
}

/** A comment is gone, its lines still count. */
function blankLines(comment: string): string {
  return comment.replace(/[^\n]+/g, ' ');
}

/** What in a line is not text: in the order in which it is looked for at each place. */
const MARKUP = new RegExp(
  [
    String.raw`(?<relation>^[\p{L}\p{N}_ -]+::\s*)?!?\[\[(?<target>[^\]|[]*)(?:\|(?<label>[^\]]*))?\]\]`,
    String.raw`(?<cluster>\[[^\][]*-?@[^\][]*\])`,
    String.raw`(?<![\p{L}\p{N}])-?@\{?(?<narrative>[\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*)\}?(?:\s?\[(?!\[)[^\][@]*\])?`,
    String.raw`!?\[(?<text>[^\][]*)\]\((?:[^()\s]|\([^()]*\))*(?:\s+"[^"]*")?\)`,
    String.raw`(?<tag></?[A-Za-z][^<>]*>|\[\^[^\]]*\]|\*+|~~|==|${'`'}+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}]))`,
    String.raw`\\(?<escaped>[^\p{L}\p{N}\s])`,
    String.raw`(?<bar>\s*\|\s*)`,
  ].join('|'),
  'gu',
);
const KEYS = /@\{?([\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*)/gu;
const TRAILING_MARKS = /[:.#$%&+?<>~/-]+$/;

/** Without one of these, a line is text as it stands. */
const SIGNS = /[[\]@*_~=`<>\\|]/;

function inlineText(line: string, names: Names): { text: string; keys: CitedKey[] } {
  if (!SIGNS.test(line)) return { text: line.replace(/\s+/g, ' ').trim(), keys: [] };
  const keys: CitedKey[] = [];
  let text = '';
  let read = 0;
  const add = (piece: string) => (text = spaced(text, piece));
  for (const match of line.matchAll(MARKUP)) {
    add(line.slice(read, match.index));
    read = match.index + match[0].length;
    const { cluster, narrative, bar } = match.groups!;
    if (cluster !== undefined) {
      text = text.trimEnd();
      for (const key of keysIn(cluster)) keys.push({ key, at: text.length });
    } else if (narrative !== undefined) {
      const key = narrative.replace(TRAILING_MARKS, '');
      keys.push({ key, at: text.length });
      add(names.ofKey(key) + (match[0].endsWith(']') ? '' : narrative.slice(key.length)));
    } else if (bar !== undefined) {
      if (!/(?:^|·\s*)$/.test(text)) add(' · ');
    } else add(replacement(match.groups!, names));
  }
  add(line.slice(read));
  const end = text.replace(/[\s·]+$/, '').length;
  return {
    text: text.slice(0, end).trimStart(),
    keys: keys.map(({ key, at }) => ({ key, at: Math.min(at, end) })),
  };
}

/** The text with a piece behind it, and one space where either has some. */
function spaced(text: string, piece: string): string {
  const tidy = piece.replace(/\s+/g, ' ');
  return (text === '' || text.endsWith(' ')) && tidy.startsWith(' ')
    ? text + tidy.slice(1)
    : text + tidy;
}

function replacement(groups: Record<string, string | undefined>, { ofLink }: Names): string {
  const { relation, target, label, text, escaped } = groups;
  if (target !== undefined) return (label ?? ofLink(target)) + (relation ? ':' : '');
  return text ?? escaped ?? '';
}

/** What a link is named by where it has no text of its own, and nobody knows what it leads to. */
export function linkName(target: string): string {
  return target
    .slice(target.lastIndexOf('/') + 1)
    .replace(/[#^]+/g, ' ')
    .replace(/-/g, ' ')
    .trim();
}

/** The citation keys in a bracket. */
function keysIn(cluster: string): string[] {
  return Array.from(cluster.matchAll(KEYS), ([, key]) => key!.replace(TRAILING_MARKS, ''));
}
