/** The shipped bibliography against the verified literature, field by field and in both directions. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseBibliography } from '../../server/parse/bibliography/bibliography.ts';

/** What the literature's file says of one source; everything else in it is not for the bibliography. */
interface Source {
  key: string;
  type: 'article' | 'book' | 'chapter' | 'report' | 'thesis';
  [field: string]: unknown;
}

const folder = join(import.meta.dirname, '../../references');
const literature = join(import.meta.dirname, '../fixtures/literature/sources.json');

const sources = JSON.parse(readFileSync(literature, 'utf8')) as Source[];
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.bib'))
  .map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return { name, text, ...parseBibliography({ path: name, text }) };
  });
const references = files.flatMap((file) => file.value.references);

/** The post that sets the question of the review is the one entry which the literature does not hold. */
const postKey = 'borntogoglobal';

const notForTheBibliography = ['key', 'type', 'topics', 'seen_in', 'claims'];
const typeNames = {
  article: 'article',
  book: 'book',
  chapter: 'incollection',
  report: 'report',
  thesis: 'thesis',
};
const fieldNames: Record<string, string> = {
  journal: 'journaltitle',
  year: 'date',
  address: 'location',
};

const plain = (value: string) => value.replaceAll('\\&', '&').replace(/[{}]/g, '');
const anyCase = (value: string) =>
  plain(value)
    .replace(/[‘’“”"]/g, "'")
    .toLowerCase();
const anyDash = (value: string) => plain(value).replace(/-+|–/g, '-');

/** What may differ between the two files: the case and quotation marks of titles, braces, the dash of a range. */
const readings: Record<string, (value: string) => string> = {
  title: anyCase,
  booktitle: anyCase,
  pages: anyDash,
};

function comparable(fields: Iterable<[string, string]>): Record<string, string> {
  return Object.fromEntries(
    [...fields].map(([name, value]) => [name, (readings[name] ?? plain)(value)]),
  );
}

function expectedFields(source: Source): Record<string, string> {
  const fields = Object.entries(source).filter(([name]) => !notForTheBibliography.includes(name));
  return comparable(
    fields.map(([name, value]) => [fieldNames[name] ?? name, written(name, value)]),
  );
}

function written(name: string, value: unknown): string {
  if (!Array.isArray(value)) return String(value);
  return value.join(name === 'not_seen' ? ', ' : ' and ');
}

describe('the shipped references', () => {
  it('are read without a problem and without a loss', () => {
    expect(files.flatMap((file) => file.problems)).toEqual([]);
    for (const { value, name } of files) {
      expect(value.references.length, name).toBe(value.entryCount);
    }
  });

  it('are the sources of the literature, and the post that sets the question', () => {
    const keys = references.map((reference) => reference.key);
    expect(keys.toSorted()).toEqual([postKey, ...sources.map((source) => source.key)].toSorted());
  });

  it.each(files)('are in the order of their keys in $name', ({ value }) => {
    const keys = value.references.map((reference) => reference.key);
    expect(keys).toEqual(keys.toSorted());
  });

  it.each(files)('are told in a comment at the head of $name', ({ text }) => {
    expect(text).toMatch(/^% .*\n\n@/);
  });

  it.each(sources)('give $key as the literature has it', (source) => {
    const reference = references.find(({ key }) => key === source.key);
    expect(reference?.type).toBe(typeNames[source.type]);
    expect(comparable(Object.entries(reference?.fields ?? {}))).toEqual(expectedFields(source));
  });

  it('say that nobody verified the post, and what is not known of it', () => {
    const post = references.find(({ key }) => key === postKey);
    expect(post?.type).toBe('online');
    expect(post?.verification).toEqual({
      verified: 'not verified',
      notSeen: ['author', 'date', 'url'],
    });
  });
});
