/** `[text](other-note.md#heading)` and `[text](#heading)`: links to notes as plain Markdown writes them, read as `[[link]]`s. */
import type { Link, Parents, PhrasingContent, Root } from 'mdast';
import { addressKind, decodedAddress } from '../../model/address.ts';
import type { WikiLink } from './wiki-link.ts';

const noteAddress = /^([^?#]+\.(?:md|markdown)|(?=#.))(?:#(.*))?$/i;

/** Puts a `[[link]]` in the place of every link to a file of Markdown in the library, or to a place in the same one. */
export function readNoteLinks(parent: Root | Parents): void {
  parent.children.forEach((child, index) => {
    const link = child.type === 'link' ? noteLink(child) : null;
    if (link) (parent.children as PhrasingContent[])[index] = link;
    else if ('children' in child) readNoteLinks(child);
  });
}

/** The link as a `[[link]]`, or null where it leads elsewhere or holds more than text. */
function noteLink(link: Link): WikiLink | null {
  const [, target, fragment] = noteAddress.exec(decodedAddress(link.url)) ?? [];
  const text = plainText(link);
  if (target === undefined || text === null || addressKind(link.url) !== 'relative') return null;
  return {
    type: 'wikiLink',
    target,
    fragment: fragment ? { kind: 'heading', name: fragment } : null,
    text: text || target || (fragment ?? ''),
    hasOwnText: text !== '',
    embed: false,
    ...(link.position && { position: link.position }),
  };
}

/** The text of a link without its emphasis, or null where a citation or a picture stands in it. */
function plainText(parent: Parents): string | null {
  let text = '';
  for (const child of parent.children) {
    const part = 'children' in child ? plainText(child) : 'value' in child ? child.value : null;
    if (part === null) return null;
    text += part;
  }
  return text;
}
