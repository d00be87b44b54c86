/** The map of a library: what belongs on it together, so that nothing moves on it when kinds or links come and go. */
import type { GraphLayer } from '../../contract/graph.ts';
import type { Corpus } from '../../model/corpus.ts';
import { perCorpus } from '../memo.ts';
import { claimsAt } from './claims-at.ts';
import { conceptNodes, layerEdges, type ConceptEdge, type ConceptNode } from './concept-graph.ts';
import { usualKinds } from './graph-choice.ts';
import { joinsOf } from './joins.ts';
import type { LayoutPlan } from './layout-plan.ts';
import { nodeBox } from './node-box.ts';

/** A plan, with the place of each node in it. */
export interface MapPlan {
  plan: LayoutPlan;
  placeOf: ReadonlyMap<ConceptNode, number>;
}

/** What is on the map beside the notes of the usual kinds. */
interface Beside {
  /** The notes of all other kinds. */
  hasFurther: boolean;
  /** The references that the notes on the map cite. */
  hasReferences: boolean;
}

const keptPlans = perCorpus(() => new Map<string, MapPlan>());

/** The plan of a map; one object for one corpus and choice. */
export function mapPlan(corpus: Corpus, beside: Beside): MapPlan {
  const kept = keptPlans(corpus);
  const key = `${beside.hasFurther} ${beside.hasReferences}`;
  const plan = kept.get(key) ?? makePlan(corpus, beside);
  kept.set(key, plan);
  return plan;
}

function makePlan(corpus: Corpus, { hasFurther, hasReferences }: Beside): MapPlan {
  const all = [...conceptNodes(corpus).values()];
  const usual = usualKinds(corpus);
  const base = all.filter(({ note }) => note && usual.has(note.kind));
  const further = all.filter(({ note }) => hasFurther && note && !usual.has(note.kind));
  const notes = new Set([...base, ...further]);
  const cited = edgesAmong(corpus, 'citations', (node) => !node.note || notes.has(node));
  const references = new Set(hasReferences ? cited.map(({ target }) => target) : []);
  const nodes = [...notes, ...references];
  const edges = [...placingEdges(corpus, { base: new Set(base), notes })];
  if (hasReferences) edges.push(...cited);
  const stages = [base.length, further.length, references.size];
  const plan: LayoutPlan = {
    columns: 0,
    nodes: nodes.map((node) => {
      const { width, height, radius } = nodeBox(node, claimsAt(corpus).get(node) ?? 0);
      return { id: node.id, width, height, radius, column: 0 };
    }),
    pairs: joinsOf(nodes, edges).pairs,
    ...(stages.filter((count) => count > 0).length > 1 && { stages }),
  };
  return { plan, placeOf: new Map(nodes.map((node, place) => [node, place])) };
}

/** What says where notes stand: claims, or in a library that makes none its links, be they shown or not. */
function placingEdges(
  corpus: Corpus,
  { base, notes }: Record<'base' | 'notes', ReadonlySet<ConceptNode>>,
): ConceptEdge[] {
  const hasClaims = edgesAmong(corpus, 'claims', (node) => base.has(node)).length > 0;
  return edgesAmong(corpus, hasClaims ? 'claims' : 'links', (node) => notes.has(node));
}

function edgesAmong(
  corpus: Corpus,
  layer: GraphLayer,
  isOn: (node: ConceptNode) => boolean,
): ConceptEdge[] {
  return [...layerEdges(corpus, layer).values()].filter(
    ({ source, target }) => isOn(source) && isOn(target),
  );
}
