import type { GraphQuery } from '../../../server/contract/graph-page.ts';
import { counted } from '../words.ts';
import { graphAddress, type Change } from './graph-address.ts';

/** A part of a filter, and the address of the graph without it. */
export interface Loosening {
  label: string;
  href: string;
}

/** Each part of a filter that can be left out, with what to call it. */
export function loosenings({ query }: { query: GraphQuery }): Loosening[] {
  const { signal, decade, evidence, relation, kind, columns } = query;
  const parts: [asked: unknown, label: string, change: Change][] = [
    [signal, `the signal “${signal}”`, { signal: undefined }],
    [decade, `evidence of the ${decade}s`, { decade: undefined }],
    [evidence, `at least ${counted(Number(evidence), 'source')}`, { evidence: undefined }],
    [relation, 'the choice of relations', { relation: undefined }],
    [kind, 'the choice of kinds', { kind: undefined }],
    [columns, 'the choice of columns', { columns: undefined }],
  ];
  return parts
    .filter(([asked]) => asked !== undefined)
    .map(([, label, change]) => ({
      label,
      href: graphAddress(query, { ...change, page: undefined }),
    }));
}
