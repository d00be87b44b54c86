/** Citations as a style of notes wants them: a mark in the text, and what it cites among the footnotes, numbered with the author's own. */
import type { NotePlace } from '../../csl/typeset.ts';
import type { Markup, MarkupElement } from '../../model/markup.ts';

/** What of a body the notes of a style change. */
export interface NotedBody {
  body: Markup[];
  /** The number of the note in which each cluster stands, by the number of the cluster. */
  numbers: ReadonlyMap<number, number>;
  /** Where the clusters stand that are in footnotes of the author. */
  ownPlaces: ReadonlyMap<number, NotePlace>;
}

/** How the marks of a body are found and what is put in their place. */
interface Numbering {
  /** The next number that is free. */
  next: number;
  /** Numbers by the address of an author's footnote; one that is referred to again keeps its number. */
  ofFootnotes: Map<string, number>;
  /** Numbers by cluster. */
  ofClusters: Map<number, number>;
  clusters: ClusterPlaces;
}

/** Where what belongs to a cluster is to be found. */
export interface ClusterPlaces {
  /** The ids of its citations, which links from elsewhere lead to. */
  anchorsOf: (cluster: number) => string[];
  /** The number under which the lead of a cluster, a name in the sentence, is drawn as a cluster of its own; null where it has none. */
  leadOf: (cluster: number) => number | null;
}

const SECTION = 'data-footnotes';

/**
 * Gives each cluster of the running text a mark and a footnote, both numbered in reading order together with the
 * footnotes of the author; a cluster within a footnote stays where it is, as a note has no notes.
 */
export function withStyleNotes(body: readonly Markup[], clusters: ClusterPlaces): NotedBody {
  const numbering: Numbering = { next: 1, ofFootnotes: new Map(), ofClusters: new Map(), clusters };
  const text = markedAll(
    body.filter((node) => !isSection(node)),
    numbering,
  );
  const section = body.find(isSection);
  const notes = footnotes(section, numbering);
  const own = inFootnotes(section, numbering);
  return {
    body: notes ? [...text, notes] : text,
    numbers: new Map([...numbering.ofClusters, ...own]),
    ownPlaces: placesIn(section),
  };
}

function isSection(node: Markup): node is MarkupElement {
  return typeof node !== 'string' && 'tag' in node && node.attributes?.[SECTION] !== undefined;
}

function isReference(node: MarkupElement): boolean {
  return node.attributes?.['data-footnote-ref'] !== undefined;
}

function markedAll(nodes: readonly Markup[], numbering: Numbering): Markup[] {
  const { leadOf } = numbering.clusters;
  const isMark = (node: Markup | undefined) =>
    typeof node === 'object' && 'cluster' in node && leadOf(node.cluster) === null;
  return aroundMarks(nodes, isMark).map((node) => marked(node, numbering));
}

/** A mark stands close behind the words, and behind the punctuation that follows them, as printers set it. */
function aroundMarks(
  nodes: readonly Markup[],
  isMark: (node: Markup | undefined) => boolean,
): Markup[] {
  const set: Markup[] = [];
  nodes.forEach((node, place) => {
    if (typeof node !== 'string') {
      const next = nodes[place + 1];
      const last = set.at(-1);
      if (isMark(node) && typeof last === 'string') set[set.length - 1] = last.trimEnd();
      const moved = isMark(node) && typeof next === 'string' ? punctuationOf(next) : '';
      set.push(...(moved ? [moved, node] : [node]));
    } else {
      set.push(isMark(nodes[place - 1]) ? node.slice(punctuationOf(node).length) : node);
    }
  });
  return set.filter((node) => node !== '');
}

function punctuationOf(text: string): string {
  return /^[.,;:!?…]+/.exec(text)?.[0] ?? '';
}

function marked(node: Markup, numbering: Numbering): Markup {
  if (typeof node === 'string') return node;
  if ('cluster' in node) return clusterMark(node.cluster, numbering);
  if (!('tag' in node)) return node;
  if (isReference(node)) return renumbered(node, numbering);
  if (!node.children) return node;
  return { ...node, children: markedAll(node.children, numbering) };
}

function clusterMark(cluster: number, numbering: Numbering): MarkupElement {
  const { anchorsOf, leadOf } = numbering.clusters;
  const number = numbering.next++;
  numbering.ofClusters.set(cluster, number);
  const [first, ...rest] = anchorsOf(cluster);
  const link: MarkupElement = {
    tag: 'a',
    attributes: {
      href: `#cited-${cluster}`,
      'data-footnote-ref': true,
      ...(first && { id: first }),
    },
    children: [String(number)],
  };
  const anchors = rest.map((id) => ({ tag: 'span', attributes: { id } }));
  const lead = leadOf(cluster);
  const mark: MarkupElement = { tag: 'sup', children: [...anchors, link] };
  return lead === null ? mark : { tag: 'span', children: [{ cluster: lead }, mark] };
}

function renumbered(node: MarkupElement, numbering: Numbering): MarkupElement {
  const address = String(node.attributes?.['href'] ?? '');
  let number = numbering.ofFootnotes.get(address);
  if (number === undefined) numbering.ofFootnotes.set(address, (number = numbering.next++));
  return { ...node, children: [String(number)] };
}

/** The section of footnotes: those of the author and those of the style, in the order of their numbers. */
function footnotes(section: MarkupElement | undefined, numbering: Numbering): MarkupElement | null {
  const own = listOf(section)?.children ?? [];
  const items = new Map<number, Markup>();
  for (const item of own) {
    if (typeof item === 'string' || !('tag' in item)) continue;
    const number = numbering.ofFootnotes.get(`#${String(item.attributes?.['id'] ?? '')}`);
    items.set(number ?? numbering.next++, item);
  }
  for (const [cluster, number] of numbering.ofClusters) {
    items.set(number, citationNote(cluster, numbering.clusters.anchorsOf(cluster)[0]));
  }
  if (items.size === 0) return null;
  const sorted = [...items].sort(([one], [other]) => one - other).map(([, item]) => item);
  const heading = { tag: 'h2', attributes: { class: 'sr-only' }, children: ['Footnotes'] };
  return {
    tag: 'section',
    attributes: { [SECTION]: true, class: 'footnotes' },
    children: [heading, { tag: 'ol', children: sorted }],
  };
}

function listOf(section: MarkupElement | undefined): MarkupElement | undefined {
  return section?.children?.find(
    (child): child is MarkupElement =>
      typeof child !== 'string' && 'tag' in child && child.tag === 'ol',
  );
}

/** A note that the style makes; the anchors of its citations are in the text, so it has none. */
function citationNote(cluster: number, anchor: string | undefined): MarkupElement {
  const back: MarkupElement = {
    tag: 'a',
    attributes: {
      href: `#${anchor ?? ''}`,
      'data-footnote-backref': '',
      'aria-label': 'Back to the text',
      class: 'data-footnote-backref',
    },
    children: ['↩'],
  };
  return {
    tag: 'li',
    attributes: { id: `cited-${cluster}`, 'data-citation-note': true },
    children: [{ tag: 'p', children: [{ cluster }, ' ', back] }],
  };
}

/** Clusters that stand in footnotes of the author have the numbers of these. */
function inFootnotes(section: MarkupElement | undefined, numbering: Numbering): [number, number][] {
  return (listOf(section)?.children ?? []).flatMap((item) => {
    if (typeof item === 'string' || !('tag' in item)) return [];
    const number = numbering.ofFootnotes.get(`#${String(item.attributes?.['id'] ?? '')}`);
    return number === undefined
      ? []
      : clustersIn(item).map((one): [number, number] => [one, number]);
  });
}

function clustersIn(node: Markup): number[] {
  if (typeof node === 'string') return [];
  if ('cluster' in node) return [node.cluster];
  return 'children' in node ? (node.children ?? []).flatMap(clustersIn) : [];
}

/** Where in their footnote clusters stand: a citation that is all of it is set as a note of the style, one in a sentence as a part of it. */
function placesIn(section: MarkupElement | undefined): Map<number, NotePlace> {
  const places = new Map<number, NotePlace>();
  for (const item of listOf(section)?.children ?? []) {
    const words = wordsIn(item);
    words.forEach((word, place) => {
      if (typeof word === 'string') return;
      const isAlone = words.length === 1;
      places.set(word.cluster, isAlone ? 'whole' : place === 0 ? 'beginning' : 'within');
    });
  }
  return places;
}

/** The clusters of a footnote and the text around them, without the links back. */
function wordsIn(node: Markup): (string | { cluster: number })[] {
  if (typeof node === 'string') return node.trim() === '' ? [] : [node];
  if ('cluster' in node) return [node];
  if (!('tag' in node)) return [];
  if (node.attributes?.['data-footnote-backref'] !== undefined) return [];
  return (node.children ?? []).flatMap(wordsIn);
}
