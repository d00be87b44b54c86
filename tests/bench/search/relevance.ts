/** How well each engine finds what is relevant in a collection. */
import { markdownTable } from '../table.ts';
import type { Collection } from './collection.ts';
import type { Engine } from './engines/engine.ts';
import { type EngineName, engines, OURS } from './engines/engines.ts';
import { corpusEngine } from './engines/ours.ts';
import { ndcg, recall, reciprocalRank } from './measures.ts';

/** How many hits a page shows, and how many somebody who wants everything may look through. */
const DEPTH = 10;
const RECALL_DEPTH = 100;

/** The kind of query that means one document, of which only the first place is good enough. */
const KNOWN_ITEM = 'known';

/** Means over the queries of a collection; by kind nDCG, for known items the reciprocal rank. */
export interface RelevanceMeasurement {
  engine: string;
  ndcg: number;
  recall: number;
  mrr: number;
  byKind: Map<string, number>;
}

/** Measures every engine; ours on a corpus as its readers have it, and once more on no more than the others get. */
export function measureRelevance(collection: Collection): RelevanceMeasurement[] {
  const { corpus, docs } = collection;
  const names = Object.keys(engines) as EngineName[];
  const plain = names.map((name) => ({
    engine: corpus && name === OURS ? `${OURS}, plain documents` : name,
    ...meansOf(collection, engines[name](docs)),
  }));
  return corpus
    ? [{ engine: OURS, ...meansOf(collection, corpusEngine(corpus)) }, ...plain]
    : plain;
}

function meansOf(
  { queries, qrels }: Collection,
  engine: Engine,
): Omit<RelevanceMeasurement, 'engine'> {
  const measured = queries.map(({ id, text, kind = '' }) => {
    const grades = qrels[id]!;
    const ranking = engine.search(text, RECALL_DEPTH);
    return {
      kind,
      ndcg: ndcg(ranking, grades, DEPTH),
      recall: recall(ranking, grades, RECALL_DEPTH),
      rank: reciprocalRank(ranking, grades),
    };
  });
  const kinds = [...new Set(measured.map(({ kind }) => kind))].filter(Boolean);
  const byKind = kinds.map((kind): [string, number] => {
    const ofKind = measured.filter((one) => one.kind === kind);
    return [kind, mean(ofKind.map((one) => (kind === KNOWN_ITEM ? one.rank : one.ndcg)))];
  });
  return {
    ndcg: mean(measured.map((one) => one.ndcg)),
    recall: mean(measured.map((one) => one.recall)),
    mrr: mean(measured.map((one) => one.rank)),
    byKind: new Map(byKind),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The measurements of a collection as Markdown. */
export function relevanceTable(
  { name, docs, queries }: Collection,
  measured: readonly RelevanceMeasurement[],
): string {
  const kinds = [...measured[0]!.byKind.keys()];
  const heads = ['engine', `nDCG@${DEPTH}`, `recall@${RECALL_DEPTH}`, 'MRR', ...kinds.map(headOf)];
  const rows = measured.map((row) => [
    row.engine,
    ...[row.ndcg, row.recall, row.mrr, ...row.byKind.values()].map((value) => value.toFixed(3)),
  ]);
  return `${name}: ${docs.length} documents, ${queries.length} queries\n\n${markdownTable(heads, rows)}`;
}

function headOf(kind: string): string {
  return kind === KNOWN_ITEM ? 'known item (MRR)' : kind;
}
