/** The shipped notes: what their readers may count on, and what the literature lets them say. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createStore } from '../../server/corpus/store.ts';
import { allProblems } from '../../server/derive/problems/problems.ts';
import { readLibrary } from '../../server/disk/library.ts';
import type { Citation } from '../../server/model/citation.ts';
import type { Passage } from '../../server/model/note.ts';

interface Source {
  key: string;
  claims: { claim: string; locator?: string }[];
}

const repository = join(import.meta.dirname, '../..');
const literature = join(repository, 'tests/fixtures/literature/sources.json');
const sources = new Map(
  (JSON.parse(readFileSync(literature, 'utf8')) as Source[]).map((source) => [source.key, source]),
);
const library = { root: repository, folders: ['notes', 'references'] };
const corpus = createStore(await readLibrary(library)).current();
const notes = [...corpus.notes.values()];

/** The post that sets the question, which is no part of the literature. */
const postKey = 'borntogoglobal';

/** Whether a claim of the cited source was seen at this place. */
function isSeen({ key, locator }: Citation): boolean {
  const place = new RegExp(`\\bp\\. ${locator?.value}\\b`);
  return sources.get(key)?.claims.some((claim) => place.test(claim.locator ?? '')) ?? false;
}

function words({ parts }: Passage): string {
  return parts
    .filter((part) => typeof part === 'string')
    .join('')
    .trim();
}

describe('the shipped notes', () => {
  it('are read without a problem', () => {
    expect(allProblems(corpus)).toEqual([]);
  });

  it('say nothing twice', () => {
    const sentences = notes.flatMap((note) => note.passages.map(words));
    const long = sentences.filter((sentence) => sentence.split(/\s+/).length > 5);
    expect(long.filter((sentence, at) => long.indexOf(sentence) !== at)).toEqual([]);
  });

  it('can all be reached from another note', () => {
    const reached = new Set(
      notes.flatMap((note) =>
        note.links.filter(({ target }) => target !== note.id).map(({ target }) => target),
      ),
    );
    const ids = notes.map((note) => note.id).filter((id) => id !== 'index');
    expect(ids.filter((id) => !reached.has(id))).toEqual([]);
  });

  it.each(notes)('$id is long enough to inform and short enough to be read', ({ words }) => {
    expect(words).toBeGreaterThanOrEqual(150);
    expect(words).toBeLessThanOrEqual(500);
  });

  it.each(notes)('$id cites only sources of which something is known', ({ citations }) => {
    const keys = citations.map(({ key }) => key).filter((key) => key !== postKey);
    expect(keys.filter((key) => !sources.get(key)?.claims.length)).toEqual([]);
  });

  it.each(notes)('$id names a page only where the source was seen at it', ({ citations }) => {
    expect(citations.filter((citation) => citation.locator && !isSeen(citation))).toEqual([]);
  });
});
