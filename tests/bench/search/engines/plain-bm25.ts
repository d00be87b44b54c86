/** The least that ranks well: an inverted index, a stemmer, BM25. What a feature costs is measured against it. */
import { stemmer } from 'stemmer';
import type { Doc } from '../collection.ts';
import type { Engine } from './engine.ts';

const K1 = 1.2;
const B = 0.75;

/** The documents that hold a word, and how often each does. */
interface Postings {
  docs: number[];
  counts: number[];
}

/** Indexes documents, title and text as one field, in nothing but maps and lists. */
export function plainBm25Engine(docs: readonly Doc[]): Engine {
  const postings = new Map<string, Postings>();
  const lengths = docs.map((doc, number) => addWords(postings, number, wordsIn(doc)));
  const average = lengths.reduce((sum, length) => sum + length, 0) / docs.length;
  const norms = lengths.map((length) => K1 * (1 - B + (B * length) / average));
  return {
    search(query, limit) {
      const scores = new Map<number, number>();
      for (const word of new Set(wordsOf(query))) {
        const list = postings.get(word);
        if (list) addScores(scores, list, norms);
      }
      const best = [...scores].sort((a, b) => b[1] - a[1]).slice(0, limit);
      return best.map(([doc]) => docs[doc]!.id);
    },
    size: () => Buffer.byteLength(JSON.stringify([...postings])),
  };
}

/** Adds a document's words to the postings; returns how many they are. */
function addWords(postings: Map<string, Postings>, doc: number, words: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const [word, count] of counts) {
    const list = postings.get(word) ?? { docs: [], counts: [] };
    list.docs.push(doc);
    list.counts.push(count);
    postings.set(word, list);
  }
  return words.length;
}

function addScores(
  scores: Map<number, number>,
  { docs, counts }: Postings,
  norms: readonly number[],
): void {
  const rarity = Math.log(1 + (norms.length - docs.length + 0.5) / (docs.length + 0.5));
  docs.forEach((doc, at) => {
    const count = counts[at]!;
    const score = (rarity * count * (K1 + 1)) / (count + norms[doc]!);
    scores.set(doc, (scores.get(doc) ?? 0) + score);
  });
}

function wordsIn({ title, text }: Doc): string[] {
  return wordsOf(`${title} ${text}`);
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(stemmer);
}
