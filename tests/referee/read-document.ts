/** Files of documents as pandoc reads them. */
import { convert } from 'pandoc-wasm';
import type { Inline, Tree } from './pandoc-text.ts';

/** What pandoc found in a file. */
export interface ReadDocument {
  meta: Record<string, Tree>;
  blocks: Tree[];
}

/** Reads a file in a format of pandoc's. */
export async function readDocument(
  content: string | Uint8Array,
  format: string,
): Promise<ReadDocument> {
  const name = 'document';
  const file = new Blob([content as Uint8Array<ArrayBuffer> | string]);
  const options = { from: format, to: 'json', 'input-files': [name] };
  const { stdout, stderr } = await convert(options, '', { [name]: file });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as ReadDocument;
}

/** The words of what pandoc found, those of a note where its mark stands, two blocks apart by a space. */
export function treeText(tree: Tree | undefined): string {
  if (Array.isArray(tree)) return tree.map(treeText).join('');
  return typeof tree === 'object' && tree !== null ? nodeText(tree) : '';
}

function nodeText({ t = '', c = null }: { t?: string; c?: Tree }): string {
  switch (t) {
    case 'Str':
      return c as string;
    case 'Space':
    case 'SoftBreak':
    case 'LineBreak':
      return ' ';
    case 'Code':
      return (c as [Tree, string])[1];
    case 'CodeBlock':
      return ` ${(c as [Tree, string])[1]} `;
    case 'RawInline':
    case 'RawBlock':
      return '';
    default:
      return isBlock(t) ? ` ${treeText(c)} ` : treeText(c);
  }
}

const blocks = new Set('Plain Para Header Note BlockQuote Table Div LineBlock'.split(' '));

function isBlock(type: string): boolean {
  return blocks.has(type);
}

/** A citation as it stands in a field. */
export interface FieldCitation {
  key: string;
  mode: string;
  prefix: string;
  suffix: string;
}

/** The clusters of citations that pandoc found, in reading order. */
export function citationsIn(tree: Tree): FieldCitation[][] {
  if (Array.isArray(tree)) return tree.flatMap(citationsIn);
  if (typeof tree !== 'object' || tree === null) return [];
  if (tree.t !== 'Cite') return citationsIn(tree.c ?? null);
  const [items] = tree.c as unknown as [PandocCitation[]];
  return [
    items.map(({ citationId, citationMode, citationPrefix, citationSuffix }) => ({
      key: citationId,
      mode: citationMode.t,
      prefix: treeText(citationPrefix as unknown as Tree).trim(),
      suffix: treeText(citationSuffix as unknown as Tree),
    })),
  ];
}

interface PandocCitation {
  citationId: string;
  citationMode: { t: string };
  citationPrefix: Inline[];
  citationSuffix: Inline[];
}
