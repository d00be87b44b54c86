import type { GraphLists, GraphPlaces } from '../../../../server/contract/graph-lists.ts';
import type { GraphPage, GraphWhole } from '../../../../server/contract/graph-page.ts';
import { chosenPlaces, degreesOf, largeGraph, marksOf, placesById } from './large-graph.ts';
import { largeGround } from './large-ground.ts';
import { namingOrder } from './name-choice.ts';

/** What the server told of a very large graph. */
export interface Told {
  view: GraphPage;
  whole: GraphWhole;
  lists: GraphLists;
  places: GraphPlaces;
}

/** From line to line of a name, and its letters, in pixels. */
export const NAME = { size: 12, leading: 15 };

/** All that is made of what was told; each part anew only when what it is made of changes. */
export class LargeScene {
  readonly #told: () => Told;

  constructor(told: () => Told) {
    this.#told = told;
  }

  readonly lists = $derived.by(() => this.#told().lists);
  readonly whole = $derived.by(() => this.#told().whole);
  readonly view = $derived.by(() => this.#told().view);
  readonly #arrangement = $derived.by(() => this.#told().view.view);
  readonly places = $derived(placesById(this.lists));
  readonly graph = $derived.by(() =>
    largeGraph(this.lists, this.#told().places, this.#arrangement),
  );
  readonly #chosen = $derived(chosenPlaces(this.view, this.places));
  readonly marks = $derived(marksOf({ lists: this.lists, whole: this.whole }, this.#chosen));
  readonly degrees = $derived(degreesOf(this.graph, this.marks));
  /** What names are chosen from. */
  readonly nameable = $derived({
    graph: this.graph,
    marks: this.marks,
    ...namingOrder(this.marks, this.degrees),
    widths: this.lists.widths,
    heights: this.lists.labels.map((label) => label.split('\n').length * NAME.leading),
  });
  /** The edges of paths, and the one that is open. */
  readonly askedEdges = $derived.by(() => {
    const { onPath, open } = this.whole;
    return open === null || onPath.includes(open) ? onPath : [open, ...onPath];
  });
  /** What the keyboard walks on. */
  readonly ground = $derived(
    largeGround({
      ...{ view: this.view, lists: this.lists, graph: this.graph },
      ...{ marks: this.marks, degrees: this.degrees },
    }),
  );
}
