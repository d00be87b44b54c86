/** What the parts of a drawn text need to know of it, and the rules by which its elements are drawn. */
import { createContext, type Snippet } from 'svelte';
import type { ReferenceSummary } from '../../../server/contract/common.ts';
import type { DrawnBody } from '../../../server/contract/note-page.ts';
import type { Markup, MarkupElement } from '../../../server/model/markup.ts';
import { directionOfNodes, type Direction } from './direction.ts';

/** The text being drawn. */
export interface Drawing extends DrawnBody {
  /** True for the note's own text, whose parts are the targets of links; false for a text inside another. */
  anchored: boolean;
  /** True inside a link, where no other link may stand. */
  linked: boolean;
  /** Which way the block around runs. */
  direction: Direction;
}

/** The way to draw the nodes inside a part of a text. */
export type DrawNodes = Snippet<[nodes: readonly Markup[], drawing: Drawing]>;

/** The drawing of a text that holds neither citations nor links of its own. */
export const PLAIN: Drawing = {
  body: [],
  clusters: [],
  links: [],
  embeds: [],
  anchored: false,
  linked: false,
  direction: 'ltr',
};

/** Hands the page's references to the citations in it. */
export const [getReferences, setReferences, hasReferences] =
  createContext<() => ReadonlyMap<string, ReferenceSummary>>();

/** Elements that hold nothing. */
export const VOID: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img', 'input', 'wbr']);

/** Blocks that are set in the direction of their own first word, whichever way the page around them runs. */
const DIRECTED: ReadonlySet<string> = new Set(
  'blockquote caption dd dl dt figcaption h1 h2 h3 h4 h5 h6 li ol p summary table td th ul'.split(
    ' ',
  ),
);

/**
 * The element to draw. The page's title is its only heading of the first level; a paragraph that holds
 * an embedded note becomes a division, as HTML demands.
 */
export function tagOf(element: MarkupElement): string {
  if (element.tag === 'h1') return 'h2';
  return element.tag === 'p' && element.children?.some(holdsEmbed) ? 'div' : element.tag;
}

function holdsEmbed(node: Markup): boolean {
  if (typeof node === 'string') return false;
  return 'embed' in node || ('children' in node && (node.children?.some(holdsEmbed) ?? false));
}

/** The drawing of what is inside an element. */
export function drawingInside(element: MarkupElement, drawing: Drawing): Drawing {
  const linked = drawing.linked || element.tag === 'a';
  const direction = directionIn(element, drawing) ?? drawing.direction;
  const anchored = drawing.anchored && !element.attributes?.['data-citation-note'];
  const isSame =
    linked === drawing.linked && direction === drawing.direction && anchored === drawing.anchored;
  return isSame ? drawing : { ...drawing, linked, direction, anchored };
}

function directionIn(element: MarkupElement, { clusters }: Drawing): Direction | undefined {
  const told = element.attributes?.['dir'];
  if (told === 'ltr' || told === 'rtl') return told;
  return DIRECTED.has(element.tag) ? directionOfNodes(element.children ?? [], clusters) : undefined;
}

/** The attributes to draw: a text inside another gives up its anchors, a check box gets a name. */
export function attributesOf(element: MarkupElement, drawing: Drawing): Record<string, unknown> {
  const { id, ...attributes } = element.attributes ?? {};
  const { direction } = drawingInside(element, drawing);
  if (direction !== drawing.direction) attributes['dir'] ??= direction;
  if (element.tag === 'input') attributes['aria-label'] = attributes['checked'] ? 'Done' : 'To do';
  if (element.tag === 'img') attributes['loading'] = 'lazy';
  if (element.tag === 'a' && isBare(element)) attributes['data-bare'] = '';
  if (element.tag === 'pre') attributes['tabindex'] = 0;
  if (drawing.anchored) return id === undefined ? attributes : { id, ...attributes };
  const { 'aria-describedby': _, ...rest } = attributes;
  return String(rest['href']).startsWith('#') ? { ...rest, href: undefined } : rest;
}

/** An address that is its own text; on paper it need not be said twice. */
function isBare({ attributes, children }: MarkupElement): boolean {
  return children?.length === 1 && children[0] === attributes?.['href'];
}

/** The page of a reference of which only the key is at hand; a key with slashes keeps them. */
export function referenceAddress(key: string): string {
  return `/references/${key.split('/').map(encodeURIComponent).join('/')}`;
}
