import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClientFiles } from '../http/options.ts';

interface ManifestEntry {
  file: string;
  css?: string[];
  name?: string;
  isEntry?: boolean;
}

/** Where the build put the browser's code, by the manifest that it wrote. Rejects where it was not built. */
export async function readClientFiles(folder: string): Promise<ClientFiles> {
  const text = await readFile(join(folder, '.vite', 'manifest.json'), 'utf8');
  const entries = Object.values(JSON.parse(text) as Record<string, ManifestEntry>);
  const named = (name: string) => entries.filter((entry) => entry.isEntry && entry.name === name);
  const address = (file: string) => `/assets/${file}`;
  const main = named('hydrate');
  return {
    folder,
    scripts: main.map((entry) => address(entry.file)),
    styles: main.flatMap((entry) => entry.css ?? []).map(address),
    early: named('theme').map((entry) => address(entry.file)),
    icon: entries.map((entry) => address(entry.file)).find((file) => file.endsWith('.svg')) ?? null,
  };
}
