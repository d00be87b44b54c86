/** The legend of a picture that is taken away, drawn on its canvas. */
import { HOLLOW } from '../edge-style.ts';
import type { Legend, LegendEntry } from '../legend.ts';
import { arrowHead } from '../routes.ts';
import { PRINTED } from './look.ts';

/** A sample of a line runs from left to right at this height, in units of the legend. */
const LEFT = 1;
const RIGHT = 33;
const MIDDLE = 6;

/** Draws a legend with its left upper corner at the origin. */
export function drawLegend(context: CanvasRenderingContext2D, { entries }: Legend): void {
  for (const entry of entries) {
    context.save();
    context.translate(entry.x, entry.y);
    context.fillStyle = PRINTED.ink;
    context.fillText(entry.text, 44, 10);
    if (entry.symbol) drawSymbol(context, entry.symbol);
    if (entry.stroke) drawStroke(context, entry.stroke);
    context.restore();
  }
}

function drawSymbol(
  context: CanvasRenderingContext2D,
  { path, colour }: NonNullable<LegendEntry['symbol']>,
): void {
  context.translate(17, 6);
  context.fillStyle = colour;
  context.fill(new Path2D(path));
}

function drawStroke(
  context: CanvasRenderingContext2D,
  stroke: NonNullable<LegendEntry['stroke']>,
): void {
  const { colour = PRINTED.quiet, dash, width, isHollow, isDisputed, hasHead = true } = stroke;
  const length = hasHead ? 6 + 1.2 * width : 0;
  const line = new Path2D(`M${LEFT} ${MIDDLE}H${RIGHT - length * 0.8}`);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.setLineDash(dash?.split(' ').map(Number) ?? []);
  context.stroke(line);
  context.setLineDash([]);
  context.fillStyle = isHollow ? PRINTED.paper : colour;
  if (isHollow) {
    context.strokeStyle = PRINTED.paper;
    context.lineWidth = HOLLOW.inner;
    context.stroke(line);
  }
  const head = arrowHead({ x: LEFT, y: MIDDLE }, { x: RIGHT, y: MIDDLE }, length);
  context.strokeStyle = colour;
  context.lineWidth = 1;
  if (hasHead) context.fill(new Path2D(head));
  if (hasHead && isHollow) context.stroke(new Path2D(head));
  if (isDisputed) drawDispute(context);
}

function drawDispute(context: CanvasRenderingContext2D): void {
  const circle = new Path2D();
  circle.arc(14, MIDDLE, 5.5, 0, 2 * Math.PI);
  context.fillStyle = PRINTED.paper;
  context.strokeStyle = PRINTED.bad;
  context.fill(circle);
  context.stroke(circle);
  context.stroke(new Path2D(`M11.4 ${MIDDLE - 1.2}h5.2M11.4 ${MIDDLE + 1.2}h5.2M15.6 3L12.4 9`));
}
