/** What is shown or hidden leaves the rest where it is. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { qualityOf } from '../../../tests/support/layout-quality.ts';
import { shippedFiles } from '../../../tests/support/shipped.ts';
import type { GraphPage, GraphQuery } from '../../contract/graph-page.ts';
import { createStore } from '../../corpus/store.ts';
import type { Corpus } from '../../model/corpus.ts';
import { graphPage, graphPlan } from '../pages/graph-page.ts';
import { usualKinds } from './graph-choice.ts';
import { layOut } from './lay-out.ts';
import type { LayoutPlan } from './layout-plan.ts';

let corpus: Corpus;
let usual: string[];
let every: string[];
beforeAll(async () => {
  corpus = createStore(await shippedFiles()).current();
  usual = [...usualKinds(corpus)];
  every = [...new Set([...corpus.notes.values()].map(({ kind }) => kind))];
}, 60_000);

const pageOf = (query: GraphQuery) => graphPage(corpus, query, layOut);

type Places = ReadonlyMap<string, { x: number; y: number }>;
const placesOf = ({ nodes }: GraphPage): Places =>
  new Map(nodes.map(({ id, x, y }) => [id, { x, y }]));

/** How many times as far apart nodes are as they were; NaN where they are not evenly so. */
function scaleBetween(before: Places, after: Places): number {
  const common = [...before.keys()].filter((id) => after.has(id));
  const [first, ...others] = common.map((id) => [before.get(id)!, after.get(id)!] as const);
  const pairs = others.map(([one, other]) => {
    const was = { x: one.x - first![0].x, y: one.y - first![0].y };
    const is = { x: other.x - first![1].x, y: other.y - first![1].y };
    return { was, is };
  });
  const longest = pairs.reduce((a, b) => (Math.abs(b.was.x) > Math.abs(a.was.x) ? b : a));
  const scale = longest.is.x / longest.was.x;
  const isEven = pairs.every(
    ({ was, is }) => Math.abs(is.x - was.x * scale) < 1 && Math.abs(is.y - was.y * scale) < 1,
  );
  return isEven ? scale : NaN;
}

describe('nodes of the shipped review', () => {
  const STEADY: [what: string, query: () => GraphQuery][] = [
    ['links are shown', () => ({ layers: ['links'] })],
    ['the first kind is hidden', () => ({ kind: usual.slice(1) })],
    ['the last kinds are hidden', () => ({ kind: usual.slice(0, -2) })],
    ['one kind is left', () => ({ kind: usual.slice(1, 2), layers: ['links'] })],
  ];
  test.each(STEADY)('stay where they are when %s, and so does the frame', (_what, query) => {
    const [before, after] = [pageOf({}), pageOf(query())];
    expect(after.nodes.length).toBeGreaterThan(0);
    expect(after.bounds).toEqual(before.bounds);
    const places = placesOf(before);
    for (const [id, place] of placesOf(after)) expect(place).toEqual(places.get(id));
  });

  const WIDER: [what: string, query: () => GraphQuery][] = [
    ['all kinds are shown', () => ({ kind: every })],
    ['cited references are shown', () => ({ layers: ['citations'] })],
    ['everything is shown', () => ({ kind: every, layers: ['links', 'citations'] })],
  ];
  test.each(WIDER)('stand to each other as before when %s', (_what, query) => {
    const [before, after] = [pageOf({}), pageOf(query())];
    expect(after.nodes.length).toBeGreaterThan(before.nodes.length);
    const scale = scaleBetween(placesOf(before), placesOf(after));
    expect(scale).toBeGreaterThanOrEqual(1);
    expect(scale).toBeLessThan(3);
    const plan = graphPlan(corpus, query());
    expect(qualityOf(plan, layOut(plan))).toMatchObject({ symbolOverlaps: 0, labelOverlaps: 0 });
  });

  test('stay in their columns at their heights when links are shown', () => {
    const columns = every.slice(0, 3);
    for (const query of [{ view: 'columns' as const }, { view: 'columns' as const, columns }]) {
      const [before, after] = [pageOf(query), pageOf({ ...query, layers: ['links'] })];
      expect(after.edges.length).toBeGreaterThan(before.edges.length);
      expect(placesOf(after)).toEqual(placesOf(before));
    }
  });
});

test('a crowded map has room for the symbols of later stages', () => {
  const [first, more] = [700, 250];
  const nodes = Array.from({ length: first + more }, (_, at) => ({
    ...{ id: `n${at}`, width: 100, height: 44, radius: 8, column: 0 },
  }));
  const pairs = nodes.slice(1).map((_, at) => [at >> 1, at + 1] as const);
  const plan = { columns: 0, nodes, pairs, stages: [first, more] };
  expect(qualityOf(plan, layOut(plan)).symbolOverlaps).toBe(0);
});

describe('any map of two stages', () => {
  const anyPlan = fc
    .record({ first: fc.integer({ min: 1, max: 12 }), more: fc.integer({ min: 1, max: 20 }) })
    .chain(({ first, more }): fc.Arbitrary<LayoutPlan> => {
      const count = first + more;
      const place = fc.integer({ min: 0, max: count - 1 });
      const pair = fc
        .tuple(place, place)
        .filter(([a, b]) => a !== b)
        .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
      const width = fc.integer({ min: 20, max: 120 });
      return fc.record({
        columns: fc.constant(0),
        stages: fc.constant([first, more]),
        nodes: fc.array(width, { minLength: count, maxLength: count }).map((widths) =>
          widths.map((each, at) => ({
            ...{ id: `n${at}`, width: each, height: 44, radius: 8, column: 0 },
          })),
        ),
        pairs: fc.uniqueArray(pair, { maxLength: 2 * count, selector: String }),
      });
    });

  test('leaves the first at their places to each other, and nothing on anything else', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const [first] = plan.stages as [number, number];
        const layout = layOut(plan);
        expect(qualityOf(plan, layout)).toMatchObject({ symbolOverlaps: 0, labelOverlaps: 0 });
        const alone = layOut({
          columns: 0,
          nodes: plan.nodes.slice(0, first),
          pairs: plan.pairs.filter(([, b]) => b < first),
        });
        const placed = (points: readonly number[]): Places =>
          new Map(
            Array.from({ length: first }, (_, at) => [
              `n${at}`,
              { x: points[2 * at]!, y: points[2 * at + 1]! },
            ]),
          );
        if (first > 1) {
          expect(scaleBetween(placed(alone.points), placed(layout.points))).not.toBeNaN();
        }
      }),
      { numRuns: 60 },
    );
  });
});
