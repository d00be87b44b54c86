/** Walks the body of a note once, from top to bottom, and lists what its author says. */
import GithubSlugger from 'github-slugger';
import type { ListItem, Nodes, Paragraph } from 'mdast';
import type { Citation } from '../../model/citation.ts';
import type { Claim, Link, Note } from '../../model/note.ts';
import type { Parsed } from '../../model/problem.ts';
import type { MarkdownTree } from '../markdown/tree.ts';
import { addClaims } from './claims.ts';
import { addHeading } from './headings.ts';
import { bracketMark, isInCode, nameMark, partsBetween, pointAt } from './inline.ts';
import type { InlineText } from './inline.ts';
import { addPassage, inFile, readInline, startOf, startReading } from './reading.ts';
import type { BodySource, Reading } from './reading.ts';
import { readAddresses } from './addresses.ts';
import { sentenceRanges } from './sentences.ts';

/** The lists of a note that its body decides. */
export type NoteContent = Pick<
  Note,
  'headings' | 'passages' | 'citations' | 'links' | 'fileLinks' | 'claims' | 'blocks' | 'words'
>;

const mark = new RegExp(`[${bracketMark}${nameMark}]`);

/** Reads the content of a body. */
export function noteContent(tree: MarkdownTree, source: BodySource): Parsed<NoteContent> {
  const reading = startReading(tree, source);
  walk(reading, tree.root, new GithubSlugger());
  readAddresses(reading, tree.root);
  const { headings, passages, fileLinks, blocks, words, problems } = reading;
  const citations = listCitations(reading);
  const claims = withEvidence(reading.claims, citations);
  const links = listLinks(reading);
  return {
    value: { headings, passages, citations, links, fileLinks, claims, blocks, words },
    problems,
  };
}

function walk(reading: Reading, node: Nodes, slugger: GithubSlugger): void {
  addName(reading, node);
  if (node.type === 'heading') {
    const inline = readInline(reading, node.children);
    addHeading(reading, slugger, { heading: node, inline });
    addSentences(reading, inline);
  } else if (node.type === 'paragraph') {
    readParagraph(reading, node, null);
  } else if (node.type === 'tableCell') {
    addSentences(reading, readInline(reading, node.children));
  } else if (node.type === 'listItem') {
    readItem(reading, node, slugger);
  } else if ('children' in node) {
    for (const child of node.children) walk(reading, child, slugger);
  }
}

function addName(reading: Reading, node: Nodes): void {
  const name = node.data?.blockName;
  if (name !== undefined) reading.blocks.push({ name, line: startOf(reading, node).line });
}

/** Says whether the paragraph opened a claim. */
function readParagraph(reading: Reading, paragraph: Paragraph, item: ListItem | null): boolean {
  const inline = readInline(reading, paragraph.children);
  const isClaim = addClaims(reading, { paragraph, inline, item });
  if (!isClaim) addSentences(reading, inline);
  return isClaim;
}

/** A list item that opens a claim is one passage with all its paragraphs; lists within it stand for themselves. */
function readItem(reading: Reading, item: ListItem, slugger: GithubSlugger): void {
  const [first, ...others] = item.children;
  if (first === undefined) return;
  const isClaim = first.type === 'paragraph' && readParagraph(reading, first, item);
  if (first.type !== 'paragraph') walk(reading, first, slugger);
  for (const child of others) {
    if (isClaim && child.type === 'paragraph') addName(reading, child);
    else walk(reading, child, slugger);
  }
}

function addSentences(reading: Reading, inline: InlineText): void {
  if (!mark.test(inline.text)) return;
  for (const [from, to] of sentenceRanges(inline.text, (cut) => isInCode(inline, cut))) {
    const parts = partsBetween(inline, from, to);
    if (parts.every((part) => typeof part === 'string')) continue;
    const point = inFile(reading, pointAt(inline, from, reading.source.body));
    addPassage(reading, { unit: 'sentence', parts }, point);
  }
}

function listCitations(reading: Reading): Citation[] {
  const citations: Citation[] = [];
  for (const [cluster, { items }] of reading.tree.clusters.entries()) {
    const passage = reading.passageOfCluster[cluster] ?? 0;
    for (const { key, mode, prefix, locator, suffix, signal, position } of items) {
      const index = citations.length;
      const said = { key, mode, prefix, locator, suffix, signal };
      citations.push({ index, cluster, ...said, passage, ...inFile(reading, position.start) });
    }
  }
  return citations;
}

function listLinks(reading: Reading): Link[] {
  return reading.tree.links.map((link, index) => {
    const { target, fragment, text, hasOwnText, embed } = link;
    const passage = reading.passageOfLink[index] ?? 0;
    return { index, target, fragment, text, hasOwnText, embed, passage, ...startOf(reading, link) };
  });
}

function withEvidence(claims: Claim[], citations: Citation[]): Claim[] {
  const evidence = new Map<number, number[]>();
  for (const { passage } of claims) evidence.set(passage, []);
  for (const { passage, index } of citations) evidence.get(passage)?.push(index);
  return claims.map((claim) => ({ ...claim, citations: [...(evidence.get(claim.passage) ?? [])] }));
}
