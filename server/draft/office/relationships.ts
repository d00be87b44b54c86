/** Which part of a Word document is which: the paths are free, so they are written in parts of their own. */
import type { DocumentPackage } from './package.ts';
import { readXml } from './xml.ts';

/** The path of the part that a part has of a kind (`footnotes`), or null where it has none. */
export type PartOf = (kind: string) => string | null;

/** Reads what belongs to a part; to the whole document where the part is empty. */
export function partsOf(document: DocumentPackage, part: string): PartOf {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const path = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const targets = new Map<string, string>();
  readXml(
    { name: document.name, part: path },
    document.has(path) ? document.read(path) : '<none/>',
    {
      open: ({ name, value }) => {
        if (name !== 'Relationship' || value('TargetMode') === 'External') return;
        const kind = value('Type').split('/').at(-1)!;
        if (!targets.has(kind)) targets.set(kind, inPackage(folder, value('Target')));
      },
    },
  );
  return (kind) => targets.get(kind) ?? null;
}

/** A path from a folder of the package; one that leads out of it is that of no part. */
function inPackage(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
