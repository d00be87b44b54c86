/** A kind has one shape, whether a style sheet cuts it or a picture draws it. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { CORNERS } from '../../web/components/graph/shapes.ts';

const SHEET = new URL('../../web/styles/tokens.css', import.meta.url);
const SHAPE = /--shape-\d+: (circle|polygon)\(([^)]*)\)/g;

test('the shapes of the style sheet are those of the graph', async () => {
  const sheet = await readFile(SHEET, 'utf8');
  const cut = Array.from(sheet.matchAll(SHAPE), ([, form, corners]) =>
    form === 'circle' ? '' : corners!.replaceAll('%', '').replace(/\s+/g, ' ').trim(),
  );
  expect(cut).toEqual(CORNERS);
});
