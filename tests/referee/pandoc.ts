/** Asks pandoc how it reads citations. It referees the tests and is no part of the program. */
import { convert } from 'pandoc-wasm';
import { convertedText } from './pandoc-text.ts';
import type { Inline, Tree } from './pandoc-text.ts';

/** A citation item as pandoc's reader has it: the suffix still holds the locator. */
export interface RefereeItem {
  key: string;
  mode: 'parenthetical' | 'narrative' | 'author-suppressed';
  prefix: string;
  suffix: string;
}

/**
 * pandoc's Markdown without what CommonMark and GFM do not have and with what they do, so that the two
 * differ in citations or not at all. `smart` is off, so that quotes and dashes stay as typed.
 */
const reader = [
  'markdown',
  '-smart-example_lists-bracketed_spans-superscript-subscript-tex_math_dollars-raw_tex-latex_macros',
  '-definition_lists-line_blocks-fancy_lists-startnum-fenced_divs-header_attributes-link_attributes',
  '-implicit_header_references-implicit_figures-native_divs-native_spans-markdown_in_html_blocks',
  '-raw_attribute-inline_code_attributes-fenced_code_attributes-pandoc_title_block-yaml_metadata_block',
  '-blank_before_header-blank_before_blockquote',
].join('');

const modes = {
  NormalCitation: 'parenthetical',
  AuthorInText: 'narrative',
  SuppressAuthor: 'author-suppressed',
} as const;

/** GFM makes links of bare addresses, and so does this; but it finds more addresses than GFM does. */
const readers = { plain: reader, addresses: `${reader}+autolink_bare_uris` };

/** A paragraph that no document has. */
const mark = '⁂';

/**
 * The citation clusters of each document, in reading order, a note where its number stands. All go to
 * pandoc in one call, as files that share nothing, with a mark between them.
 */
export async function pandocClusters(
  documents: string[],
  from: keyof typeof readers = 'plain',
): Promise<RefereeItem[][][]> {
  const files: Record<string, string> = { 'mark.md': mark };
  documents.forEach((text, index) => (files[`${index}.md`] = text));
  const inputs = documents.flatMap((_, index) => [`${index}.md`, 'mark.md']);
  const options = { from: readers[from], to: 'json', 'file-scope': true, 'input-files': inputs };
  const { stdout } = await convert(options, '', files);
  return betweenMarks((JSON.parse(stdout) as { blocks: Tree[] }).blocks).map(clustersIn);
}

function betweenMarks(blocks: Tree[]): Tree[][] {
  const documents: Tree[][] = [[]];
  for (const block of blocks) {
    if (isMark(block)) documents.push([]);
    else documents.at(-1)!.push(block);
  }
  return documents.slice(0, -1);
}

function isMark(block: Tree): boolean {
  return JSON.stringify(block) === `{"t":"Para","c":[{"t":"Str","c":"${mark}"}]}`;
}

function clustersIn(tree: Tree): RefereeItem[][] {
  if (Array.isArray(tree)) return tree.flatMap(clustersIn);
  if (typeof tree !== 'object' || tree === null) return [];
  if (tree.t !== 'Cite') return clustersIn(tree.c ?? null);
  const [items] = tree.c as [PandocCitation[], Inline[]];
  return [
    items.map((item) => ({
      key: item.citationId,
      mode: modes[item.citationMode.t],
      prefix: convertedText(item.citationPrefix),
      suffix: convertedText(item.citationSuffix),
    })),
  ];
}

interface PandocCitation {
  citationId: string;
  citationMode: { t: keyof typeof modes };
  citationPrefix: Inline[];
  citationSuffix: Inline[];
}
