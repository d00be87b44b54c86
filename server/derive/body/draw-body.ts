/** Note bodies made ready to be drawn: numbers resolved, pictures addressed, embeds brought in. */
import type { DrawnBody, DrawnEmbed, OmittedEmbed } from '../../contract/note-page.ts';
import type { CitationPart, ResolvedLink } from '../../contract/common.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Markup } from '../../model/markup.ts';
import type { Link, Note } from '../../model/note.ts';
import { fileAddress, noteAddress } from '../lookup/addresses.ts';
import { excerpt } from './excerpt.ts';
import { fillBody } from './fill-body.ts';
import { fragmentAnchor } from '../lookup/fragment.ts';
import { linkedAttachment } from '../lookup/attachments.ts';
import { linkTarget } from '../lookup/note-names.ts';
import { clustersOf } from '../setting/set-passage.ts';
import { noteSummary } from '../setting/summaries.ts';

/** How deep embeds are followed; a note that embeds a note that embeds a third is as far as a reader follows. */
const DEEPEST_EMBED = 3;

/** How many embeds one page draws; the rest are links, so that notes which embed many cannot make a page without end. */
const MOST_EMBEDS = 200;

/** Gives the body tree of a note; the corpus keeps it. */
export type BodyOf = (note: Note) => Markup[];

/** The whole body of a note, ready to be drawn, its citations by author and year. */
export function drawBody(corpus: Corpus, note: Note, bodyOf: BodyOf): DrawnBody {
  return draw(drawingOf(corpus, note, bodyOf), note, bodyOf(note));
}

/** A note as the reader's style sets it, and the way to the bodies of others. */
export interface SetBody {
  set: { body: readonly Markup[]; clusters: CitationPart[][] };
  bodyOf: BodyOf;
}

/**
 * The whole body of a set note, ready to be drawn. What it embeds is quoted: its citations are named by author and year
 * in every style, as numbers and marks would be those of another text.
 */
export function drawSetBody(corpus: Corpus, note: Note, { set, bodyOf }: SetBody): DrawnBody {
  const drawn = draw(drawingOf(corpus, note, bodyOf), note, set.body);
  return { ...drawn, clusters: set.clusters };
}

function drawingOf(corpus: Corpus, note: Note, bodyOf: BodyOf): Drawing {
  return { corpus, bodyOf, within: [note], allowance: { left: MOST_EMBEDS } };
}

interface Drawing {
  corpus: Corpus;
  bodyOf: BodyOf;
  /** The notes being drawn, from the page's own to the innermost. */
  within: readonly Note[];
  /** How many more embeds the page may draw; all of its drawing shares it. */
  allowance: { left: number };
}

function draw(drawing: Drawing, note: Note, body: readonly Markup[]): DrawnBody {
  const { corpus, within } = drawing;
  const shown = embedsIn(body);
  return {
    body: fillBody(corpus, note, body),
    clusters: clustersOf(corpus, note),
    links: note.links.map((link) => resolveLink(corpus, { note, link, page: within[0]! })),
    embeds: note.links
      .filter(({ index }) => shown.has(index))
      .flatMap((link) => drawEmbed(drawing, note, link)),
  };
}

/** The numbers of the embeds in a tree: an excerpt has only some of its note's. */
function embedsIn(nodes: readonly Markup[], found = new Set<number>()): Set<number> {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    if ('embed' in node) found.add(node.embed);
    else if ('tag' in node) embedsIn(node.children ?? [], found);
  }
  return found;
}

function drawEmbed(drawing: Drawing, note: Note, link: Link): DrawnEmbed[] {
  const { corpus } = drawing;
  const target = linkTarget(corpus, note, link);
  if (!target) return [];
  const omitted = reasonToOmit(drawing, target);
  const drawn = omitted ? null : drawPart(drawing, target, link);
  return [{ link: link.index, note: noteSummary(corpus, target), drawn, omitted }];
}

function reasonToOmit({ within, allowance }: Drawing, target: Note): OmittedEmbed | null {
  if (within.includes(target)) return 'circle';
  if (within.length > DEEPEST_EMBED) return 'depth';
  return allowance.left > 0 ? null : 'number';
}

function drawPart(drawing: Drawing, target: Note, { fragment }: Link): DrawnBody {
  const { bodyOf, within, allowance } = drawing;
  allowance.left -= 1;
  const part = excerpt(bodyOf(target), target, fragment);
  return draw({ ...drawing, within: [...within, target] }, target, part);
}

/** Where a link leads that means no note: to a picture or document, or nowhere. */
function attachmentAddress(corpus: Corpus, note: Note, link: Link): string | null {
  const path = linkedAttachment(corpus, note, link);
  return path && fileAddress(path) + (link.fragment ? `#${link.fragment.name}` : '');
}

/** Where a link leads from the page it is drawn in: the note, and in it the heading or block that the link names. */
function resolveLink(
  corpus: Corpus,
  { note, link, page }: { note: Note; link: Link; page: Note },
): ResolvedLink {
  const target = linkTarget(corpus, note, link);
  if (!target) return { href: attachmentAddress(corpus, note, link), target: null };
  const anchor = fragmentAnchor(target, link.fragment);
  const address = target === page && anchor ? '' : noteAddress(target.id);
  return {
    href: address + (anchor ? `#${encodeURIComponent(anchor)}` : ''),
    target: noteSummary(corpus, target),
  };
}
