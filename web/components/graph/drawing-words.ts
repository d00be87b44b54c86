/** What a drawing shows, in words and as the name of its file: it goes where its address is not known. */
import type { GraphPage } from '../../../server/contract/graph-page.ts';
import { totalsWords } from './totals-words.ts';

type Shown = Omit<GraphPage, 'whole' | 'table' | 'bounds' | 'text'>;

/** What is shown, filtered and selected, of which state of the library. */
export function drawingWords(view: Shown, revision: string): string {
  const parts = [viewWords(view), totalsWords(view), ...filterWords(view), ...focusWords(view)];
  return `${parts.join('. ')}. Revision ${revision}.`;
}

function viewWords({ view, columns, kinds, layers }: Shown): string {
  const plural = (id: string) => kinds.find(({ kind }) => kind.id === id)?.kind.plural ?? id;
  const shown = kinds.filter((each) => each.shown).map(({ kind }) => kind.id);
  const more = layers.filter((each) => each.shown && each.layer !== 'claims');
  const names = (view === 'columns' ? columns : shown).map(plural);
  const what = [...names, ...more.map(({ label }) => label)].join(', ');
  return `${view === 'columns' ? 'Columns' : 'Map'} of ${what}`;
}

function filterWords({ query, relations, evidence }: Shown): string[] {
  const shown = relations.filter((each) => each.shown).map(({ label }) => label);
  return [
    query.relation ? `Only the relations ${shown.join(', ')}` : '',
    query.signal ? `Only what a source ${query.signal}` : '',
    query.decade ? `Only with evidence of the ${query.decade}s` : '',
    evidence > 0 ? `Only with ${evidence} or more sources` : '',
  ].filter(Boolean);
}

function focusWords({ nodes, steps, paths, query, opened, edge, q }: Shown): string[] {
  const selected = nodes.find((node) => node.selected);
  const open = opened.find(({ id }) => id === edge);
  const start = query.to ? undefined : nodes.find(({ id }) => id === query.from);
  return [
    selected ? `Around “${selected.title}”, ${steps === 1 ? '1 step' : `${steps} steps`}` : '',
    paths ? `Paths from “${paths.from.title}” to “${paths.to.title}”` : '',
    start ? `Paths from “${start.title}”` : '',
    open ? `Marked: “${open.from.title}” ${open.label} “${open.to.title}”` : '',
    q ? `Marked: what is called “${q}”` : '',
  ].filter(Boolean);
}

/** Letters of an id that a file's name repeats. */
const MOST_REPEATED = 40;

/** A file's name that says the same shortly, without its ending: `graph-columns`, `graph-around-<note>`. */
export function drawingName({ view, query, paths }: Shown): string {
  const { relation, signal, decade, evidence, q } = query;
  const isFiltered = [relation, signal, decade, evidence].some((value) => value !== undefined);
  const parts = [
    'graph',
    view,
    ...(query.node ? ['around', query.node] : []),
    ...(paths ? ['from', paths.from.id, 'to', paths.to.id] : []),
    ...(isFiltered ? ['filtered'] : []),
    ...(q ? ['marked'] : []),
  ];
  return parts.map(plainly).filter(Boolean).join('-');
}

/** Only letters and digits, with hyphens between: a name for every system. */
function plainly(part: string): string {
  return part
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, MOST_REPEATED)
    .replace(/^-+|-+$/g, '');
}
