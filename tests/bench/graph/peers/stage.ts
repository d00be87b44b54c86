/** What the two plain pages have in common: the graph as JSON, and a place of the size that our picture has. */
import type { PlainGraph } from '../plain-graph.ts';

const asked = new URLSearchParams(location.search);

/** Whether our places are to be taken, so that nothing is laid out. */
export const hasPlaces = asked.has('placed');

/** Fetches the graph. */
export async function fetchGraph(): Promise<PlainGraph> {
  return (await (await fetch('graph.json')).json()) as PlainGraph;
}

/** The element to draw in, as large as the address says. */
export function takeStage(): HTMLElement {
  const stage = document.querySelector<HTMLElement>('#stage')!;
  stage.style.width = `${asked.get('width')}px`;
  stage.style.height = `${asked.get('height')}px`;
  return stage;
}

/** Says that a canvas holds the picture. */
export function markPicture(canvas: HTMLCanvasElement): void {
  canvas.dataset['drawing'] = 'large';
}

/** Says that the picture is the final one. */
export function markDrawn(canvas: HTMLCanvasElement): void {
  canvas.dataset['drawn'] = 'true';
}
