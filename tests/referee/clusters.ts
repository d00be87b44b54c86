/** How the program reads the citations of a document, in the form in which the referee answers. */
import type { FootnoteDefinition, Nodes } from 'mdast';
import { parseMarkdown } from '../../server/parse/markdown/tree.ts';
import { parseLocator } from '../../server/parse/citation/locator.ts';
import type { CitationCluster } from '../../server/parse/citation/tree.ts';
import type { RefereeItem } from './pandoc.ts';

/** The clusters in reading order, a note where its number stands, each as one line of text. */
export function ourClusters(markdown: string): string[] {
  const { root } = parseMarkdown(markdown);
  const notes = new Map<string, FootnoteDefinition>();
  for (const node of root.children) {
    if (node.type === 'footnoteDefinition' && !notes.has(node.identifier))
      notes.set(node.identifier, node);
  }
  return clustersIn(root, notes).map(({ items }) => line(items));
}

function clustersIn(node: Nodes, notes: Map<string, FootnoteDefinition>): CitationCluster[] {
  if (node.type === 'citationCluster') return [node];
  if (node.type === 'footnoteReference') {
    return (
      notes.get(node.identifier)?.children.flatMap((child) => clustersIn(child, new Map())) ?? []
    );
  }
  if (!('children' in node)) return [];
  return node.children
    .filter(({ type }) => type !== 'footnoteDefinition')
    .flatMap((child) => clustersIn(child, notes));
}

/** The referee's clusters in the same form; locators are another question, which `locators.ts` puts. */
export function refereeLines(clusters: RefereeItem[][]): string[] {
  return clusters.map((items) =>
    line(
      items.map(({ key, suffix, ...item }) => ({ rawKey: key, ...item, ...parseLocator(suffix) })),
    ),
  );
}

function line(
  items: Pick<
    CitationCluster['items'][number],
    'rawKey' | 'mode' | 'prefix' | 'locator' | 'suffix'
  >[],
): string {
  return items
    .map(({ rawKey, mode, prefix, locator, suffix }) => {
      const place = locator ? `{${locator.label} ${locator.value}}` : '';
      return `${mode} ‹${prefix}›‹${rawKey}›${place}‹${suffix}›`;
    })
    .join(' | ');
}
