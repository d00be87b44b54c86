/** The nodes that citations add to the Markdown tree, known to mdast and so to its visitors and handlers. */
import type { Literal, Node, Text } from 'mdast';
import type { Point, Position } from 'unist';
import type { CitationMode, Locator, Signal } from '../../model/citation.ts';

/** A key with its `@`, as read; clustering replaces every one of them. */
export interface CitationKey extends Literal {
  type: 'citationKey';
  /** As written: `@key`, `-@key`, `@{key}`. */
  value: string;
  key: string;
  suppressed: boolean;
  position: Position;
}

/** A bracket of citations, or a citation in the sentence with the bracket that belongs to it. */
export interface CitationCluster extends Node {
  type: 'citationCluster';
  items: CitationItem[];
  position: Position;
}

/** One source cited in a cluster. */
export interface CitationItem {
  /** What names the reference: the key as written, without the property of CiTO before it. */
  key: string;
  /** The key as pandoc reads it. */
  rawKey: string;
  mode: CitationMode;
  prefix: string;
  locator: Locator | null;
  /** What follows the locator, with its leading punctuation and space. */
  suffix: string;
  signal: Signal;
  /** Where the key stands, with its `@`. */
  position: Position;
}

/** From here on, a character of a text node's value is one of the source, up to the next anchor. */
export interface TextAnchor {
  /** Into the value of the text node. */
  index: number;
  point: Point;
  /** The one character here was escaped or written as a reference, so it is no bracket. */
  literal: boolean;
}

/** A text node on its way to clustering, which takes the anchors off again. */
export interface AnchoredText extends Text {
  anchors?: TextAnchor[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citationKey: CitationKey;
    citationCluster: CitationCluster;
  }
  interface RootContentMap {
    citationKey: CitationKey;
    citationCluster: CitationCluster;
  }
}
