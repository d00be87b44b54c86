/** What works are about, by their own keywords or by the tags of the notes that cite them. */
import type { Corpus } from '../../model/corpus.ts';
import type { Reference } from '../../model/reference.ts';
import { compareTexts } from '../lookup/collation.ts';
import { citationsByKey, studiesByKey } from '../lookup/connections.ts';
import { perCorpus, perReference } from '../memo.ts';

/** The keywords of a record, as its author separates them. */
export const keywordsOf = perReference(({ csl, fields }: Reference): string[] => {
  const written = fields['keywords'] ?? fields['keyword'] ?? csl['keyword'];
  if (typeof written !== 'string') return [];
  return [...new Set(written.split(/[,;]/).map((word) => word.trim()))].filter(Boolean);
});

/** The keywords of all records. */
export const allKeywords = perCorpus(
  (corpus) => new Set([...corpus.references.values()].flatMap(keywordsOf)),
);

/**
 * The theme of each work, by key: its first keyword, or the tag that the notes citing it have most often, of equals the
 * first in the alphabet. Works with neither are absent.
 */
export const themes = perCorpus((corpus): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const reference of corpus.references.values()) {
    const theme = keywordsOf(reference)[0] ?? commonestTag(corpus, reference.key);
    if (theme) found.set(reference.key, theme);
  }
  return found;
});

function commonestTag(corpus: Corpus, key: string): string | undefined {
  const citing = (citationsByKey(corpus).get(key) ?? []).map(({ note }) => note);
  const counts = new Map<string, number>();
  for (const note of new Set([...citing, ...(studiesByKey(corpus).get(key) ?? [])])) {
    for (const tag of note.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || compareTexts(a, b));
  return first?.[0];
}
