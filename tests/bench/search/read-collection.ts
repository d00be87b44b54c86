/** Collections on disk: a file with all three parts, or a folder with a file for each. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Collection, Grades } from './collection.ts';
import { corpusOfLibrary, docsOf } from './library-docs.ts';
import { relevantIn } from './measures.ts';
import { type Placed, readDocs, readQrels, readQueries } from './records.ts';
import { readJson, readJsonLines, readRows } from './written-forms.ts';

/** The files of a folder that hold a part each, without their endings; the first ones by our names. */
const PARTS = {
  docs: ['docs', 'corpus', 'documents'],
  queries: ['queries'],
  qrels: ['qrels', 'qrels/test'],
} as const;
const FORMS = { json: readJson, jsonl: readJsonLines, tsv: readRows, txt: readRows } as const;

/**
 * Reads the collection in a file or a folder, or every one in a folder of such files.
 * Throws an Error with a sentence for the user where something is missing or wrong.
 */
export async function readCollections(path: string): Promise<Collection[]> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new Error(`${path}: there is no such file or folder.`);
  if (!found.isDirectory()) return [await readFileCollection(path)];
  if (await pathOfPart(path, 'docs')) return [await readFolderCollection(path)];
  const names = (await readdir(path)).filter((name) => name.endsWith('.json')).sort();
  if (names.length === 0)
    throw new Error(`${path}: has neither ${listed('docs')} nor a .json file.`);
  return Promise.all(names.map((name) => readFileCollection(join(path, name))));
}

/** In place of `docs` a file may name its `library`: the folder, from its own, whose notes and references are the documents. */
async function readFileCollection(path: string): Promise<Collection> {
  const name = basename(path);
  const value = readJson(await readFile(path, 'utf8'), name);
  if (typeof value !== 'object' || value === null) throw new Error(`${name}: expected an object.`);
  const parts = value as Record<string, unknown>;
  const part = (key: keyof typeof PARTS): Placed => {
    if (parts[key] === undefined) throw new Error(`${name}: has no ${key}.`);
    return { value: parts[key], place: `${name} › ${key}` };
  };
  const { library } = parts;
  const corpus =
    typeof library === 'string' ? await corpusOfLibrary(resolve(dirname(path), library)) : null;
  return judged({
    name,
    docs: corpus ? docsOf(corpus) : readDocs(part('docs')),
    queries: readQueries(part('queries')),
    qrels: readQrels(part('qrels')),
    corpus,
  });
}

async function readFolderCollection(folder: string): Promise<Collection> {
  return judged({
    name: basename(folder),
    docs: readDocs(await readPart(folder, 'docs')),
    queries: readQueries(await readPart(folder, 'queries')),
    qrels: readQrels(await readPart(folder, 'qrels')),
    corpus: null,
  });
}

async function readPart(folder: string, part: keyof typeof PARTS): Promise<Placed> {
  const path = await pathOfPart(folder, part);
  if (!path) throw new Error(`${folder}: has no ${listed(part)}.`);
  const place = basename(path);
  const read = FORMS[path.slice(path.lastIndexOf('.') + 1) as keyof typeof FORMS];
  return { value: read(await readFile(path, 'utf8'), place), place };
}

async function pathOfPart(folder: string, part: keyof typeof PARTS): Promise<string | null> {
  const paths = PARTS[part].flatMap((name) =>
    Object.keys(FORMS).map((form) => join(folder, `${name}.${form}`)),
  );
  const files = await Promise.all(paths.map((path) => stat(path).catch(() => null)));
  return paths.find((_, index) => files[index]?.isFile()) ?? null;
}

function listed(part: keyof typeof PARTS): string {
  const [first] = PARTS[part];
  return Object.keys(FORMS)
    .map((form) => `${first}.${form}`)
    .join(' or ');
}

/** Leaves the queries that any document answers: on the others no engine can be better than another. */
function judged(collection: Collection): Collection {
  const { name, docs, queries, qrels } = collection;
  if (docs.length === 0) throw new Error(`${name}: has no document.`);
  const ids = new Set(docs.map(({ id }) => id));
  const isAnswered = (grades: Grades = {}) => relevantIn(grades).some((id) => ids.has(id));
  const answered = queries.filter(({ id }) => isAnswered(qrels[id]));
  if (answered.length === 0)
    throw new Error(`${name}: no query has a relevant document; do the ids agree?`);
  return { ...collection, queries: answered };
}
