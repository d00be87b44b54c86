/** The canvas that a reader sees: the last picture moved to where it belongs now, and names in their places. */
import { traceLine, type Line } from './edge-line.ts';
import { magnified, type Glance } from './glance.ts';
import type { PlacedName } from './name-choice.ts';
import type { NameSprites, NameText } from './name-sprites.ts';
import type { Picture } from './painter.ts';

/** A name with its text. */
export type SetName = PlacedName & { text: NameText };

/** What is drawn in one frame. */
export interface ScreenFrame {
  glance: Glance;
  density: number;
  pictures: Pictures;
  names: readonly SetName[];
  sprites: NameSprites;
  /** A line that is pointed at. */
  highlight: { line: Line; colour: string } | null;
}

/** The pictures that there are: one of all, and the newest, which shows the part that was looked at last. */
export interface Pictures {
  whole: Picture | null;
  newest: Picture | null;
}

/** Draws a frame. While the reader moves, what the newest picture does not hold is taken from the one of all. */
export function drawScreen(context: CanvasRenderingContext2D, frame: ScreenFrame): void {
  const { glance, density, pictures, names, sprites, highlight } = frame;
  const { canvas } = context;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  const { whole, newest } = pictures;
  const box = newest && boxOf(newest, glance, density);
  const isCovered =
    box && box.x <= 0 && box.y <= 0 && box.right >= canvas.width && box.foot >= canvas.height;
  if (whole && whole !== newest && !isCovered) {
    context.save();
    context.beginPath();
    context.rect(0, 0, canvas.width, canvas.height);
    if (box) context.rect(box.x, box.y, box.right - box.x, box.foot - box.y);
    context.clip('evenodd');
    drawPicture(context, whole, boxOf(whole, glance, density));
    context.restore();
  }
  if (newest) drawPicture(context, newest, box!);
  if (highlight) drawHighlight(context, highlight, { glance, density });
  for (const name of names) sprites.lead(context, name);
  for (const name of names) sprites.draw(context, name.text, name);
}

interface Box {
  x: number;
  y: number;
  right: number;
  foot: number;
}

/** Where a picture lies on the canvas now. */
function boxOf({ seen }: Picture, glance: Glance, density: number): Box {
  const times = (glance.scale * density) / seen.glance.scale;
  const x = glance.left * density - seen.glance.left * times;
  const y = glance.top * density - seen.glance.top * times;
  return { x, y, right: x + seen.glance.width * times, foot: y + seen.glance.height * times };
}

function drawPicture(context: CanvasRenderingContext2D, { bitmap }: Picture, box: Box): void {
  context.drawImage(bitmap, box.x, box.y, box.right - box.x, box.foot - box.y);
}

function drawHighlight(
  context: CanvasRenderingContext2D,
  { line, colour }: NonNullable<ScreenFrame['highlight']>,
  { glance, density }: Pick<ScreenFrame, 'glance' | 'density'>,
): void {
  context.strokeStyle = colour;
  context.lineWidth = 2.5 * density;
  context.beginPath();
  traceLine(context, line, magnified(glance, density));
  context.stroke();
}

/** Whether a picture shows just what is looked at. */
export function isOf(picture: Picture | null, glance: Glance, density: number): boolean {
  if (picture?.seen.density !== density) return false;
  const { scale, left, top, width, height } = picture.seen.glance;
  return (
    scale === glance.scale * density &&
    left === glance.left * density &&
    top === glance.top * density &&
    width === Math.round(glance.width * density) &&
    height === Math.round(glance.height * density)
  );
}
