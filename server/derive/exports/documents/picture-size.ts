/** How large a picture stands on the page. */
import type { Picture } from './document.ts';
import type { PictureKind } from './picture-kind.ts';

/** The text of an A4 page with its margins, in CSS pixels of which 96 make an inch. */
const LARGEST = { width: 600, height: 850 };

/** Its size in CSS pixels: as the author said or as it is, never larger than the text of a page. */
export function pictureSize(
  { width, height }: Picture,
  kind: PictureKind,
): { width: number; height: number } {
  const shape = kind.height / kind.width;
  const wanted = {
    width: width ?? (height ? height / shape : kind.width),
    height: height ?? (width ? width * shape : kind.height),
  };
  const scale = Math.min(1, LARGEST.width / wanted.width, LARGEST.height / wanted.height);
  return {
    width: Math.max(1, Math.round(wanted.width * scale)),
    height: Math.max(1, Math.round(wanted.height * scale)),
  };
}
