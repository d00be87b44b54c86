/** Turns a sanitised HTML tree into the tree that a page draws. */
import type { Element, ElementContent, Root } from 'hast';
import type { Markup, MarkupElement } from '../../model/markup.ts';
import { addressKind } from '../../model/address.ts';
import { heldTag } from '../markdown/allowed.ts';
import type { HeldPieces } from './held.ts';

type Attributes = NonNullable<MarkupElement['attributes']>;

/** Keeps the anchors of footnotes apart from those of headings, which hold no colon. */
export const footnotePrefix = 'note:';

/** Elements beside which white space means nothing. */
const blocks = new Set(
  (
    'blockquote caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre ' +
    'section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** hast's names of attributes where they are more than the lower-case name. */
const attributeNames: Record<string, string> = {
  ariaLabel: 'aria-label',
  className: 'class',
  dataCallout: 'data-callout',
  dataFootnoteBackref: 'data-footnote-backref',
  dataFootnoteRef: 'data-footnote-ref',
  dataFootnotes: 'data-footnotes',
  dataRelation: 'data-relation',
};

/** What holds for the whole body while it is converted. */
interface Conversion {
  held: HeldPieces;
  /** The anchors that elements may carry, besides those of footnotes. */
  anchors: ReadonlySet<string>;
  /** Those given so far: each goes to the first element that claims it. */
  given: Set<string>;
}

/** Converts the children of a root; `anchors` are the only ids that elements may keep. */
export function toMarkup(root: Root, held: HeldPieces, anchors: Iterable<string>): Markup[] {
  const conversion = { held, anchors: new Set(anchors), given: new Set<string>() };
  return markupOf(root.children as ElementContent[], conversion);
}

function markupOf(nodes: ElementContent[], conversion: Conversion): Markup[] {
  const markup: Markup[] = [];
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'element') markup.push(...elementMarkup(node, conversion));
    else if (node.type === 'text' && !isMargin(nodes, index))
      addText(markup, node.value.replace(/\r\n?/g, '\n'));
  }
  return markup;
}

/** White space before or after a block. */
function isMargin(nodes: ElementContent[], index: number): boolean {
  const node = nodes[index];
  if (node?.type !== 'text' || node.value.trim() !== '') return false;
  return [nodes[index - 1], nodes[index + 1]].some(
    (beside) => beside?.type === 'element' && blocks.has(beside.tagName),
  );
}

function addText(markup: Markup[], text: string): void {
  const last = markup.at(-1);
  if (typeof last === 'string') markup[markup.length - 1] = last + text;
  else markup.push(text);
}

function elementMarkup(element: Element, conversion: Conversion): Markup[] {
  if (element.tagName === heldTag) {
    const piece = conversion.held[Number(element.properties.number)];
    return piece === undefined ? [] : [piece];
  }
  if (element.tagName === 'img') return pictureMarkup(element, conversion);
  const children = markupOf(element.children, conversion);
  if (element.tagName === 'a') return anchorMarkup(element, children, conversion);
  if (element.tagName === 'p' && children.length > 0 && children.every(isEmbed)) return children;
  return [newElement(element.tagName, attributesOf(element, conversion), children)];
}

function newElement(tag: string, attributes: Attributes, children: Markup[]): MarkupElement {
  return {
    tag,
    ...(Object.keys(attributes).length > 0 && { attributes }),
    ...(children.length > 0 && { children }),
  };
}

function attributesOf(element: Element, conversion: Conversion): Attributes {
  const attributes: Attributes = {};
  for (const [property, value] of Object.entries(element.properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (property === 'id' && !takesAnchor(String(value), conversion)) continue;
    const name = attributeNames[property] ?? property.toLowerCase();
    attributes[name] = Array.isArray(value) ? value.join(' ') : value;
  }
  return attributes;
}

function takesAnchor(id: string, { anchors, given }: Conversion): boolean {
  if (given.has(id) || !(anchors.has(id) || id.startsWith(footnotePrefix))) return false;
  given.add(id);
  return true;
}

/** A link without a safe address is its text; one around a citation or another link goes around the text beside it. */
function anchorMarkup(element: Element, children: Markup[], conversion: Conversion): Markup[] {
  const attributes = attributesOf(element, conversion);
  if (typeof attributes.href !== 'string' || addressKind(attributes.href) === 'unsafe') {
    return children;
  }
  if (!children.some(holdsLink)) return [newElement('a', attributes, children)];
  return children.map((child) => (holdsLink(child) ? child : newElement('a', attributes, [child])));
}

/** A picture of the library; one from elsewhere becomes a link to it, so that a page loads nothing from there. */
function pictureMarkup(element: Element, conversion: Conversion): Markup[] {
  const { src, ...attributes } = attributesOf(element, conversion);
  const text = typeof attributes.alt === 'string' && attributes.alt !== '' ? attributes.alt : null;
  const kind = typeof src === 'string' ? addressKind(src) : 'unsafe';
  if (typeof src !== 'string' || kind === 'unsafe' || kind === 'mail') return text ? [text] : [];
  if (kind === 'web') return [newElement('a', { href: src }, [text ?? src])];
  return [newElement('img', { src, alt: '', ...attributes }, [])];
}

function isEmbed(markup: Markup): boolean {
  return typeof markup === 'object' && 'embed' in markup;
}

function holdsLink(markup: Markup): boolean {
  if (typeof markup === 'string') return false;
  if (!('tag' in markup)) return true;
  return markup.tag === 'a' || (markup.children ?? []).some(holdsLink);
}
