import { expect, test } from 'vitest';
import { dot } from '../../../../tests/support/specimen-notes.ts';
import { pictureKind } from './picture-kind.ts';
import { pictureSize } from './picture-size.ts';

const gif = [...new TextEncoder().encode('GIF89a'), 3, 1, 2, 0];
const jpeg = [
  ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc4, 0, 3, 0],
  ...[0xff, 0xc2, 0, 17, 8, 0, 100, 1, 44, 3, 0, 0],
];

test.each([
  ['PNG', [...dot], { type: 'png', mediaType: 'image/png', width: 4, height: 2 }],
  ['GIF', gif, { type: 'gif', mediaType: 'image/gif', width: 259, height: 2 }],
  ['JPEG', jpeg, { type: 'jpeg', mediaType: 'image/jpeg', width: 300, height: 100 }],
  ['a JPEG that is cut', jpeg.slice(0, 15), null],
  ['an empty PNG', [...dot.subarray(0, 16), 0, 0, 0, 0, 0, 0, 0, 0], null],
  ['something else', [...new TextEncoder().encode('<svg/>')], null],
  ['nothing', [], null],
])('%s', (_title, bytes, kind) => expect(pictureKind(Uint8Array.from(bytes))).toEqual(kind));

const picture = {
  kind: 'picture',
  path: 'a',
  text: '',
  note: 'n',
  width: null,
  height: null,
} as const;
const kind = { type: 'png', mediaType: 'image/png', width: 400, height: 200 } as const;

test.each([
  ['as it is', {}, { width: 400, height: 200 }],
  ['as wide as the author said', { width: 100 }, { width: 100, height: 50 }],
  ['as high as the author said', { height: 100 }, { width: 200, height: 100 }],
  ['no wider than the page', { width: 1200 }, { width: 600, height: 300 }],
  ['no higher than the page', { height: 8500 }, { width: 600, height: 300 }],
])('%s', (_title, wanted, size) =>
  expect(pictureSize({ ...picture, ...wanted }, kind)).toEqual(size),
);
