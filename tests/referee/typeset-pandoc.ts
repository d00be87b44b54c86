/** What pandoc's own citation processor makes of the works and citations that ours sets. */
import { convert } from 'pandoc-wasm';
import type { LoadedStyle } from '../../server/csl/loaded-style.ts';
import type { CslItem } from '../../server/model/reference.ts';
import { styleXml } from '../support/style-xml.ts';
import { convertedText, type Inline, type Tree } from './pandoc-text.ts';

/** Text as it is compared: every white space is one space. */
export function comparable(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Works as pandoc reads them, once for all styles. */
export async function pandocWorks(
  text: string,
  from: 'bibtex' | 'biblatex' | 'csljson',
): Promise<string> {
  return (await convert({ from, to: 'json' }, text, {})).stdout;
}

/** A bibliography as pandoc sets it: the texts of its entries by key, in order. */
export async function pandocBibliography(
  works: string,
  style: LoadedStyle,
): Promise<Map<string, string>> {
  const blocks = await processed(works, { from: 'json', style });
  const entries = divs(blocks).filter(({ id }) => id.startsWith('ref-'));
  return new Map(entries.map(({ id, content }) => [id.slice('ref-'.length), textIn(content)]));
}

/** A cited cluster: its words in the sentence, and those of its note; null where it has none. */
export interface PandocCluster {
  sentence: string;
  note: string | null;
}

/** Clusters written in Markdown, each in a paragraph of its own, as pandoc sets them as one text. */
export async function pandocCitations(
  clusters: readonly string[],
  items: readonly CslItem[],
  style: LoadedStyle,
): Promise<PandocCluster[]> {
  const text = clusters.join('\n\n');
  const blocks = await processed(text, { from: 'markdown-smart', style, items });
  return blocks.filter((block) => tagOf(block) === 'Para').map(cluster);
}

interface Task {
  from: string;
  style: LoadedStyle;
  items?: readonly CslItem[];
}

async function processed(text: string, { from, style, items }: Task): Promise<Tree[]> {
  const files: Record<string, string> = { 'style.csl': styleXml(style.tree) };
  if (items) files['items.json'] = JSON.stringify(items);
  const options = {
    from,
    to: 'json',
    citeproc: true,
    csl: 'style.csl',
    metadata: { lang: style.setting.locale },
    ...(items && { bibliography: ['items.json'] }),
  };
  const { stdout, stderr } = await convert(options, text, files);
  if (stdout === '') throw new Error(stderr);
  return (JSON.parse(stdout) as { blocks: Tree[] }).blocks;
}

function tagOf(node: Tree): string | undefined {
  return typeof node === 'object' && node !== null && !Array.isArray(node) ? node.t : undefined;
}

/** All divisions below some nodes, with their ids. */
function divs(nodes: readonly Tree[]): { id: string; content: Tree[] }[] {
  return nodes.flatMap((node) => {
    if (Array.isArray(node)) return divs(node);
    if (tagOf(node) !== 'Div') return [];
    const [[id], content] = (node as { c: [[string], Tree[]] }).c;
    return [{ id, content }, ...divs(content)];
  });
}

/** The text of paragraphs, however deep they lie. */
function textIn(nodes: readonly Tree[]): string {
  return comparable(inlinesIn(nodes).map(convertedText).join(' '));
}

function inlinesIn(nodes: readonly Tree[]): Inline[][] {
  return nodes.flatMap((node) => {
    if (Array.isArray(node)) return inlinesIn(node);
    const tag = tagOf(node);
    if (tag === 'Para' || tag === 'Plain') return [(node as { c: Inline[] }).c];
    return tag === 'Div' ? inlinesIn((node as { c: [Tree, Tree[]] }).c[1]) : [];
  });
}

function cluster(paragraph: Tree): PandocCluster {
  const cites = (paragraph as { c: Inline[] }).c.filter(({ t }) => t === 'Cite');
  const inlines = cites.flatMap(({ c }) => (c as [unknown, Inline[]])[1]);
  const note = inlines.find(({ t }) => t === 'Note');
  return {
    sentence: comparable(convertedText(inlines)),
    note: note ? textIn(note.c as Tree[]) : null,
  };
}
