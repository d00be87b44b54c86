/** The outlines of pages: the headings of their text, and the parts that stand below it. */
import type { NotePage } from '../../../server/contract/note-page.ts';
import type { ReferencePage } from '../../../server/contract/reference-page.ts';
import type { Markup } from '../../../server/model/markup.ts';

/** A line of the outline; `depth` counts from 1, `part` is true for what stands below the text. */
export interface OutlineEntry {
  anchor: string;
  text: string;
  depth: number;
  part: boolean;
}

/** The headings of a note, the shallowest at depth 1, then the parts of the page that have something to show. */
export function noteOutline(note: NotePage): OutlineEntry[] {
  const [first, ...rest] = note.headings;
  const headings = first && isTitle(first, note.title) ? rest : note.headings;
  const shallowest = Math.min(...headings.map(({ depth }) => depth));
  const parts = [
    { anchor: 'around', text: 'Around it', shown: note.graph !== null },
    { anchor: 'claims', text: 'Claims', shown: note.claims.length > 0 },
    { anchor: 'linked-from', text: 'Linked from', shown: note.backlinks.length > 0 },
    { anchor: 'references', text: 'References', shown: note.references.length > 0 },
    { anchor: 'files', text: 'Take it with you', shown: true },
  ];
  return [
    ...headings.map(({ anchor, text, depth }) => {
      return { anchor, text, depth: Math.min(3, depth - shallowest + 1), part: false };
    }),
    ...shownParts(parts),
  ];
}

/** The parts of a reference's page. */
export function referenceOutline({ abstract, graph, passages }: ReferencePage): OutlineEntry[] {
  return shownParts([
    { anchor: 'pages', text: 'Pages used', shown: passages.length > 0 },
    { anchor: 'cite', text: 'Cite it', shown: true },
    { anchor: 'cited-in', text: 'Cited in', shown: true },
    { anchor: 'around', text: 'Around it', shown: graph !== null },
    { anchor: 'abstract', text: 'Abstract', shown: abstract !== '' },
    { anchor: 'record', text: 'Record', shown: true },
  ]);
}

function shownParts(parts: readonly { anchor: string; text: string; shown: boolean }[]) {
  return parts
    .filter(({ shown }) => shown)
    .map(({ anchor, text }): OutlineEntry => ({ anchor, text, depth: 1, part: true }));
}

/** The body without a first heading that only repeats the title, which the page shows already. */
export function withoutTitle(body: readonly Markup[], title: string): readonly Markup[] {
  const place = body.findIndex((node) => typeof node !== 'string' || node.trim() !== '');
  const first = body[place];
  if (typeof first !== 'object' || !('tag' in first) || first.tag !== 'h1') return body;
  return isTitle({ depth: 1, text: plainText(first.children ?? []) }, title)
    ? body.slice(place + 1)
    : body;
}

function isTitle(heading: { depth: number; text: string }, title: string): boolean {
  return heading.depth === 1 && heading.text.trim() === title.trim();
}

function plainText(nodes: readonly Markup[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      return 'children' in node ? plainText(node.children ?? []) : '';
    })
    .join('');
}
