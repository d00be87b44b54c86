/** `npm run bench -- graph`: the page of the graph in a real browser, in turns with plain pages of the same graph. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateLibrary } from '../generated-library.ts';
import { startServer, stop } from '../requests.ts';
import type { Row } from '../table.ts';
import { graphRows, type GraphMeasurement } from './graph-rows.ts';
import { plainGraph, type PlainGraph } from './plain-graph.ts';
import { buildPeers, servePlainPages, type PeerScripts } from './plain-pages.ts';
import { seePage, type SeenPage } from './see-page.ts';

const ROUNDS = 3;

/** The plain pages by what they are called, with the end of their address. */
const peers = [
  { name: 'plain sigma', path: '/plain-sigma?', isGiven: false },
  { name: 'plain d3-force', path: '/plain-d3-force?', isGiven: false },
  { name: 'plain sigma given our places', path: '/plain-sigma?placed&', isGiven: true },
];

/** Where the built program and the sources of this checkout are. */
export interface Checkout {
  program: string;
  root: string;
}

/** Measures graphs of each size; gives the rows of each as soon as they are there, which takes some minutes. */
export async function* measureGraphs(
  { program, root }: Checkout,
  sizes: readonly number[],
): AsyncGenerator<Row[]> {
  const scripts = await buildPeers(root);
  for (const size of sizes) {
    const folder = await generateLibrary(size);
    yield graphRows(await measureGraph({ program, folder, size, scripts }));
    await rm(folder, { recursive: true });
  }
}

interface Library {
  program: string;
  folder: string;
  size: number;
  scripts: PeerScripts;
}

async function measureGraph(library: Library): Promise<GraphMeasurement> {
  const { size, scripts } = library;
  const measured: GraphMeasurement = {
    ...{ nodes: size, edges: 3 * size, firstVisits: [], visits: [] },
    peers: peers.map(({ name, isGiven }) => ({ name, isGiven, seen: [] })),
  };
  for (let round = 0; round < ROUNDS; round++) {
    process.stderr.write(`a graph of ${size} nodes, round ${round + 1} of ${ROUNDS} …\n`);
    const { first, later, graph } = await seeOurs(library);
    measured.firstVisits.push(first);
    measured.visits.push(later);
    const { width, height } = later.box;
    const pages = await servePlainPages(scripts, graph);
    for (const turn of peers.keys()) {
      const place = (turn + round) % peers.length;
      const { path, isGiven } = peers[place]!;
      const address = `${pages.address}${path}width=${width}&height=${height}`;
      const seen = await seePage(address, { observer: scripts.observer, moves: !isGiven });
      measured.peers[place]!.seen.push(seen);
    }
    await pages.close();
  }
  return measured;
}

/** Our page from a program that has just begun and has kept nothing, and once more; with the graph that it shows. */
async function seeOurs({
  program,
  folder,
  size,
  scripts: { observer },
}: Library): Promise<{ first: SeenPage; later: SeenPage; graph: PlainGraph }> {
  const cache = await mkdtemp(join(tmpdir(), 'cache-'));
  const server = await startServer([program, 'serve', folder, '--port', '0'], {
    XDG_CACHE_HOME: cache,
  });
  try {
    // An answer to a search comes when all that a start leaves to the background is done.
    await (await fetch(`${server.address}/api/search.json?q=note`)).arrayBuffer();
    const address = `${server.address}/graph`;
    const first = await seePage(address, { observer, moves: false });
    const later = await seePage(address, { observer, moves: true, wheelKey: 'Control' });
    return { first, later, graph: await graphAt(server.address, size) };
  } finally {
    await stop(server.process);
    await rm(cache, { recursive: true });
  }
}

async function graphAt(address: string, size: number): Promise<PlainGraph> {
  const answer = await (await fetch(`${address}/api/graph.json`)).text();
  const graph = plainGraph(JSON.parse(answer) as Parameters<typeof plainGraph>[0]);
  const { nodes, edges } = graph;
  if (nodes.length === size && edges.length === 3 * size) return graph;
  throw new Error(`The graph has ${nodes.length} nodes and ${edges.length} edges.`);
}
