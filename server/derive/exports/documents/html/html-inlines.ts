/** Inline content of an HTML page. */
import type {
  Change,
  Citations,
  ExportDocument,
  Footnote,
  Inline,
  LinkedText,
  Picture,
  TextStyle,
} from '../document.ts';
import { lostPicture } from '../lost-picture.ts';
import { pictureKind } from '../picture-kind.ts';
import { safeAddress } from '../safe-address.ts';
import { html, htmlText } from './html-element.ts';

/** What comes together while a page is written. */
export interface HtmlWriting {
  document: ExportDocument;
  /** Works that have an entry in the list. */
  listed: ReadonlySet<string>;
  footnotes: Footnote[];
  changes: Change[];
  isLinked: boolean;
}

const tags: Readonly<Record<Exclude<TextStyle, 'small-caps'>, string>> = {
  italic: 'em',
  bold: 'strong',
  underline: 'u',
  strike: 's',
  superscript: 'sup',
  subscript: 'sub',
  highlight: 'mark',
  code: 'code',
};

/** The content. */
export function htmlInlines(content: readonly Inline[], writing: HtmlWriting): string[] {
  return content.map((inline) => htmlInline(inline, writing));
}

function htmlInline(inline: Inline, writing: HtmlWriting): string {
  if (typeof inline === 'string') return htmlText(inline);
  const inside = (content: readonly Inline[]) => htmlInlines(content, writing);
  switch (inline.kind) {
    case 'line-break':
      return html('br', {});
    case 'anchor':
      return html('span', { id: inline.anchor });
    case 'styled':
      return inline.style === 'small-caps'
        ? html('span', { class: 'small-caps' }, inside(inline.content))
        : html(tags[inline.style], {}, inside(inline.content));
    case 'source':
      return source(inline.key, inside(inline.content), writing);
    case 'link':
      return link(inline, writing);
    case 'citations':
      return cited(inline, inside(inline.content));
    case 'footnote':
      writing.footnotes.push(inline);
      return noteMark(inline.number, `mark-${inline.number}`);
    case 'footnote-again':
      return noteMark(inline.number);
    case 'picture':
      return picture(inline, writing);
  }
}

/** The id of a work's entry. */
export function entryId(key: string): string {
  return `ref-${key}`;
}

/** The address of a place in the page. */
function placeAddress(id: string): string {
  return `#${encodeURIComponent(id)}`;
}

function source(key: string, content: string[], { listed, isLinked }: HtmlWriting): string {
  if (isLinked || !listed.has(key)) return content.join('');
  return html('a', { href: placeAddress(entryId(key)), class: 'source' }, content);
}

function cited({ sources }: Citations, content: string[]): string {
  const keys = sources.map(({ id }) => id).join(' ');
  return html('span', { class: 'citation', 'data-cites': keys }, content);
}

function link({ to, content }: LinkedText, writing: HtmlWriting): string {
  const href = 'anchor' in to ? placeAddress(to.anchor) : safeAddress(to.address);
  if (writing.isLinked || href === null) return htmlInlines(content, writing).join('');
  writing.isLinked = true;
  const inside = htmlInlines(content, writing);
  writing.isLinked = false;
  return html('a', { href }, inside);
}

function noteMark(number: number, id?: string): string {
  const mark = html('a', { id, href: `#note-${number}`, role: 'doc-noteref' }, [String(number)]);
  return html('sup', {}, [mark]);
}

function picture(one: Picture, { document, changes }: HtmlWriting): string {
  const bytes = document.pictures.get(one.path);
  const mediaType = bytes && mediaTypeOf(one.path, bytes);
  if (!mediaType) {
    changes.push(
      lostPicture(one, 'The picture could not be read; what it shows stands in its place.'),
    );
    return htmlText(one.text);
  }
  const { text: alt, width, height } = one;
  const src = `data:${mediaType};base64,${base64(bytes)}`;
  return html('img', { src, alt, width: width ?? undefined, height: height ?? undefined });
}

/** Pictures that browsers show besides those that are told by their first bytes. */
const byEnding: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  webp: 'image/webp',
  avif: 'image/avif',
};

function mediaTypeOf(path: string, bytes: Uint8Array): string | undefined {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return pictureKind(bytes)?.mediaType ?? byEnding[ending];
}

/** Bytes are turned into text in pieces, as a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(pieces.join(''));
}
