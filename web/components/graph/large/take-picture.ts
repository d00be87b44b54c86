/** A painted graph as a file: what is on the screen, anew on white, with its title and its legend. */
import type { GraphPage } from '../../../../server/contract/graph-page.ts';
import { DRAWING_FONT } from '../drawing-font.ts';
import { placeLegend } from '../legend.ts';
import { totalsWords } from '../totals-words.ts';
import { drawLegend } from './draw-legend.ts';
import { magnified, type Glance } from './glance.ts';
import { lookOf, PRINTED } from './look.ts';
import { NAME, type LargeScene } from './large-scene.svelte.ts';
import { NameSprites } from './name-sprites.ts';
import type { Picture } from './painter.ts';
import { FIRST_VERSION } from './painted.ts';
import { Painting } from './painting.ts';
import { drawScreen, type SetName } from './screen.ts';

/** Points to a pixel, so that it prints well. */
const DENSITY = 2;
const MARGIN = 24;
const HEADING = 52;

/** What is taken away. */
export interface Taken {
  title: string;
  glance: Glance;
  names: readonly SetName[];
}

/** The picture as a PNG file; rejects where the browser cannot draw it. */
export async function pictureBlob(scene: LargeScene, taken: Taken): Promise<Blob> {
  const { view } = scene;
  const picture = await printedPicture(scene, taken.glance);
  const legend = placeLegend({ ...view, ...whatIsShown(view) }, taken.glance.width);
  const canvas = document.createElement('canvas');
  canvas.width = (taken.glance.width + 2 * MARGIN) * DENSITY;
  canvas.height = (HEADING + taken.glance.height + legend.height + 4 * MARGIN) * DENSITY;
  const context = canvas.getContext('2d')!;
  context.scale(DENSITY, DENSITY);
  context.fillStyle = PRINTED.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  writeHeading(context, taken.title, totalsWords(view));
  const drawn = drawnPart(picture, taken);
  context.drawImage(drawn, MARGIN, HEADING + MARGIN, taken.glance.width, taken.glance.height);
  context.translate(MARGIN, HEADING + taken.glance.height + 2 * MARGIN);
  context.font = `12px ${DRAWING_FONT}`;
  drawLegend(context, legend);
  return blobOf(canvas);
}

/** The legend tells of what there may be; which of it is in sight is not gone through. */
function whatIsShown({ kinds, relations }: GraphPage): Pick<GraphPage, 'nodes' | 'edges'> {
  const shownKinds = kinds.filter(({ shown }) => shown).map(({ kind }) => ({ kind: kind.id }));
  const shownRelations = relations.filter(({ shown }) => shown).map(({ id }) => ({ relation: id }));
  return {
    nodes: shownKinds as GraphPage['nodes'],
    edges: shownRelations as GraphPage['edges'],
  };
}

async function printedPicture(
  { graph, marks, view }: LargeScene,
  glance: Glance,
): Promise<Picture> {
  let painting: Painting | undefined;
  try {
    return await new Promise((resolve, reject) => {
      const onfailure = () => reject(new Error('No picture.'));
      painting = new Painting();
      painting.listen({ onpicture: resolve, onfailure });
      painting.change({ graph, marks, look: lookOf(view, PRINTED) });
      painting.ask({
        glance: magnified(glance, DENSITY),
        density: DENSITY,
        version: FIRST_VERSION,
      });
    });
  } finally {
    painting?.end();
  }
}

function drawnPart(picture: Picture, { glance, names }: Taken): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = glance.width * DENSITY;
  canvas.height = glance.height * DENSITY;
  drawScreen(canvas.getContext('2d')!, {
    ...{ glance, density: DENSITY, names, highlight: null },
    pictures: { whole: null, newest: picture },
    sprites: new NameSprites({ ...NAME, density: DENSITY, shades: PRINTED }),
  });
  return canvas;
}

function writeHeading(context: CanvasRenderingContext2D, title: string, totals: string): void {
  context.fillStyle = PRINTED.ink;
  context.font = `600 20px ${DRAWING_FONT}`;
  context.fillText(title, MARGIN, MARGIN + 16);
  context.fillStyle = PRINTED.inkSoft;
  context.font = `12px ${DRAWING_FONT}`;
  context.fillText(totals, MARGIN, MARGIN + 38);
}

function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture.'))), 'image/png');
  });
}
