/** What the body tree of a note leaves to the corpus: texts of links, names of relations, addresses of pictures. */
import { decodedAddress } from '../../model/address.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Markup, MarkupElement } from '../../model/markup.ts';
import type { Note } from '../../model/note.ts';
import { pictureAddress } from '../lookup/addresses.ts';
import { allRelations } from '../lookup/kinds.ts';
import { linkText } from '../setting/link-text.ts';
import { joinPath } from '../lookup/note-names.ts';

/** The tree with all that filled in; the tree that is given stays as it is. */
export function fillBody(corpus: Corpus, note: Note, body: readonly Markup[]): Markup[] {
  const fill = (node: Markup): Markup => {
    if (typeof node === 'string') return node;
    if ('link' in node) return { ...node, children: linkChildren(corpus, note, node.link) };
    return 'tag' in node ? fillElement(node) : node;
  };
  const fillElement = (node: MarkupElement): Markup => {
    const relation = node.attributes?.['data-relation'];
    if (typeof relation === 'string') return withRelationName(corpus, node, relation);
    const children = node.children?.map(fill);
    return { ...withPictureAddress(node, note.file), ...(children && { children }) };
  };
  return body.map(fill);
}

function linkChildren(corpus: Corpus, note: Note, index: number): Markup[] {
  const link = note.links[index];
  return link ? [linkText(corpus, note, link)] : [];
}

function withRelationName(corpus: Corpus, node: MarkupElement, relation: string): MarkupElement {
  return { ...node, children: [allRelations(corpus).get(relation)?.label ?? relation] };
}

/** Pictures that stand beside the note are asked for from the library. */
function withPictureAddress(node: MarkupElement, file: string): MarkupElement {
  const source = node.attributes?.['src'];
  if (node.tag !== 'img' || typeof source !== 'string') return node;
  const src = pictureAddress(joinPath(file, decodedAddress(source)));
  return { ...node, attributes: { ...node.attributes, src } };
}
