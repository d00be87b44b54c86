import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClientFiles, ClientPart } from '../http/options.ts';

interface ManifestEntry {
  file: string;
  css?: string[];
  name?: string;
  isEntry?: boolean;
  /** Keys of what is loaded with it. */
  imports?: string[];
}

type Manifest = Record<string, ManifestEntry>;

/** What of the browser's code is loaded where a page needs it, by the sources that it begins with. */
const parts = {
  graph: ['web/pages/GraphPage.svelte'],
  largeGraph: ['web/state/begun-graph.ts', 'web/components/graph/large/LargePicture.svelte'],
};

/** Where the build put the browser's code, by the manifest that it wrote. Rejects where it was not built. */
export async function readClientFiles(folder: string): Promise<ClientFiles> {
  const text = await readFile(join(folder, '.vite', 'manifest.json'), 'utf8');
  const manifest = JSON.parse(text) as Manifest;
  const entries = Object.values(manifest);
  const named = (name: string) => entries.filter((entry) => entry.isEntry && entry.name === name);
  const main = withImports(manifest, named('hydrate'));
  const part = (sources: readonly string[]): ClientPart => {
    const more = withImports(
      manifest,
      sources.flatMap((source) => manifest[source] ?? []),
    );
    return filesOf([...more].filter((entry) => !main.has(entry)));
  };
  return {
    folder,
    scripts: named('hydrate').map(addressOf),
    main: filesOf([...main]),
    parts: { graph: part(parts.graph), largeGraph: part(parts.largeGraph) },
    early: named('theme').map(addressOf),
    icon: entries.map(addressOf).find((file) => file.endsWith('.svg')) ?? null,
  };
}

/** Entries with all that is loaded with them. */
function withImports(manifest: Manifest, begins: readonly ManifestEntry[]): Set<ManifestEntry> {
  const found = new Set(begins);
  // A set is walked in the order of its members, those added meanwhile included.
  for (const { imports = [] } of found) for (const key of imports) found.add(manifest[key]!);
  return found;
}

function filesOf(entries: readonly ManifestEntry[]): ClientPart {
  return {
    scripts: entries.map(addressOf),
    styles: entries.flatMap(({ css = [] }) => css.map((file) => addressOf({ file }))),
  };
}

function addressOf({ file }: Pick<ManifestEntry, 'file'>): string {
  return `/assets/${file}`;
}
