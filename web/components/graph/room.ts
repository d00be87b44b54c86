/** The room that a node takes in the picture, which lines go around and end at. */
import type { GraphNode } from '../../../server/contract/graph.ts';
import type { Point } from './curve.ts';

/** A symbol around its centre and a label below it. */
export type Room = Pick<GraphNode, 'x' | 'y' | 'width' | 'height' | 'radius'>;

/** Whether a point is on a symbol or its label, or nearer than `margin`. */
export function covers(room: Room, point: Point, margin: number): boolean {
  return symbolCovers(room, point, margin) || labelCovers(room, point, margin);
}

/** Whether a point is on a symbol, or nearer than `margin`. */
export function symbolCovers(room: Room, point: Point, margin: number): boolean {
  return Math.hypot(point.x - room.x, point.y - room.y) < room.radius + margin;
}

/** Whether a point is on a label, or nearer than `margin`. */
export function labelCovers(room: Room, point: Point, margin: number): boolean {
  const dx = Math.abs(point.x - room.x);
  const dy = point.y - room.y;
  const foot = room.height - room.radius;
  return dx < room.width / 2 + margin && dy > room.radius && dy < foot + margin;
}

/** Whether any part of a room is in the rectangle that two points span, made larger by `margin`. */
export function isNear(room: Room, [from, to]: readonly [Point, Point], margin: number): boolean {
  const side = room.width / 2 + margin;
  return (
    room.x + side > Math.min(from.x, to.x) &&
    room.x - side < Math.max(from.x, to.x) &&
    room.y + room.height + margin > Math.min(from.y, to.y) &&
    room.y - room.radius - margin < Math.max(from.y, to.y)
  );
}
