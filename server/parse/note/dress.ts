/** Gives the tree of a body what the page needs beyond Markdown: anchors, marked relations, and no second title. */
import type {
  Heading as HeadingNode,
  Nodes,
  Paragraph,
  Parents,
  PhrasingContent,
  Root,
} from 'mdast';
// Gives nodes the `hProperties` that become attributes.
import type {} from 'mdast-util-to-hast';
import type { Claim, Note } from '../../model/note.ts';

/** What is left to hand out while the tree is walked. */
interface Dresser {
  note: Note;
  /** The first claim of each paragraph that opens some, by the place of the paragraph in the file. */
  claims: ReadonlyMap<string, Claim>;
  nextHeading: number;
}

/** Sets anchors and marks relations in place. */
export function dressBody(root: Root, note: Note): void {
  const claims = new Map(note.claims.toReversed().map((claim) => [placeKey(claim), claim]));
  dress(root, { note, claims, nextHeading: 0 });
  dropTitle(root, note);
}

function placeKey({ line, column }: { line: number; column: number }): string {
  return `${String(line)}:${String(column)}`;
}

function dress(parent: Parents, dresser: Dresser): void {
  for (const child of [...parent.children]) {
    if (child.data?.blockName !== undefined) setId(child, `^${child.data.blockName}`);
    if (child.type === 'heading') dressHeading(child, dresser);
    else if (child.type === 'paragraph') dressClaim(child, parent, dresser);
    else if ('children' in child) dress(child, dresser);
  }
}

function dressHeading(heading: HeadingNode, dresser: Dresser): void {
  const anchor = dresser.note.headings[dresser.nextHeading]?.anchor;
  dresser.nextHeading += 1;
  if (anchor === undefined) return;
  if (heading.data?.blockName !== undefined)
    heading.children.unshift(anchorSpan(`^${heading.data.blockName}`));
  setId(heading, anchor);
}

function dressClaim(paragraph: Paragraph, parent: Parents, dresser: Dresser): void {
  const start = paragraph.position?.start;
  if (start === undefined) return;
  const line = start.line + dresser.note.bodyLine - 1;
  const claim = dresser.claims.get(placeKey({ line, column: start.column }));
  if (claim === undefined) return;
  const opensItem = parent.type === 'listItem' && parent.children[0] === paragraph;
  const block = opensItem ? parent : paragraph;
  const target = paragraph.children.findIndex(holdsLink);
  if (target > 0) paragraph.children.splice(0, target, relationSpan(claim.relation), space());
  const id = `claim-${String(claim.index)}`;
  if (block.data?.blockName === undefined) setId(block, id);
  else paragraph.children.unshift(anchorSpan(id));
}

function holdsLink(node: Nodes): boolean {
  return node.type === 'wikiLink' || ('children' in node && node.children.some(holdsLink));
}

function setId(node: Nodes, id: string): void {
  node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
}

function relationSpan(relation: string): PhrasingContent {
  return span({ className: ['relation'], dataRelation: relation }, [
    { type: 'text', value: relation },
  ]);
}

function anchorSpan(id: string): PhrasingContent {
  return span({ id }, []);
}

/** mdast has no span; an emphasis that says it becomes one does. */
function span(
  hProperties: Record<string, string | string[]>,
  children: PhrasingContent[],
): PhrasingContent {
  return { type: 'emphasis', data: { hName: 'span', hProperties }, children };
}

function space(): PhrasingContent {
  return { type: 'text', value: ' ' };
}

/** The page shows the title above the body, so a first heading that repeats it goes; its anchor is the page's top. */
function dropTitle(root: Root, note: Note): void {
  const index = root.children.findIndex(({ type }) => type === 'heading');
  const heading = root.children[index];
  const text = note.headings[0]?.text ?? '';
  if (heading?.type !== 'heading' || heading.depth !== 1 || !isSame(text, note.title)) return;
  if (heading.children.every(({ type }) => type !== 'citationCluster' && type !== 'wikiLink')) {
    root.children.splice(index, 1);
  }
}

function isSame(one: string, other: string): boolean {
  return one.localeCompare(other, 'en', { sensitivity: 'accent' }) === 0;
}
