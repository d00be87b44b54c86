import { expect, test } from 'vitest';
import { graphRows, type GraphMeasurement } from './graph-rows.ts';
import type { SeenPage } from './see-page.ts';

/** A page of which everything takes this long, and that moves in so many frames. */
function page(time: number, rate = 60): SeenPage {
  const movement = { rate, p95: time, after: time };
  return {
    opening: { first: time, settled: 2 * time, blocking: 3 * time, longest: 4 * time },
    movements: { pan: movement, zoom: { ...movement, rate: rate / 2 } },
    box: { x: 0, y: 0, width: 1, height: 1 },
  };
}

const measured: GraphMeasurement = {
  nodes: 1_000,
  edges: 3_000,
  firstVisits: [page(300)],
  visits: [page(500), page(100), page(200)],
  peers: [
    { name: 'one', isGiven: false, seen: [page(400, 20), page(100, 20), page(9000, 20)] },
    { name: 'given', isGiven: true, seen: [{ ...page(100), movements: null }] },
  ],
};

test('ours is compared with each plain page, by the middle of its rounds', () => {
  const rows = graphRows(measured).filter(({ what }) => what.includes('against one'));
  expect(rows.map(({ what, detail }) => [what.split(' against')[0], detail])).toEqual([
    ['very first visit, first picture', '300 / 400 ms'],
    ['very first visit, settled picture', '600 / 800 ms'],
    ['very first visit, main thread blocked', '900 / 1200 ms'],
    ['very first visit, longest task', '1200 / 1600 ms'],
    ['first picture', '200 / 400 ms'],
    ['settled picture', '400 / 800 ms'],
    ['main thread blocked', '600 / 1200 ms'],
    ['longest task', '800 / 1600 ms'],
    ['panning', '60 / 20 frames a second'],
    ['panning, p95', '200 / 400 ms'],
    ['panning, changing afterwards', '200 / 400 ms'],
    ['zooming', '30 / 10 frames a second'],
    ['zooming, p95', '200 / 400 ms'],
    ['zooming, changing afterwards', '200 / 400 ms'],
  ]);
  expect(rows[0]!.what).toContain(': 1,000 nodes, 3,000 edges');
});

test('more frames are better, less time is better', () => {
  const rows = graphRows(measured).filter(({ what }) => what.includes('against one'));
  const goals = new Map(rows.map(({ what, goal }) => [what.split(' against')[0], goal]));
  expect(goals.get('very first visit, settled picture')).toEqual({ most: 1 });
  expect(goals.get('panning')).toEqual({ least: 1 });
  expect(goals.get('zooming, p95')).toEqual({ most: 1 });
  expect(goals.get('panning, changing afterwards')).toBeNull();
});

test('a page that is given our places sets no goal, and is not moved', () => {
  const rows = graphRows(measured).filter(({ what }) => what.includes('against given'));
  expect(rows).toHaveLength(8);
  expect(rows.every(({ goal }) => goal === null)).toBe(true);
});

test('a difference that no browser tells is none', () => {
  const still = { ...page(20), opening: { first: 20, settled: 20, blocking: 0, longest: 0 } };
  const smooth: SeenPage = {
    ...still,
    movements: {
      pan: { rate: 59.7, p95: 16.9, after: 0 },
      zoom: { rate: 9.96, p95: 17, after: 0 },
    },
  };
  const other: SeenPage = {
    ...still,
    movements: {
      pan: { rate: 60.2, p95: 16.6, after: 0 },
      zoom: { rate: 0.2, p95: 5e3, after: 0 },
    },
  };
  const rows = graphRows({
    ...measured,
    firstVisits: [smooth],
    visits: [smooth],
    peers: [{ name: 'one', isGiven: false, seen: [other] }],
  });
  const ratios = new Map(rows.map(({ what, ratio }) => [what.split(' against')[0], ratio]));
  expect(ratios.get('main thread blocked')).toBe(1);
  expect(ratios.get('longest task')).toBe(1);
  expect(ratios.get('panning')).toBe(1);
  expect(ratios.get('panning, p95')).toBe(1);
  expect(ratios.get('zooming')).toBe(50);
});
