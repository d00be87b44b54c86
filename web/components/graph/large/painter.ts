/** A worker: paints large graphs apart from the page, which is held up by nothing that way. */
import { paintAskedEdges, paintEdges } from './paint-edges.ts';
import type { Painted, Seen } from './painted.ts';
import { paintAskedNodes, paintNodes } from './paint-nodes.ts';

/** What the page tells: what is painted, in parts as they change; and a glance at which it wants it. */
export type Order = Partial<Painted> | { paint: Seen };

/** What it gets. */
export interface Picture {
  bitmap: ImageBitmap;
  seen: Seen;
}

const painted: Partial<Painted> = {};

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if (!('paint' in data)) Object.assign(painted, data);
  else postPicture(data.paint);
});

function postPicture(seen: Seen): void {
  const { width, height } = seen.glance;
  const context = new OffscreenCanvas(width, height).getContext('2d')!;
  context.lineCap = 'butt';
  for (const paint of [paintEdges, paintNodes, paintAskedEdges, paintAskedNodes]) {
    paint(context, painted as Painted, seen);
  }
  const bitmap = context.canvas.transferToImageBitmap();
  postMessage({ bitmap, seen } satisfies Picture, { transfer: [bitmap] });
}
