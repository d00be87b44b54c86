/** What the nodes and edges of a large graph are called. */
import type { GraphLists } from '../../../../server/contract/graph-lists.ts';
import type { GraphPage } from '../../../../server/contract/graph-page.ts';
import { edgeId } from '../../../../server/model/edge-id.ts';
import { counted } from '../../words.ts';
import { spokenName } from '../label-parts.ts';
import { wordsFor } from '../neighbours.ts';
import { evidenceWords } from '../scene.ts';

type Relations = Pick<GraphPage, 'relations'>;

/** The title of a node. */
export function titleAt({ titles, labels }: GraphLists, node: number): string {
  return titles[node]! || labels[node]!.replaceAll('\n', ' ');
}

/** What is said of a node where it cannot be seen. */
export function nodeName(
  { kinds }: Pick<GraphPage, 'kinds'>,
  lists: GraphLists,
  { node, degree }: { node: number; degree: number },
): string {
  const lines = lists.labels[node]!.split('\n');
  const kind = kinds[lists.kinds[node]!]?.kind.label ?? 'Reference';
  const name = spokenName({ lines, title: titleAt(lists, node) });
  return `${name}, ${kind}, ${counted(degree, 'connection')}`;
}

/** The id of an edge. */
export function edgeIdAt({ relations }: Relations, lists: GraphLists, edge: number): string {
  const { ids, ends } = lists;
  const relation = relations[lists.relations[edge]!]?.id ?? '';
  return edgeId(ids[ends[2 * edge]!]!, relation, ids[ends[2 * edge + 1]!]!);
}

/** What stands between the two ends of an edge. */
export function edgeWords(named: Relations, lists: GraphLists, edge: number): string {
  const place = lists.relations[edge]!;
  const layer = place >= 0 ? 'claims' : place === -1 ? 'links' : 'citations';
  return wordsFor(named, { layer, relation: named.relations[place]?.id ?? '' }, 'outgoing');
}

/** What is said of an edge where it cannot be seen. */
export function edgeName(named: Relations, lists: GraphLists, edge: number): string {
  const [from, to] = [lists.ends[2 * edge]!, lists.ends[2 * edge + 1]!];
  const said = `${titleAt(lists, from)} ${edgeWords(named, lists, edge)} ${titleAt(lists, to)}`;
  if (lists.relations[edge]! < 0) return said;
  const signals = { disputes: lists.disputed.includes(edge) ? 1 : 0 };
  const references = lists.references[edge]!;
  return [said, ...evidenceWords({ layer: 'claims', references, signals })].join(', ');
}
