/** The names that are drawn in a frame, with their texts. */
import { meet, type Box } from '../boxes.ts';
import { middleOf, edgeLine } from './edge-line.ts';
import { onScreen, type Glance } from './glance.ts';
import { Mark, type LargeGraph } from './large-graph.ts';
import { edgeWords } from './large-names.ts';
import type { LargeScene } from './large-scene.svelte.ts';
import { NAME } from './large-scene.svelte.ts';
import { placedName, symbolBox, type PlacedName } from './name-choice.ts';
import type { Pointed } from './pointed.ts';
import type { SetName } from './screen.ts';

/** Above everything, the names of kinds over their columns; where their place is out of sight they stay at the upper rim. */
export function setHeads({ view, graph }: LargeScene, glance: Glance): SetName[] {
  if (view.view !== 'columns') return [];
  return view.columns.flatMap((id) => {
    const place = view.kinds.findIndex(({ kind }) => kind.id === id);
    const x = middleOfKind(graph, place);
    if (place < 0 || x === null) return [];
    const head = onScreen(glance, { x, y: view.bounds.y });
    const label = view.kinds[place]!.kind.plural;
    const top = Math.max(RIM, Math.round(head.y - 2 * NAME.leading));
    const half = Math.ceil((label.length * LETTER) / 2);
    const box = { left: Math.round(head.x) - half, right: Math.round(head.x) + half };
    return [{ node: -1, ...box, top, foot: top + NAME.leading, text: { label, isBold: true } }];
  });
}

/** Between a heading and the rim of the screen, in pixels. */
const RIM = 6;

function middleOfKind({ kinds, points }: LargeGraph, kind: number): number | null {
  let [sum, count] = [0, 0];
  kinds.forEach((each, node) => {
    if (each !== kind) return;
    sum += points[2 * node]!;
    count++;
  });
  return count > 0 ? sum / count : null;
}

/** So many edges are named. */
const MOST_LINES = 40;

/** What the edges that were asked for say, where it can be read: before nodes are named beside it. */
export function setLines(scene: LargeScene, glance: Glance): SetName[] {
  const { graph, askedEdges } = scene;
  const taken: Box[] = askedEdges.flatMap((edge) =>
    [...graph.ends.subarray(2 * edge, 2 * edge + 2)].map((node) =>
      symbolBox(scene.nameable, glance, { node }),
    ),
  );
  return askedEdges.slice(0, MOST_LINES).flatMap((edge) => {
    const name = setEdge(scene, edge, glance);
    if (taken.some((other) => meet(name, other))) return [];
    taken.push(name);
    return [name];
  });
}

/** The names that were chosen, and above them those of what is pointed at, for which others make room. */
export function setNames(
  scene: LargeScene,
  {
    names,
    lines,
    pointed,
    glance,
  }: {
    names: readonly PlacedName[];
    lines: readonly SetName[];
    pointed: readonly Pointed[];
    glance: Glance;
  },
): SetName[] {
  const above = pointed.map(({ what, place }) =>
    what === 'node'
      ? setNode(
          scene,
          names.find(({ node }) => node === place) ??
            placedName(scene.nameable, glance, { node: place }),
        )
      : setEdge(scene, place, glance),
  );
  const below = [...names.map((name) => setNode(scene, name)), ...lines];
  return [...below.filter((name) => !above.some((other) => meet(name, other))), ...above];
}

function setNode({ lists, marks, graph }: LargeScene, name: PlacedName): SetName {
  const isAsked = (marks.nodes[name.node]! & (Mark.chosen | Mark.matched)) > 0;
  const isReference = graph.kinds[name.node] === -1;
  return {
    ...name,
    text: { label: lists.labels[name.node]!, isBold: isAsked, isQuiet: isReference },
  };
}

/** About the width of a letter, in pixels. */
const LETTER = 6.5;

function setEdge({ view, lists, graph }: LargeScene, edge: number, glance: Glance): SetName {
  const label = edgeWords(view, lists, edge);
  const { x, y } = onScreen(glance, middleOf(edgeLine(graph, edge)));
  const width = Math.ceil(label.length * LETTER);
  const [left, top] = [Math.round(x - width / 2), Math.round(y - NAME.leading / 2)];
  const box = { left, right: left + width, top, foot: top + NAME.leading };
  return { node: -1, ...box, text: { label, isItalic: true } };
}
