/** What the front matter of a Markdown draft cites: like pandoc, in every text, and all of it in `nocite`. */
import type { FrontMatterValue } from '../../model/note.ts';
import type { SplitText } from '../../parse/front-matter/split.ts';
import { isMapping, loadYaml, yamlFault } from '../../parse/front-matter/yaml.ts';
import type { DraftPlace } from '../reading.ts';
import { type CitedWorks, workOfKey } from '../works/cited-works.ts';
import { citedKeys } from './cited-keys.ts';

/** The key by which `nocite` asks for every work; elsewhere it means nothing. */
const EVERYTHING = '*';

/** The line on which the block begins. */
const FIRST_LINE = 2;

/** Reads a block of YAML between two lines of `---`. */
export function readMetadata({ block }: SplitText, works: CitedWorks): void {
  const values = yamlOf(block, works);
  if (!isMapping(values)) return;
  for (const [name, value] of Object.entries(values)) {
    const entry = { isListing: name === 'nocite', line: lineOf(block, name) };
    for (const key of textsIn(value).flatMap(keysIn)) readKey(key, entry, works);
  }
}

function readKey(
  key: string,
  { isListing, line }: { isListing: boolean; line: number },
  works: CitedWorks,
): void {
  const place: DraftPlace = { unit: 'line', number: line };
  if (!isListing && key !== EVERYTHING) works.cite(workOfKey(key), place);
  else if (isListing && key === EVERYTHING) works.wantsEverything = true;
  else if (isListing) works.list(workOfKey(key), place);
}

function yamlOf(block: string, works: CitedWorks): FrontMatterValue {
  try {
    return loadYaml(block);
  } catch (error) {
    const { line, reason } = yamlFault(error);
    works.problem(
      `The front matter cannot be read as YAML (line ${line + FIRST_LINE}: ${reason}), so it is not known what its nocite lists.`,
    );
    return null;
  }
}

function textsIn(value: FrontMatterValue): string[] {
  if (typeof value === 'string') return value.includes('@') ? [value] : [];
  if (value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

function keysIn(text: string): string[] {
  return (citedKeys(text) ?? []).map(({ key }) => key);
}

/** The line of the file on which an entry begins. */
function lineOf(block: string, name: string): number {
  const lines = block.split(/\r\n|\n|\r/);
  const at = lines.findIndex((line) => line.startsWith(`${name}:`));
  return FIRST_LINE + Math.max(0, at);
}
