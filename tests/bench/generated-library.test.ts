import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { conceptNodes, layerEdges } from '../../server/derive/graph/concept-graph.ts';
import { generateLibrary } from './generated-library.ts';
import { corpusOfLibrary } from './search/library-docs.ts';

test('the graph of a generated library has a node for each note and three edges for each node', async () => {
  const folder = await generateLibrary(40);
  try {
    const corpus = await corpusOfLibrary(folder);
    const notes = [...conceptNodes(corpus).values()].filter(({ note }) => note !== null);
    expect(notes).toHaveLength(40);
    expect(layerEdges(corpus, 'claims').size).toBe(120);
  } finally {
    await rm(folder, { recursive: true });
  }
});
