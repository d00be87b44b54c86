/** The picture's one place in the order of the keyboard, and what keys do there. */
import type { GraphEdge, GraphNode } from '../../../server/contract/graph.ts';
import type { Point } from './curve.ts';
import { edgesAround, inReadingOrder, stepFrom, WAYS } from './walk.ts';

/** The element that a picture is in, or one of those in it; one of SVG has all that is needed of it here. */
type Picture = HTMLElement;

/** What the keyboard walks on, and what it may ask of the picture. */
export interface Ground {
  nodes: readonly Walked[];
  edges: readonly Pick<GraphEdge, 'id' | 'source' | 'target'>[];
  reveal: (place: Point) => void;
  nearer: () => void;
  farther: () => void;
  all: () => void;
  /** Makes the element of a node or an edge, where not each has one already. */
  bring?: (what: 'node' | 'edge', id: string) => void;
}

/** Keys that lead through all nodes as a text is read, whether anything is joined to them or not. */
const PAGES: Readonly<Record<string, number>> = { PageDown: 1, PageUp: -1 };

/** What is to be known of a node to walk there. */
export type Walked = Pick<GraphNode, 'id' | 'href' | 'x' | 'y' | 'degree' | 'selected'>;

/** Moves the focus from node to node along edges, and around a node from edge to edge. */
export class Roving {
  /** The id of the node that has or last had the focus. */
  node: string | null = $state(null);
  #ground: () => Ground;

  constructor(ground: () => Ground) {
    this.#ground = ground;
  }

  /** The id of the node at which the keyboard enters: where it was, else what is selected, else the most connected. */
  get stop(): string | undefined {
    const { nodes } = this.#ground();
    const known =
      nodes.find(({ id }) => id === this.node) ?? nodes.find(({ selected }) => selected);
    return (known ?? mostConnected(nodes))?.id;
  }

  /** Listens to an element until the function returned is called. */
  readonly listen = (element: Picture): (() => void) => {
    const press = (event: KeyboardEvent) => this.#press(event, element);
    const follow = ({ target }: FocusEvent) => {
      const { node } = (target as Picture).dataset;
      if (node !== undefined) this.node = node;
    };
    element.addEventListener('keydown', press);
    element.addEventListener('focusin', follow);
    return () => {
      element.removeEventListener('keydown', press);
      element.removeEventListener('focusin', follow);
    };
  };

  #press(event: KeyboardEvent, element: Picture) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { edge } = (event.target as Picture).dataset;
    const acted =
      this.#magnify(event.key) ||
      (edge === undefined ? this.#fromNode(event, element) : this.#fromEdge(event, edge, element));
    if (acted) event.preventDefault();
  }

  #magnify(key: string): boolean {
    const ground = this.#ground();
    if (key === '+' || key === '=') ground.nearer();
    else if (key === '-') ground.farther();
    else if (key === '0') ground.all();
    else return false;
    return true;
  }

  #fromNode(event: KeyboardEvent, element: Picture): boolean {
    const ground = this.#ground();
    const here = ground.nodes.findIndex(({ id }) => id === this.stop);
    if (WAYS[event.key]) return this.#goTo(stepFrom(here, event.key, ground), element);
    const pages = PAGES[event.key];
    if (pages) return this.#goTo(inReadingOrder(here, pages, ground), element);
    if (event.key === 'Enter') location.assign(ground.nodes[here]!.href);
    else if (event.key === ' ') choose(event.target as Element);
    else if (event.key.toLowerCase() === 'e') this.#turn(null, 1, element);
    else return false;
    return true;
  }

  #fromEdge(event: KeyboardEvent, edge: string, element: Picture): boolean {
    const way = WAYS[event.key];
    if (way) this.#turn(edge, way.x + way.y > 0 ? 1 : -1, element);
    else if (event.key.toLowerCase() === 'e') this.#turn(edge, 1, element);
    else if (event.key === ' ') choose(event.target as Element);
    else if (event.key === 'Escape') this.#focus(element, 'node', this.stop);
    else if (event.key.toLowerCase() === 'o') return this.#goTo(this.#otherEnd(edge), element);
    else return false;
    return true;
  }

  /** A step that leads nowhere is a step all the same: the page must not scroll instead. */
  #goTo(place: number | undefined, element: Picture): boolean {
    const ground = this.#ground();
    const node = ground.nodes[place ?? -1];
    if (node) {
      ground.reveal(node);
      this.#focus(element, 'node', node.id);
    }
    return true;
  }

  /** The end of an edge at which the keyboard does not stand. */
  #otherEnd(id: string): number | undefined {
    const { nodes, edges } = this.#ground();
    const here = nodes.findIndex((node) => node.id === this.stop);
    const edge = edges.find((each) => each.id === id);
    return edge?.source === here ? edge.target : edge?.source;
  }

  /** The next edge around the node, clockwise or the other way. */
  #turn(edge: string | null, by: 1 | -1, element: Picture) {
    const ground = this.#ground();
    const here = ground.nodes.findIndex(({ id }) => id === this.stop);
    const around = edgesAround(here, ground).map((place) => ground.edges[place]!.id);
    const next = edge === null ? 0 : around.indexOf(edge) + by;
    this.#focus(element, 'edge', around.at(next % Math.max(1, around.length)));
  }

  #focus(element: Picture, what: 'node' | 'edge', id: string | undefined) {
    if (id === undefined) return;
    this.#ground().bring?.(what, id);
    const found = element.querySelector<Picture>(`[data-${what}="${CSS.escape(id)}"]`);
    found?.focus({ preventScroll: true });
  }
}

/** A click that comes from the keyboard. */
function choose(element: Element) {
  element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
}

function mostConnected(nodes: readonly Walked[]): Walked | undefined {
  let most = nodes[0];
  for (const node of nodes) if (node.degree > most!.degree) most = node;
  return most;
}
