/** Names set once and then drawn as pictures: setting letters with a rim anew for every frame would take too long. */
import type { Box } from '../boxes.ts';
import { DRAWING_FONT } from '../drawing-font.ts';
import type { Look } from './look.ts';
import type { PlacedName } from './name-choice.ts';

/** How names are set. */
export interface NameSetting {
  /** In pixels. */
  size: number;
  leading: number;
  /** Points to a pixel. */
  density: number;
  shades: Pick<Look, 'ink' | 'inkSoft' | 'paper'>;
}

/** A label, and how it is told from others. */
export interface NameText {
  label: string;
  isQuiet?: boolean;
  isBold?: boolean;
  isItalic?: boolean;
}

type Sprite = HTMLCanvasElement;

/** Of the letters' height that is above their line. */
const ASCENT = 0.78;
/** Around the letters, so that they can be read on lines, in pixels. */
const RIM = 3;
const MOST_KEPT = 2000;

/** The names of one picture. */
export class NameSprites {
  readonly #setting: NameSetting;
  readonly #sprites = new Map<string, Sprite>();

  constructor(setting: NameSetting) {
    this.#setting = setting;
  }

  /** Draws a label into a rectangle of so many pixels. */
  draw(
    context: CanvasRenderingContext2D,
    text: NameText,
    box: Pick<Box, 'left' | 'right' | 'top'>,
  ) {
    const { density } = this.#setting;
    const sprite = this.#spriteOf(text, box.right - box.left);
    context.drawImage(sprite, (box.left - RIM) * density, (box.top - RIM) * density);
  }

  /** Draws the line that leads to a name which stands off its symbol. */
  lead(context: CanvasRenderingContext2D, { from, ...box }: Pick<PlacedName, keyof Box | 'from'>) {
    if (!from) return;
    const { density, shades } = this.#setting;
    const x = Math.max(box.left, Math.min(box.right, from.x));
    const y = Math.max(box.top, Math.min(box.foot, from.y));
    context.strokeStyle = shades.inkSoft;
    context.lineWidth = density;
    context.beginPath();
    context.moveTo(from.x * density, from.y * density);
    context.lineTo(x * density, y * density);
    context.stroke();
  }

  #spriteOf(text: NameText, width: number): Sprite {
    const key = `${text.isBold} ${text.isQuiet} ${text.isItalic} ${text.label}`;
    const known = this.#sprites.get(key);
    if (known) return known;
    if (this.#sprites.size >= MOST_KEPT) this.#sprites.clear();
    const sprite = setName(text, width, this.#setting);
    this.#sprites.set(key, sprite);
    return sprite;
  }
}

function setName(
  { label, isQuiet, isBold, isItalic }: NameText,
  width: number,
  { size, leading, density, shades }: NameSetting,
): Sprite {
  const lines = label.split('\n');
  const sprite = document.createElement('canvas');
  sprite.width = Math.ceil((width + 2 * RIM) * density);
  sprite.height = Math.ceil((lines.length * leading + 2 * RIM) * density);
  const context = sprite.getContext('2d')!;
  context.scale(density, density);
  context.font = `${isItalic ? 'italic ' : ''}${isBold ? 600 : 400} ${size}px ${DRAWING_FONT}`;
  context.textAlign = 'center';
  context.lineJoin = 'round';
  context.lineWidth = RIM;
  context.strokeStyle = shades.paper;
  context.fillStyle = isQuiet ? shades.inkSoft : shades.ink;
  lines.forEach((line, place) => {
    const [x, y] = [width / 2 + RIM, RIM + (place + ASCENT) * leading];
    context.strokeText(line, x, y);
    context.fillText(line, x, y);
  });
  return sprite;
}
