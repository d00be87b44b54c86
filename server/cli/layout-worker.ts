/** A program of its own: lays out one graph beside the rest, and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { layOut } from '../derive/graph/lay-out.ts';
import type { LayoutPlan } from '../derive/graph/layout-plan.ts';

parentPort?.postMessage(layOut(workerData as LayoutPlan));
