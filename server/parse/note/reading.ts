/** What is known of a note's body while it is being read from top to bottom. */
import type { PhrasingContent } from 'mdast';
import type {
  Claim,
  FileLink,
  Heading,
  NamedBlock,
  Passage,
  PassagePart,
} from '../../model/note.ts';
import { problem } from '../../model/problem.ts';
import type { Problem, ProblemRule } from '../../model/problem.ts';
import type { MarkdownTree } from '../markdown/tree.ts';
import { inlineText, numberNodes } from './inline.ts';
import type { InlineText, Numbers } from './inline.ts';

/** Where a body stands. */
export interface BodySource {
  file: string;
  body: string;
  bodyLine: number;
}

/** A place in the file, line and column from 1. */
export interface FilePoint {
  line: number;
  column: number;
}

/** The lists of a note as they grow; passages are known by cluster and by link until citations are counted. */
export interface Reading {
  source: BodySource;
  tree: MarkdownTree;
  numbers: Numbers;
  headings: Heading[];
  passages: Passage[];
  passageOfCluster: number[];
  passageOfLink: number[];
  fileLinks: FileLink[];
  /** Claims, whose evidence is filled in once citations are counted. */
  claims: Claim[];
  blocks: NamedBlock[];
  words: number;
  problems: Problem[];
}

/** Starts at the top of a body. */
export function startReading(tree: MarkdownTree, source: BodySource): Reading {
  return {
    source,
    tree,
    numbers: numberNodes(tree),
    headings: [],
    passages: [],
    passageOfCluster: [],
    passageOfLink: [],
    fileLinks: [],
    claims: [],
    blocks: [],
    words: 0,
    problems: [],
  };
}

/** The place in the file of a place in the body. */
export function inFile(reading: Reading, point: FilePoint | undefined): FilePoint {
  return {
    line: (point?.line ?? 1) + reading.source.bodyLine - 1,
    column: point?.column ?? 1,
  };
}

/** The place in the file where a node starts. */
export function startOf(
  reading: Reading,
  node: { position?: PhrasingContent['position'] },
): FilePoint {
  return inFile(reading, node.position?.start);
}

const word = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/** Flattens the inline content of a block, counting its words. */
export function readInline(reading: Reading, children: PhrasingContent[]): InlineText {
  const inline = inlineText(children, reading.numbers);
  reading.words += inline.text.match(word)?.length ?? 0;
  return inline;
}

/** Adds a passage and notes for its clusters and links that they stand in it; returns its number. */
export function addPassage(
  reading: Reading,
  passage: { unit: Passage['unit']; parts: PassagePart[] },
  point: FilePoint,
): number {
  const index = reading.passages.length;
  const heading = reading.headings.length > 0 ? reading.headings.length - 1 : null;
  reading.passages.push({ index, ...passage, heading, ...point });
  for (const part of passage.parts) {
    if (typeof part === 'string') continue;
    if ('cluster' in part) reading.passageOfCluster[part.cluster] = index;
    else reading.passageOfLink[part.link] = index;
  }
  return index;
}

/** Reports a problem of the body. */
export function report(
  reading: Reading,
  rule: ProblemRule,
  text: FilePoint & { message: string; suggestion?: string },
): void {
  const { line, column, ...words } = text;
  reading.problems.push(problem(rule, { file: reading.source.file, line, column }, words));
}
