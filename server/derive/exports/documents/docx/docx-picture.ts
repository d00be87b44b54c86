/** Pictures of a .docx. */
import { element } from '../../xml.ts';
import type { Picture } from '../document.ts';
import { lostPicture } from '../lost-picture.ts';
import { pictureKind } from '../picture-kind.ts';
import { pictureSize } from '../picture-size.ts';
import { run, textRun, type RunFormat } from './docx-run.ts';
import { relate, type DocxPart } from './docx-writing.ts';

/** English Metric Units in a CSS pixel. */
const UNITS = 9525;

/** The picture where its bytes are at hand and Word can show them; otherwise what it shows in words. */
export function pictureRun(picture: Picture, format: RunFormat, part: DocxPart): string {
  const { writing } = part;
  const bytes = writing.document.pictures.get(picture.path);
  const kind = bytes && pictureKind(bytes);
  if (!kind) {
    const why = bytes
      ? 'Word shows PNG, JPEG and GIF; what this picture shows stands in its place.'
      : 'The picture could not be read; what it shows stands in its place.';
    writing.changes.push(lostPicture(picture, why));
    return textRun(picture.text, format);
  }
  const file = writing.media.get(picture.path) ?? `picture${writing.media.size + 1}.${kind.type}`;
  writing.media.set(picture.path, file);
  const { width, height } = pictureSize(picture, kind);
  const extent = { cx: width * UNITS, cy: height * UNITS };
  const relation = relate(part, { type: 'image', target: `media/${file}` });
  return run([drawing(++writing.things, picture.text, { extent, relation })], format);
}

function drawing(
  number: number,
  text: string,
  { extent, relation }: { extent: Record<string, number>; relation: string },
): string {
  const name = `Picture ${number}`;
  const graphic = element('pic:pic', { 'xmlns:pic': `${drawings}/picture` }, [
    element('pic:nvPicPr', {}, [
      element('pic:cNvPr', { id: number, name, descr: text }),
      '<pic:cNvPicPr/>',
    ]),
    element('pic:blipFill', {}, [
      element('a:blip', { 'r:embed': relation }),
      '<a:stretch><a:fillRect/></a:stretch>',
    ]),
    element('pic:spPr', {}, [
      element('a:xfrm', {}, ['<a:off x="0" y="0"/>', element('a:ext', extent)]),
      '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>',
    ]),
  ]);
  return element('w:drawing', {}, [
    element('wp:inline', { distT: 0, distB: 0, distL: 0, distR: 0 }, [
      element('wp:extent', extent),
      element('wp:docPr', { id: number, name, descr: text }),
      element('a:graphic', { 'xmlns:a': `${drawings}/main` }, [
        element('a:graphicData', { uri: `${drawings}/picture` }, [graphic]),
      ]),
    ]),
  ]);
}

const drawings = 'http://schemas.openxmlformats.org/drawingml/2006';
