/** What the body tree of a note leaves to the corpus: texts of links, names of relations, addresses of files. */
import type { Corpus } from '../../model/corpus.ts';
import type { Markup, MarkupElement } from '../../model/markup.ts';
import type { Note } from '../../model/note.ts';
import { allRelations } from '../lookup/kinds.ts';
import { linkText } from '../setting/link-text.ts';
import { embeddedFile, fileLink, picture } from './file-markup.ts';

/** The tree with all that filled in; the tree that is given stays as it is. */
export function fillBody(corpus: Corpus, note: Note, body: readonly Markup[]): Markup[] {
  const fill = (node: Markup): Markup => {
    if (typeof node === 'string') return node;
    if ('link' in node) return { ...node, children: linkChildren(corpus, note, node.link) };
    if ('embed' in node) return embeddedFile(corpus, note, note.links[node.embed]!) ?? node;
    return 'tag' in node ? fillElement(node) : node;
  };
  const fillElement = (node: MarkupElement): Markup => {
    const relation = node.attributes?.['data-relation'];
    if (typeof relation === 'string') return withRelationName(corpus, node, relation);
    const children = node.children?.map(fill);
    const filled = { ...node, ...(children && { children }) };
    if (node.tag === 'img') return picture(corpus, note, filled);
    return node.tag === 'a' ? fileLink(corpus, note, filled) : filled;
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
