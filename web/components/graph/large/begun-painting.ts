/** A large graph that is being painted before there is a page to hold the picture. */
import type { GraphPage } from '../../../../server/contract/graph-page.ts';
import { wholeFrame } from '../frame.ts';
import { AT_FIRST, glanceAt, magnified } from './glance.ts';
import { chosenPlaces, largeGraph, marksOf, placesById } from './large-graph.ts';
import type { Told } from './large-scene.svelte.ts';
import { lookOf, shadesOf } from './look.ts';
import { FIRST_VERSION, type Painted } from './painted.ts';
import type { Painting } from './painting.ts';

/** A painting and what it was given. */
export interface BegunPainting {
  painting: Painting;
  painted: Painted;
}

/** Has all of a graph painted as the picture that will stand in the place of an element. */
export function beginPainting(
  painting: Painting,
  { view, whole, lists, places }: Told,
  place: HTMLElement,
): BegunPainting {
  const chosen = chosenPlaces(view, placesById(lists));
  const painted = {
    graph: largeGraph(lists, places, view.view),
    marks: marksOf({ lists, whole }, chosen),
    look: lookOf(view, shadesOf(place)),
  };
  painting.change(painted);
  painting.ask(firstSight(view, place));
  return { painting, painted };
}

function firstSight(view: GraphPage, { clientWidth: width, clientHeight: height }: HTMLElement) {
  const density = devicePixelRatio;
  const all = glanceAt(wholeFrame(view, view.view === 'columns'), { width, height }, AT_FIRST);
  return { glance: magnified(all, density), density, version: FIRST_VERSION };
}
