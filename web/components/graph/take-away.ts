/** Takes away what is on the screen as a file: drawn anew to stand alone, as SVG or as points. */
import { flushSync, mount, unmount, type ComponentProps } from 'svelte';
import StandaloneGraph from './StandaloneGraph.svelte';

/** Points to a pixel of a picture, so that it prints well. */
const DENSITY = 2;

type Drawing = ComponentProps<typeof StandaloneGraph>;

/** The drawing as an SVG file. */
export function svgBlob(drawing: Drawing): Blob {
  return new Blob([svgText(drawing)], { type: 'image/svg+xml' });
}

function svgText(props: Drawing): string {
  const target = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const drawing = mount(StandaloneGraph, { target, props });
  flushSync();
  const svg = target.querySelector('svg')!;
  const text = new XMLSerializer().serializeToString(withoutTraces(svg));
  void unmount(drawing);
  return `${text}\n`;
}

/** The drawing as a PNG file; rejects where the browser cannot draw it. */
export async function pngBlob(drawing: Drawing): Promise<Blob> {
  const address = URL.createObjectURL(svgBlob(drawing));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * DENSITY;
    canvas.height = image.naturalHeight * DENSITY;
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('No picture.'))),
        'image/png',
      );
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Hands a file to the browser's downloads. */
export function save(file: Blob, name: string) {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has to begin before its address is gone.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A copy without what only the page needs: names for its style sheet, and the framework's marks. */
function withoutTraces(svg: SVGSVGElement): Node {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  for (const element of [copy, ...copy.querySelectorAll('*')]) element.removeAttribute('class');
  const comments = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (comments.nextNode()) found.push(comments.currentNode);
  for (const comment of found) comment.parentNode?.removeChild(comment);
  return copy;
}
