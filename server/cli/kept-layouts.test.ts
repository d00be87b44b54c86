import { setImmediate as turn } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { layOut } from '../derive/graph/lay-out.ts';
import type { Layout, LayoutPlan } from '../derive/graph/layout-plan.ts';
import { keepLayouts, type KeepLayoutsOptions, type KeptLayout } from './kept-layouts.ts';

/** A plan of so many nodes in a row. */
function planOf(count: number, name = 'n'): LayoutPlan {
  return {
    columns: 2,
    nodes: Array.from({ length: count }, (_, at) => ({
      id: `${name}${at}`,
      width: 20,
      height: 30,
      radius: 7,
      column: at % 2,
    })),
    pairs: [],
  };
}

const SMALL = 20;
const LARGE = 700;

function keeperWith(changed: Partial<KeepLayoutsOptions> = {}) {
  const compute = vi.fn((plan: LayoutPlan) => turn().then(() => layOut(plan)));
  const onlayout = vi.fn<KeepLayoutsOptions['onlayout']>();
  const onfailure = vi.fn<KeepLayoutsOptions['onfailure']>();
  const layouts = keepLayouts({ compute, saved: [], onlayout, onfailure, ...changed });
  return { layouts, compute, onlayout, onfailure };
}

test('a small graph is laid out at once, and once', () => {
  const { layouts, compute } = keeperWith();
  const plan = planOf(SMALL);
  const layout = layouts.of(plan);
  expect(layout).toEqual(layOut(plan));
  expect(layouts.of(plan)).toBe(layout);
  expect(compute).not.toHaveBeenCalled();
});

test('a large one is made elsewhere, and once for all who ask', async () => {
  const { layouts, compute } = keeperWith();
  const plan = planOf(LARGE);
  expect(layouts.of(plan)).toBeNull();
  expect(layouts.of(plan)).toBeNull();
  await Promise.all([layouts.ready(plan), layouts.ready(plan)]);
  expect(layouts.of(plan)).toEqual(layOut(plan));
  expect(compute).toHaveBeenCalledTimes(1);
});

test('what is made the same way is the same, whichever corpus it comes from', async () => {
  const { layouts, compute } = keeperWith();
  await layouts.ready(planOf(LARGE));
  expect(layouts.of(planOf(LARGE))).not.toBeNull();
  expect(layouts.of(planOf(LARGE, 'other'))).toBeNull();
  await layouts.ready(planOf(LARGE, 'other'));
  expect(compute).toHaveBeenCalledTimes(2);
});

test('a large layout is there in the next run', async () => {
  const { layouts, onlayout } = keeperWith();
  await layouts.ready(planOf(LARGE));
  const [kept] = onlayout.mock.lastCall!;
  const saved = JSON.parse(JSON.stringify(kept)) as KeptLayout[];
  const next = keeperWith({ saved });
  expect(next.layouts.of(planOf(LARGE))).toEqual(layOut(planOf(LARGE)));
  expect(next.compute).not.toHaveBeenCalled();
});

test('one after the other is made', async () => {
  let running = 0;
  const most = vi.fn();
  const compute = async (plan: LayoutPlan) => {
    most(++running);
    await turn();
    running--;
    return layOut(plan);
  };
  const { layouts } = keeperWith({ compute });
  await Promise.all(['a', 'b', 'c'].map((name) => layouts.ready(planOf(LARGE, name))));
  expect(most.mock.calls).toEqual([[1], [1], [1]]);
});

test('whoever asks for too many at a time is sent away', async () => {
  const never = () => new Promise<Layout>(() => undefined);
  const { layouts } = keeperWith({ compute: never });
  for (let at = 0; at < 6; at++) layouts.of(planOf(LARGE, `n${at}-`));
  await expect(layouts.ready(planOf(LARGE, 'one more'))).rejects.toMatchObject({ statusCode: 503 });
});

test('a failure is told, and does not last', async () => {
  const compute = vi
    .fn((plan: LayoutPlan) => Promise.resolve(layOut(plan)))
    .mockRejectedValueOnce(new Error('broken'));
  const { layouts, onfailure } = keeperWith({ compute });
  const plan = planOf(LARGE);
  await expect(layouts.ready(plan)).rejects.toThrow('broken');
  expect(onfailure).toHaveBeenCalledTimes(1);
  await layouts.ready(plan);
  expect(layouts.of(plan)).not.toBeNull();
});
