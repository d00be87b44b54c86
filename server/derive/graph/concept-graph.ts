/** The notes and references of a corpus as nodes, and what joins them as edges that know their evidence. */
import type { GraphLayer } from '../../contract/graph.ts';
import type { Signal } from '../../model/citation.ts';
import type { Corpus } from '../../model/corpus.ts';
import { edgeId, encodePart } from '../../model/edge-id.ts';
import type { Note } from '../../model/note.ts';
import type { Reference } from '../../model/reference.ts';
import { addTo, perCorpus, perReference } from '../memo.ts';
import { yearNumber } from '../setting/author-year.ts';
import { pointers, referenceNodeId, type Pointer } from './pointers.ts';

/** A note, with the reference that it records if it does; or a reference by itself. */
export type ConceptNode =
  | { id: string; note: Note; reference: Reference | null }
  | { id: string; note: null; reference: Reference };

/** A passage that an edge stands for: a claim, a link or a citation, by its number in its note. */
export interface EdgePlace {
  note: Note;
  index: number;
}

/** A citation behind an edge: of which reference, in what sense, and of what year where that is known. */
export interface Evidence {
  key: string;
  signal: Signal;
  year: number | null;
}

/** Everything that joins one node to another in one sense. */
export interface ConceptEdge {
  id: string;
  source: ConceptNode;
  target: ConceptNode;
  layer: GraphLayer;
  /** Empty for links and citations. */
  relation: string;
  places: EdgePlace[];
  /** In reading order. */
  evidence: readonly Evidence[];
  /** Keys of the references behind it. */
  keys: ReadonlySet<string>;
  signals: Readonly<Record<Signal, number>>;
  /** Years of those references, newest first; those without a year are not among them. */
  years: readonly number[];
}

/** All nodes, in the order of notes and references. */
export const conceptNodes = perCorpus((corpus): ReadonlyMap<string, ConceptNode> => {
  const nodes = new Map<string, ConceptNode>();
  for (const note of corpus.notes.values()) {
    const reference = corpus.references.get(note.reference ?? '') ?? null;
    nodes.set(note.id, { id: note.id, note, reference });
  }
  for (const reference of corpus.references.values()) {
    const id = referenceNodeId(reference.key);
    nodes.set(id, { id, note: null, reference });
  }
  return nodes;
});

/** The edges of each layer by id, made when the layer is first asked for. */
const layers: Record<GraphLayer, (corpus: Corpus) => ReadonlyMap<string, ConceptEdge>> = {
  claims: perCorpus((corpus) => edgesOf(corpus, 'claims')),
  links: perCorpus((corpus) => edgesOf(corpus, 'links')),
  citations: perCorpus((corpus) => edgesOf(corpus, 'citations')),
};

/** The edges of a layer by id, in the order of notes and reading; what leads from a note to itself is no edge. */
export function layerEdges(corpus: Corpus, layer: GraphLayer): ReadonlyMap<string, ConceptEdge> {
  return layers[layer](corpus);
}

/** The edge of an id, whichever its layer; undefined where there is none. */
export function edgeOf(corpus: Corpus, id: string): ConceptEdge | undefined {
  const [, relation, to, more] = id.split('~');
  if (relation === undefined || to === undefined || more !== undefined) return undefined;
  // A link has no relation; a citation has none either, and leads to a reference.
  const bare = to.startsWith(encodePart(referenceNodeId(''))) ? 'citations' : 'links';
  return layerEdges(corpus, relation ? 'claims' : bare).get(id);
}

/** How many edges of a layer some notes have between them or to references; counted without making them. */
export function countEdges(corpus: Corpus, layer: GraphLayer, notes: ReadonlySet<string>): number {
  let count = 0;
  for (const note of corpus.notes.values()) {
    if (!notes.has(note.id)) continue;
    const ends = new Set<string>();
    for (const { to, relation } of pointers[layer](corpus, note)) {
      if (to !== note.id && (notes.has(to) || to.startsWith('/'))) ends.add(`${relation}~${to}`);
    }
    count += ends.size;
  }
  return count;
}

/** The edges of a layer that a note makes, in reading order. */
export function edgesFrom(corpus: Corpus, note: Note, layer: GraphLayer): ConceptEdge[] {
  const nodes = conceptNodes(corpus);
  const source = nodes.get(note.id)!;
  const groups = new Map<string, Pointer[]>();
  for (const pointer of pointers[layer](corpus, note)) {
    if (pointer.to === note.id) continue;
    addTo(groups, edgeId(note.id, pointer.relation, pointer.to), pointer);
  }
  return [...groups].map(([id, group]) => {
    const [{ to, relation }] = group as [Pointer];
    const places = group.map(({ index }) => ({ note, index }));
    const ends = { source, target: nodes.get(to)! };
    return { id, ...ends, layer, relation, places, ...evidenceOf(corpus, group) };
  });
}

function edgesOf(corpus: Corpus, layer: GraphLayer): Map<string, ConceptEdge> {
  const edges = new Map<string, ConceptEdge>();
  for (const note of corpus.notes.values()) {
    for (const edge of edgesFrom(corpus, note, layer)) edges.set(edge.id, edge);
  }
  return edges;
}

const yearOf = perReference(yearNumber);

function evidenceOf(
  corpus: Corpus,
  group: readonly Pointer[],
): Pick<ConceptEdge, 'evidence' | 'keys' | 'signals' | 'years'> {
  const signals = { supports: 0, compares: 0, disputes: 0 };
  const years = new Map<string, number | null>();
  const evidence = group.flatMap(({ citations }) =>
    citations.map(({ key, signal }): Evidence => {
      const reference = corpus.references.get(key);
      const year = reference ? yearOf(reference) : null;
      signals[signal]++;
      years.set(key, year);
      return { key, signal, year };
    }),
  );
  const known = [...years.values()].filter((year) => year !== null);
  return {
    evidence,
    keys: new Set(years.keys()),
    signals,
    years: known.sort((a, b) => b - a),
  };
}
