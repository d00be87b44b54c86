import { columnLayout } from './column-layout.ts';
import type { Layout, LayoutPlan } from './layout-plan.ts';
import { mapLayout } from './map-layout.ts';

/** Lays out a graph: the same plan gives the same picture, wherever it is made. */
export function layOut(plan: LayoutPlan): Layout {
  return plan.columns > 0 ? columnLayout(plan) : mapLayout(plan);
}
