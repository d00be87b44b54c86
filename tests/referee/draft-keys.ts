/** The keys that pandoc finds in a draft, in its text, its notes and its metadata. */
import { convert } from 'pandoc-wasm';

interface Cite {
  t: 'Cite';
  c: [{ citationId: string }[], unknown];
}

/** Each key as often as it is cited, sorted. */
export async function refereeKeys(
  name: string,
  bytes: Uint8Array,
  from: string,
): Promise<string[]> {
  const file = new Blob([Uint8Array.from(bytes)]);
  const options = { from, to: 'json', 'input-files': [name] };
  const { stdout, stderr } = await convert(options, '', { [name]: file });
  if (stdout === '') throw new Error(stderr);
  return keysIn(JSON.parse(stdout)).sort();
}

function keysIn(tree: unknown): string[] {
  if (typeof tree !== 'object' || tree === null) return [];
  if (!isCite(tree)) return Object.values(tree).flatMap(keysIn);
  const [items] = tree.c;
  return items.map(({ citationId }) => citationId);
}

function isCite(tree: object): tree is Cite {
  return 't' in tree && tree.t === 'Cite';
}
