import type { GraphQuery } from '../../contract/graph-page.ts';
import type { Corpus } from '../../model/corpus.ts';
import { usualColumns, usualKinds, type GraphExtent } from './graph-choice.ts';
import type { GraphChoice } from './read-choice.ts';

/** The query that says just what was chosen: nothing that is usual anyway, nothing that was ignored. */
export function queryOf(corpus: Corpus, choice: GraphChoice): GraphQuery {
  const { as, extent, filter, focus } = choice;
  return written({
    ...extentFields(corpus, extent),
    relation: filter.relations && [...filter.relations],
    signal: filter.signal,
    decade: filter.decade === null ? null : String(filter.decade),
    evidence: filter.evidence > 0 ? String(filter.evidence) : null,
    node: focus.node,
    steps: focus.steps > 1 ? String(focus.steps) : null,
    from: focus.from,
    to: focus.to,
    edge: focus.edge,
    q: focus.q || null,
    as: as === 'table' ? as : null,
  });
}

/** The query that says which extent of the graph is meant, whatever of it is shown. */
export function extentQuery(corpus: Corpus, extent: GraphExtent): GraphQuery {
  return written(extentFields(corpus, extent));
}

type Fields = { [Name in keyof GraphQuery]: GraphQuery[Name] | null };

function extentFields(corpus: Corpus, { columns, kinds, layers }: GraphExtent): Fields {
  const isMap = columns.length === 0;
  const isUsual = isMap
    ? isSameSet(kinds, usualKinds(corpus))
    : columns.join('\0') === usualColumns(corpus).join('\0');
  const more = (['links', 'citations'] as const).filter((layer) => layers.has(layer));
  return {
    view: isMap ? null : 'columns',
    columns: isMap || isUsual ? null : [...columns],
    kind: isMap && !isUsual ? [...kinds] : null,
    layers: more.length > 0 ? more : null,
  };
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((value) => b.has(value));
}

function written(fields: Fields): GraphQuery {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
