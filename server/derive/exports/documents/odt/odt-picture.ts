/** Pictures of an .odt. */
import { element, xmlText } from '../../xml.ts';
import type { Picture } from '../document.ts';
import { lostPicture } from '../lost-picture.ts';
import { pictureKind } from '../picture-kind.ts';
import { pictureSize } from '../picture-size.ts';
import type { OdtWriting } from './odt-writing.ts';

/** The picture where its bytes are at hand and can be shown; null otherwise, which is told. */
export function odtPicture(picture: Picture, writing: OdtWriting): string | null {
  const bytes = writing.document.pictures.get(picture.path);
  const kind = bytes && pictureKind(bytes);
  if (!kind) {
    const why = bytes
      ? 'The document holds PNG, JPEG and GIF; what this picture shows stands in its place.'
      : 'The picture could not be read; what it shows stands in its place.';
    writing.changes.push(lostPicture(picture, why));
    return null;
  }
  const { media } = writing;
  const file = media.get(picture.path)?.file ?? `Pictures/picture${media.size + 1}.${kind.type}`;
  media.set(picture.path, { file, mediaType: kind.mediaType });
  const { width, height } = pictureSize(picture, kind);
  const frame = {
    'draw:name': `Picture ${++writing.frames}`,
    'text:anchor-type': 'as-char',
    'svg:width': inches(width),
    'svg:height': inches(height),
  };
  const link = {
    'xlink:href': file,
    'xlink:type': 'simple',
    'xlink:show': 'embed',
    'xlink:actuate': 'onLoad',
  };
  return element('draw:frame', frame, [
    element('draw:image', link),
    element('svg:desc', {}, [xmlText(picture.text)]),
  ]);
}

function inches(pixels: number): string {
  return `${(pixels / 96).toFixed(3)}in`;
}
