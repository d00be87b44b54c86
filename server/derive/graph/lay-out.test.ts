import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { pointOf, qualityOf } from '../../../tests/support/layout-quality.ts';
import { plainLayout } from '../../../tests/support/plain-layout.ts';
import { shippedFiles } from '../../../tests/support/shipped.ts';
import { sourceFile } from '../../../tests/support/corpus.ts';
import type { GraphQuery } from '../../contract/graph-page.ts';
import { createStore } from '../../corpus/store.ts';
import type { Corpus, SourceFile } from '../../model/corpus.ts';
import { graphPlan } from '../pages/graph-page.ts';
import { layOut } from './lay-out.ts';
import { roughLayout } from './map-layout.ts';
import type { LayoutPlan } from './layout-plan.ts';

let files: SourceFile[];
let corpus: Corpus;
beforeAll(async () => {
  files = await shippedFiles();
  corpus = createStore(files).current();
}, 60_000);

describe('on the shipped review', () => {
  const everyKind = () => [...new Set([...corpus.notes.values()].map(({ kind }) => kind))];
  const QUERIES: [what: string, query: () => GraphQuery][] = [
    ['the usual map', () => ({})],
    ['the map of all kinds', () => ({ kind: everyKind() })],
    ['the map with links', () => ({ layers: ['links'] })],
    ['the usual columns', () => ({ view: 'columns' })],
    [
      'the columns of the thesis',
      () => ({ view: 'columns', columns: ['constraint', 'strategy', 'benefit'] }),
    ],
  ];
  test.each(QUERIES)('%s has no symbol and no label on another', (_what, query) => {
    const plan = graphPlan(corpus, query());
    expect(plan.nodes.length).toBeGreaterThan(5);
    const quality = qualityOf(plan, layOut(plan));
    expect(quality).toMatchObject({ symbolOverlaps: 0, labelOverlaps: 0 });
  });

  test('no more edges cross than where d3-force is left to itself', () => {
    const plan = graphPlan(corpus, {});
    const plain = qualityOf(plan, plainLayout(plan));
    expect(qualityOf(plan, layOut(plan)).crossings).toBeLessThan(plain.crossings);
    expect(plain.labelOverlaps).toBeGreaterThan(0);
  });
});

describe('a layout', () => {
  test('does not depend on the order in which files are read', () => {
    const plan = graphPlan(corpus, {});
    const shuffled = files.toSorted((a, b) => (a.hash < b.hash ? -1 : 1));
    const again = graphPlan(createStore(shuffled).current(), {});
    expect(layOut(again)).toEqual(layOut(plan));
  });

  test('is the same after its plan went to another thread', () => {
    for (const query of [{}, { view: 'columns' }]) {
      const plan = graphPlan(corpus, query);
      expect(layOut(structuredClone(plan))).toEqual(layOut(plan));
    }
  });

  test('does not move when the words of a note change', () => {
    const plan = graphPlan(corpus, {});
    const edited = graphPlan(withLine('notes/asymmetric-alliances.md', 'Some more words.'), {});
    expect(edited).toEqual(plan);
  });

  const EDITS: [what: string, edited: () => Corpus][] = [
    ...(
      [
        ['trust-and-governance', 'born-global-firm'],
        ['trust-and-governance', 'instability-of-the-network'],
        ['partner-search', 'legitimacy'],
        ['stage-models', 'network-theory'],
        ['new-zealand', 'distribution-networks'],
        ['multiple-entry-modes', 'power-imbalance'],
        ['sparse-literature', 'born-global-firm'],
      ] as const
    ).map(([from, to]): [string, () => Corpus] => [
      `${from} says something of ${to}`,
      () => withLine(`notes/${from}.md`, `- supports:: [[${to}]] It does.`),
    ]),
    [
      'a note comes',
      () => withNote('---\nkind: strategy\n---\n- overcomes:: [[limited-market-knowledge]] So.'),
    ],
    ['a note makes no more claims', () => withoutClaims('notes/alliances-and-cooperation.md')],
  ];

  test('moves little when one note is edited', () => {
    const plan = graphPlan(corpus, {});
    const moves = EDITS.map(([what, edited]) => ({
      what,
      shares: movesBetween(plan, graphPlan(edited(), {})),
    }));
    for (const { what, shares } of moves) {
      expect(shares.length, what).toBeGreaterThan(40);
      expect(medianOf(shares), what).toBeLessThan(0.045);
      expect(shares.filter((share) => share > 0.15).length, what).toBeLessThan(4);
    }
    expect(medianOf(moves.map(({ shares }) => medianOf(shares)))).toBeLessThan(0.02);
  });

  test('of columns keeps the order of its rows, but for a few, when a note comes', () => {
    const query = { view: 'columns' as const };
    const before = graphPlan(corpus, query);
    const text = '---\nkind: strategy\n---\n- overcomes:: [[limited-market-knowledge]] So.';
    const after = graphPlan(withNote(text), query);
    const heights = heightsOf(after);
    const known = [...heightsOf(before)];
    const pairs = known.flatMap(([id, { column, y }], at) =>
      known
        .slice(0, at)
        .filter(([, other]) => other.column === column)
        .map(([otherId, other]) => [y - other.y, heights.get(id)!.y - heights.get(otherId)!.y]),
    ) as [number, number][];
    const swapped = pairs.filter(([was, is]) => was * is < 0);
    expect(swapped.length / pairs.length).toBeLessThan(0.1);
  });

  /** How far each node moves, as shares of the width; nodes that stand in both. */
  function movesBetween(before: LayoutPlan, after: LayoutPlan): number[] {
    const layouts = [layOut(before), layOut(after)] as const;
    const xs = before.nodes.map((_, at) => pointOf(layouts[0], at).x);
    const width = Math.max(...xs) - Math.min(...xs);
    const places = new Map(after.nodes.map(({ id }, at) => [id, pointOf(layouts[1], at)]));
    return before.nodes.flatMap(({ id }, at) => {
      const [p, q] = [pointOf(layouts[0], at), places.get(id)];
      return q ? [Math.hypot(p.x - q.x, p.y - q.y) / width] : [];
    });
  }

  function heightsOf(plan: LayoutPlan): Map<string, { column: number; y: number }> {
    const layout = layOut(plan);
    return new Map(
      plan.nodes.map(({ id, column }, at) => [id, { column, y: pointOf(layout, at).y }]),
    );
  }

  function withNote(text: string): Corpus {
    return createStore([...files, sourceFile('notes/new-thing.md', text)]).current();
  }

  function withoutClaims(path: string): Corpus {
    const file = files.find((each) => each.path === path)!;
    const changed = sourceFile(path, file.text.replaceAll(/^- [a-z-]+::.*$/gm, ''));
    return createStore(files.map((each) => (each === file ? changed : each))).current();
  }

  function withLine(path: string, line: string): Corpus {
    const file = files.find((each) => each.path === path)!;
    const changed = sourceFile(path, `${file.text}\n\n${line}\n`);
    return createStore(files.map((each) => (each === file ? changed : each))).current();
  }
});

function medianOf(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!;
}

/** Any plan of a size, with boxes of any size. */
const planOf = (size: { min: number; max: number }) =>
  fc
    .record({ count: fc.integer(size), columns: fc.constantFrom(0, 2, 3) })
    .chain(({ count, columns }): fc.Arbitrary<LayoutPlan> => {
      const place = fc.integer({ min: 0, max: Math.max(0, count - 1) });
      const node = fc.record({
        width: fc.integer({ min: 14, max: 120 }),
        height: fc.integer({ min: 20, max: 80 }),
        column: fc.integer({ min: 0, max: Math.max(0, columns - 1) }),
      });
      const pair = fc
        .tuple(place, place)
        .map(([a, b]) => (a < b ? ([a, b] as const) : ([b, a] as const)));
      return fc.record({
        columns: fc.constant(columns),
        nodes: fc
          .array(node, { minLength: count, maxLength: count })
          .map((nodes) => nodes.map((each, at) => ({ ...each, id: `n${at}`, radius: 7 }))),
        pairs: fc.uniqueArray(
          pair.filter(([a, b]) => a !== b),
          { maxLength: count === 1 ? 0 : 2 * count, selector: String },
        ),
      });
    });

describe('any graph', () => {
  test('has each node at a place, without labels on each other', () => {
    fc.assert(
      fc.property(planOf({ min: 0, max: 25 }), (plan) => {
        const layout = layOut(plan);
        expect(layout.points).toHaveLength(2 * plan.nodes.length);
        expect(layout.points.every(Number.isFinite)).toBe(true);
        expect(qualityOf(plan, layout)).toMatchObject({ symbolOverlaps: 0, labelOverlaps: 0 });
      }),
      { numRuns: 60 },
    );
  });

  test('has rough places for all nodes at once', () => {
    fc.assert(
      fc.property(planOf({ min: 0, max: 40 }), (plan) => {
        const { points } = roughLayout(plan);
        expect(points).toHaveLength(2 * plan.nodes.length);
        expect(points.every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test.each([0, 3])('of very many nodes in %i columns has no symbol on another', (columns) => {
    const count = 900;
    const nodes = Array.from({ length: count }, (_, at) => ({
      id: `n${at}`,
      width: 100,
      height: 44,
      radius: 8,
      column: columns && at % columns,
    }));
    const pairs = nodes.slice(1).map((_, at) => [at >> 1, at + 1] as const);
    const plan = { columns, nodes, pairs };
    expect(qualityOf(plan, layOut(plan)).symbolOverlaps).toBe(0);
  });
});

describe('columns', () => {
  const node = (id: string, column: number) => ({ id, column, width: 80, height: 44, radius: 8 });

  test('stand side by side, and an edge past one of them has a way through it', () => {
    const plan: LayoutPlan = {
      columns: 3,
      nodes: [node('a', 0), node('b', 1), node('c', 2), node('lone', 0)],
      pairs: [
        [0, 1],
        [0, 2],
        [1, 2],
      ],
    };
    const { points, bends } = layOut(plan);
    expect([0, 1, 2].map((at) => points[2 * at])).toEqual([0, 360, 720]);
    expect(points[6]).toBe(0);
    expect(points[7]).toBeGreaterThan(points[1]!);
    expect(Object.keys(bends)).toEqual(['1']);
    expect(bends[1]![0]).toBe(360);
    // It runs beside the node that stands between, not through it.
    const [, y] = bends[1] as [number, number];
    expect(y < points[3]! - 8 || y > points[3]! + 36).toBe(true);
  });

  test.each([[[]], [['middle']]])(
    'may be empty in the middle, or joined to nothing: %j',
    (middle) => {
      const lone = middle.map((id) => node(id, 1));
      const nodes = [node('a', 0), node('c', 2), ...lone];
      const { points, bends } = layOut({ columns: 3, nodes, pairs: [[0, 1]] });
      expect([points[0], points[2]]).toEqual([0, 720]);
      expect(Object.keys(bends)).toHaveLength(lone.length);
    },
  );

  test('cross where they have to and nowhere else', () => {
    const left = Array.from({ length: 6 }, (_, at) => node(`l${at}`, 0));
    const right = Array.from({ length: 6 }, (_, at) => node(`r${at}`, 1));
    const pairs = left.map((_, at) => [at, 6 + ((at * 5 + 2) % 6)] as const);
    const plan = { columns: 2, nodes: [...left, ...right], pairs };
    expect(qualityOf(plan, layOut(plan)).crossings).toBe(0);
  });

  test('keep the edges within them apart from each other and from the labels that they pass', () => {
    const nodes = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ ...node(id, 0), width: 110 }));
    const pairs: [number, number][] = [
      [0, 1],
      [0, 4],
      [1, 3],
      [3, 4],
      [1, 2],
    ];
    const plan = { columns: 2, nodes: [...nodes, node('f', 1)], pairs };
    const { points, bends } = layOut(plan);
    const spans = pairs.map(([a, b], at) => {
      const [y, otherY] = [points[2 * a + 1]!, points[2 * b + 1]!];
      return { from: Math.min(y, otherY), to: Math.max(y, otherY), out: -bends[at]![0]! };
    });
    for (const span of spans) {
      expect(span.out).toBeGreaterThan(55);
      for (const other of spans) {
        if (span === other || span.from >= other.to || other.from >= span.to) continue;
        expect(Math.abs(span.out - other.out)).toBeGreaterThan(20);
      }
    }
  });

  test('have no node where an edge goes past them', () => {
    const nodes = [node('a', 0), node('b', 1), node('c', 2), node('lone', 1), node('alone', 1)];
    const plan = {
      columns: 3,
      nodes,
      pairs: [
        [0, 1],
        [0, 2],
        [1, 2],
      ] as const,
    };
    const { points, bends } = layOut(plan);
    const y = bends[1]![1]!;
    for (const at of [1, 3, 4]) {
      expect(y < points[2 * at + 1]! - 8 || y > points[2 * at + 1]! + 36).toBe(true);
    }
  });

  test('keep their own edges out of the way', () => {
    const plan = {
      columns: 2,
      nodes: [node('a', 0), node('b', 0), node('c', 1), node('d', 1)],
      pairs: [
        [0, 1],
        [2, 3],
      ] as const,
    };
    const { bends } = layOut(plan);
    expect(bends[0]![0]).toBeLessThan(-40);
    expect(bends[1]![0]).toBeGreaterThan(400);
  });
});
