/** A large graph that is fetched, and painted, while its page comes to life. */
import type { GraphPage, GraphWhole } from '../../server/contract/graph-page.ts';
import { beginPainting, type BegunPainting } from '../components/graph/large/begun-painting.ts';
import { Painting } from '../components/graph/large/painting.ts';
import { fetchGraph, type FetchedGraph } from './fetch-graph.ts';

/** What was fetched, and the painting where the browser can paint. */
export type BegunAnswer = FetchedGraph & { painting: BegunPainting | null };

/** Takes the time between the arrival of a document and the moment when its page can be used. */
export class BegunGraph {
  readonly #whole: GraphWhole;
  #answer: Promise<BegunAnswer> | null;

  /** Begins with what the view tells; the picture will be as large as the element now is. */
  constructor(view: GraphPage, whole: GraphWhole, place: HTMLElement) {
    this.#whole = whole;
    this.#answer = begin(view, whole, place);
    // Whoever takes it is told of a failure.
    this.#answer.catch(() => undefined);
  }

  /** What was begun, the first time that just this graph is asked for; otherwise null. */
  take({ lists, places }: GraphWhole): Promise<BegunAnswer> | null {
    const answer = this.#answer;
    this.#answer = null;
    return lists === this.#whole.lists && places === this.#whole.places ? answer : null;
  }
}

async function begin(view: GraphPage, whole: GraphWhole, place: HTMLElement): Promise<BegunAnswer> {
  const painting = startPainting();
  try {
    const fetched = await fetchGraph(whole);
    const told = { view, whole, ...fetched };
    return { ...fetched, painting: painting && beginPainting(painting, told, place) };
  } catch (error) {
    painting?.end();
    throw error;
  }
}

/** Null where the browser cannot paint: the picture itself will say so. */
function startPainting(): Painting | null {
  try {
    return new Painting();
  } catch {
    return null;
  }
}
