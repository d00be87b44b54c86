/** Pictures, and links to files, as a page draws them: with the address of the file, or marked where it is missing. */
import { namesFile } from '../../model/address.ts';
import { attachmentType, isPicture } from '../../model/attachment.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Markup, MarkupElement } from '../../model/markup.ts';
import type { Link, Note } from '../../model/note.ts';
import { fileAddress, linkAnchor } from '../lookup/addresses.ts';
import { addressTarget, linkedAttachment, pictureTarget } from '../lookup/attachments.ts';
import { linkTarget } from '../lookup/note-names.ts';

/** A link with the address of what it leads to. */
export function fileLink(corpus: Corpus, note: Note, element: MarkupElement): MarkupElement {
  const { href } = element.attributes ?? {};
  if (typeof href !== 'string' || !namesFile(href)) return element;
  const target = addressTarget(corpus, note, href);
  if (target !== null) return withAttribute(element, 'href', target);
  return missing(element.children ?? [], ' (no such file)');
}

/** A picture with the address by which it is asked for from the library. */
export function picture(corpus: Corpus, note: Note, element: MarkupElement): MarkupElement {
  const { src, alt } = element.attributes ?? {};
  const target = pictureTarget(corpus, note, String(src));
  if (target !== null) return withAttribute(element, 'src', target);
  return missing([String(alt || src)], NO_PICTURE);
}

const NO_PICTURE = ' (no such picture)';

/** What `![[file]]` shows: a picture, or a link to a document; null where it names neither, or a note. */
export function embeddedFile(corpus: Corpus, note: Note, link: Link): Markup | null {
  if (!attachmentType(link.target) || linkTarget(corpus, note, link)) return null;
  const path = linkedAttachment(corpus, note, link);
  if (path === null) return missing([link.text], NO_PICTURE);
  if (!isPicture(path)) return { link: link.index, children: [link.text] };
  const [, width, height] = (link.hasOwnText && size.exec(link.text)) || [];
  const attributes = {
    id: linkAnchor(link.index),
    src: fileAddress(path),
    alt: width ? link.target : link.text,
    ...(width && { width }),
    ...(height && { height }),
  };
  return { tag: 'img', attributes };
}

/** Obsidian's way to say how large a picture is shown: `![[map.png|300]]`, `![[map.png|300x200]]`. */
const size = /^(\d{1,4})(?:x(\d{1,4}))?$/;

function withAttribute(element: MarkupElement, name: string, value: string): MarkupElement {
  return { ...element, attributes: { ...element.attributes, [name]: value } };
}

/** What stands in the place of a file that is not there; `hint` is for those who hear the page. */
function missing(children: Markup[], hint: string): MarkupElement {
  const heard = { tag: 'span', attributes: { class: 'visually-hidden' }, children: [hint] };
  return { tag: 'span', attributes: { class: 'missing' }, children: [...children, heard] };
}
