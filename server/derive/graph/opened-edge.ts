/** An edge opened: every passage that it stands for. */
import type { OpenedEdge } from '../../contract/graph-page.ts';
import type { ClaimLine } from '../../contract/note-page.ts';
import type { Corpus } from '../../model/corpus.ts';
import { citationAnchor, linkAnchor } from '../lookup/addresses.ts';
import { allRelations } from '../lookup/kinds.ts';
import { shortAuthors, yearOf } from '../setting/author-year.ts';
import { claimLine } from '../setting/claim-line.ts';
import { linkText } from '../setting/link-text.ts';
import { setPassage } from '../setting/set-passage.ts';
import { noteSummary } from '../setting/summaries.ts';
import type { ConceptEdge, ConceptNode, EdgePlace } from './concept-graph.ts';
import { namesOf } from './draw-graph.ts';

/** Opens an edge. */
export function openEdge(corpus: Corpus, edge: ConceptEdge): OpenedEdge {
  const { id, source, target, layer, relation, places } = edge;
  return {
    id,
    from: graphEnd(source),
    to: graphEnd(target),
    layer,
    relation,
    ...edgeWords(corpus, edge),
    claims: places.map((place) => lineOf(corpus, edge, place)),
  };
}

/** A node as the end of an edge or of a path. */
export function graphEnd(node: ConceptNode): OpenedEdge['from'] {
  return { id: node.id, ...namesOf(node) };
}

/** What stands between the two ends of an edge, and what that means. */
export function edgeWords(
  corpus: Corpus,
  { layer, relation }: Pick<ConceptEdge, 'layer' | 'relation'>,
): Pick<OpenedEdge, 'label' | 'meaning'> {
  if (layer === 'links') return { label: 'links to', meaning: 'Names it without a relation.' };
  if (layer === 'citations') return { label: 'cites', meaning: '' };
  const { label, meaning } = allRelations(corpus).get(relation)!;
  return { label, meaning };
}

function lineOf(corpus: Corpus, edge: ConceptEdge, place: EdgePlace): ClaimLine {
  const { note, index } = place;
  if (edge.layer === 'links') return linkLine(corpus, edge, place);
  if (edge.layer === 'citations') return citationLine(corpus, edge, place);
  return claimLine(corpus, { note, claim: note.claims[index]! }, 'outgoing');
}

function linkLine(corpus: Corpus, { target }: ConceptEdge, { note, index }: EdgePlace): ClaimLine {
  const link = note.links[index]!;
  const passage = note.passages[link.passage]!;
  return {
    other: noteSummary(corpus, target.note!),
    otherText: linkText(corpus, note, link),
    passage: setPassage(corpus, note, {
      passage,
      anchor: linkAnchor(index),
      meant: { link: index },
    }),
    evidence: 0,
    signals: [],
  };
}

function citationLine(
  corpus: Corpus,
  { target }: ConceptEdge,
  { note, index }: EdgePlace,
): ClaimLine {
  const { passage: number, cluster, signal } = note.citations[index]!;
  const passage = note.passages[number]!;
  const reference = target.reference!;
  return {
    other: null,
    otherText: `${shortAuthors(reference)} ${yearOf(reference) || 'n.d.'}`,
    passage: setPassage(corpus, note, {
      passage,
      anchor: citationAnchor(index),
      meant: { cluster },
    }),
    evidence: 1,
    signals: [signal],
  };
}
