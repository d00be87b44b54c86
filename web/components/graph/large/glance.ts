/** A glance at a drawing: how it is magnified and moved on the screen. */
import type { Point } from '../curve.ts';
import type { Frame } from '../frame.ts';
import type { Standpoint } from '../stage.svelte.ts';

/** A point of the drawing at `x` is on the screen at `x * scale + left`, a node's symbol at least so large. */
export interface Glance {
  scale: number;
  left: number;
  top: number;
  /** Of the screen. */
  width: number;
  height: number;
}

/** The size of a screen, in pixels. */
export interface Size {
  width: number;
  height: number;
}

/** Where a reader stands at first: all is seen. */
export const AT_FIRST: Standpoint = { k: 1, x: 0, y: 0 };

/** How a frame is seen from a standpoint: from the first all of it, in the middle of the screen. */
export function glanceAt(frame: Frame, { width, height }: Size, { k, x, y }: Standpoint): Glance {
  const fit = Math.min(width / frame.width, height / frame.height);
  const left = (width - frame.width * fit) / 2 - frame.x * fit;
  const top = (height - frame.height * fit) / 2 - frame.y * fit;
  return { scale: fit * k, left: left * k + x, top: top * k + y, width, height };
}

/** Where a point of the drawing is on the screen. */
export function onScreen({ scale, left, top }: Glance, { x, y }: Point): Point {
  return { x: x * scale + left, y: y * scale + top };
}

/** Which point of the drawing is at a place on the screen. */
export function inDrawing({ scale, left, top }: Glance, { x, y }: Point): Point {
  return { x: (x - left) / scale, y: (y - top) / scale };
}

/** The same glance at a screen of so many times the points. */
export function magnified(glance: Glance, times: number): Glance {
  const { scale, left, top, width, height } = glance;
  return {
    scale: scale * times,
    left: left * times,
    top: top * times,
    width: Math.round(width * times),
    height: Math.round(height * times),
  };
}

/** From far a node is a dot of this radius in pixels, or where dots would run together of this one in units. */
const DOT = { pixels: 1.6, units: 16 };

/** Symbols and lines grow up to so many pixels to a unit: who comes nearer still makes room for names between them. */
const GROWN = 0.8;

/** How many times its size in units something is on the screen. */
export function seenScale(scale: number, density = 1): number {
  return Math.min(scale, GROWN * density);
}

/** What lies along a path or at an open edge keeps its shape however far it is: a radius in pixels. */
export const LEAST_ALONG = 4;

/** From the rim of a symbol that was asked for to the ring around it, in pixels. */
export const RING = 4;

/** The radius of a symbol on the screen. */
export function seenRadius(radius: number, scale: number, density = 1): number {
  const dot = Math.min(DOT.pixels * density, DOT.units * scale);
  return Math.max(radius * seenScale(scale, density), dot);
}
