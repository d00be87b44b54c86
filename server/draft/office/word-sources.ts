/** The sources that Word keeps in a document for its own citations. */
import { DraftError, type WorkIdentity } from '../reading.ts';
import type { CitedWorks } from '../works/cited-works.ts';
import { plainDoi } from '../works/doi.ts';
import type { DocumentPackage } from './package.ts';
import { readXml } from './xml.ts';

const PART = /^customXml\/item\d+\.xml$/;

/** What a source says that tells which work it is, by the names of elements. */
const TOLD = new Set([
  'b:Tag',
  'b:Title',
  'b:Year',
  'b:Last',
  'b:Corporate',
  'b:DOI',
  'b:StandardNumber',
]);

/** The sources by their tags; a part that is damaged is told, and the others are read. */
export function readWordSources(
  document: DocumentPackage,
  works: CitedWorks,
): Map<string, WorkIdentity> {
  const sources = new Map<string, WorkIdentity>();
  for (const part of document.paths().filter((path) => PART.test(path))) {
    try {
      readSources(document, part, sources);
    } catch (error) {
      if (!(error instanceof DraftError)) throw error;
      works.problem(error.message);
    }
  }
  return sources;
}

type Said = Record<string, string[]>;

function readSources(
  document: DocumentPackage,
  part: string,
  sources: Map<string, WorkIdentity>,
): void {
  let said: Said = {};
  let told = '';
  readXml({ name: document.name, part }, document.read(part), {
    open: ({ name }) => {
      if (name === 'b:Source') said = {};
      told = TOLD.has(name) ? name : '';
      if (told) (said[told] ??= []).push('');
    },
    text: (text) => {
      const values = said[told];
      if (values) values.push((values.pop() ?? '') + text);
    },
    close: (name) => {
      told = '';
      const tag = said['b:Tag']?.[0]?.trim();
      if (name === 'b:Source' && tag) sources.set(tag, identityOf(said));
    },
  });
}

function identityOf(said: Said): WorkIdentity {
  const title = said['b:Title']?.[0]?.trim();
  const year = Number(/\d{4}/.exec(said['b:Year']?.[0] ?? '')?.[0] ?? 0);
  const authors = (said['b:Last'] ?? said['b:Corporate'] ?? []).map((name) => name.trim());
  const numbers = [...(said['b:DOI'] ?? []), ...(said['b:StandardNumber'] ?? [])];
  const doi = numbers.map(plainDoi).find((found) => found !== undefined);
  return {
    ...(doi && { doi }),
    ...(title && { title }),
    ...(year > 0 && { year }),
    ...(authors.length > 0 && { authors }),
  };
}
