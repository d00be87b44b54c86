/** The plain pages: built from what stands in `peers`, and served with the graph that they draw. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify from 'fastify';
import { build } from 'vite';
import type { PlainGraph } from './plain-graph.ts';

/** The names of their scripts. */
export const plainPages = ['plain-sigma', 'plain-d3-force'] as const;
export type PlainPage = (typeof plainPages)[number];

/** What the browser is given. */
export interface PeerScripts {
  /** By file name. */
  files: ReadonlyMap<string, Buffer>;
  /** The script that observes a page. */
  observer: string;
}

/** Builds the scripts as a user of these libraries would: by vite as it comes, for production. */
export async function buildPeers(root: string): Promise<PeerScripts> {
  const peers = join(root, 'tests', 'bench', 'graph', 'peers');
  const outDir = await mkdtemp(join(tmpdir(), 'peers-'));
  const input = ['observer', ...plainPages].map((name) => join(peers, `${name}.ts`));
  const output = { entryFileNames: '[name].js', chunkFileNames: '[name].js' };
  await build({
    configFile: false,
    root: peers,
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true, modulePreload: false, rollupOptions: { input, output } },
  });
  const names = await readdir(outDir);
  const files = new Map<string, Buffer>();
  for (const name of names) files.set(name, await readFile(join(outDir, name)));
  await rm(outDir, { recursive: true });
  return { files, observer: `(() => {${files.get('observer.js')!.toString()}})()` };
}

/** Serves the plain pages of a graph; resolves to their address and what ends the server. */
export async function servePlainPages(
  { files }: PeerScripts,
  graph: PlainGraph,
): Promise<{ address: string; close: () => Promise<void> }> {
  const app = fastify({ forceCloseConnections: true });
  const json = Buffer.from(JSON.stringify(graph));
  app.get('/graph.json', (_request, reply) => reply.type('application/json').send(json));
  for (const [name, script] of files) {
    app.get(`/${name}`, (_request, reply) => reply.type('text/javascript').send(script));
  }
  for (const page of plainPages) {
    app.get(`/${page}`, (_request, reply) => reply.type('text/html').send(documentOf(page)));
  }
  return { address: await app.listen({ port: 0, host: '127.0.0.1' }), close: () => app.close() };
}

function documentOf(page: PlainPage): string {
  return `<!doctype html><meta charset="utf-8"><title>${page}</title>
<style>body { margin: 0 } canvas { display: block; width: 100%; height: 100% }</style>
<div id="stage"></div><script type="module" src="${page}.js"></script>`;
}
