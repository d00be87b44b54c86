/** What the search has to reach, each goal as a ratio of two things measured in the same run. */
import type { Row } from '../table.ts';
import type { ChangeMeasurement } from './change.ts';
import { type EngineName, OURS } from './engines/engines.ts';
import type { RelevanceMeasurement } from './relevance.ts';
import type { SpeedMeasurement } from './speed.ts';

const EVEN = { most: 1 };
const AHEAD = { least: 1 };
const KNOWN_ITEMS = { least: 0.95 };

/** Ours against the best of all others on a collection; a known item has to come first nearly always. */
export function relevanceGoals(measured: readonly RelevanceMeasurement[]): Row[] {
  const ours = measured.find(({ engine }) => engine === OURS)!;
  const others = measured.filter(({ engine }) => !engine.startsWith(OURS));
  const against = (what: string, valueOf: (one: RelevanceMeasurement) => number): Row => {
    const best = others.reduce((a, b) => (valueOf(a) >= valueOf(b) ? a : b));
    return {
      what: `${what} against the best of the others`,
      ratio: valueOf(ours) / valueOf(best),
      goal: AHEAD,
      detail: `${valueOf(ours).toFixed(3)} / ${valueOf(best).toFixed(3)}, ${best.engine}`,
    };
  };
  const known = ours.byKind.get('known');
  return [
    against('nDCG@10', ({ ndcg }) => ndcg),
    against('recall@100', ({ recall }) => recall),
    against('MRR', ({ mrr }) => mrr),
    ...(known === undefined
      ? []
      : [
          { what: 'MRR of known items', ratio: known, goal: KNOWN_ITEMS, detail: known.toFixed(3) },
        ]),
  ];
}

/** Ours against others on the same sections. */
export function speedGoals(measured: readonly SpeedMeasurement[]): Row[] {
  const sections = measured[0]!.sections.toLocaleString('en');
  const against = (
    other: EngineName,
    what: string,
    options: { valueOf: (one: SpeedMeasurement) => number; unit: string; goal: Row['goal'] },
  ): Row => {
    const [mine, theirs] = [OURS, other].map((name) =>
      options.valueOf(measured.find(({ engine }) => engine === name)!),
    ) as [number, number];
    return {
      what: `${what} against ${other}: ${sections} sections`,
      ratio: mine / theirs,
      goal: options.goal,
      detail: `${mine.toFixed(1)} / ${theirs.toFixed(1)} ${options.unit}`,
    };
  };
  const build = { valueOf: (one: SpeedMeasurement) => one.build, unit: 'ms' };
  const heap = { valueOf: (one: SpeedMeasurement) => one.heapAfter / 1e6, unit: 'MB' };
  const prefix = { valueOf: (one: SpeedMeasurement) => one.prefix.p99, unit: 'ms' };
  const question = { valueOf: (one: SpeedMeasurement) => one.question.p99, unit: 'ms' };
  return [
    against('raw lunr', 'build', { ...build, goal: EVEN }),
    against('MiniSearch with stemmer', 'heap', { ...heap, goal: EVEN }),
    against('MiniSearch with stemmer', 'p99 of prefixes', { ...prefix, goal: EVEN }),
    against('MiniSearch with stemmer', 'p99 of questions', { ...question, goal: EVEN }),
    against('plain BM25', 'heap', { ...heap, goal: null }),
    against('plain BM25', 'p99 of questions', { ...question, goal: null }),
  ];
}

/** A change, and starting again, against a full build. */
export function changeGoals({ notes, build, ...measured }: ChangeMeasurement): Row[] {
  const against = (what: string, time: number, goal: Row['goal']): Row => ({
    what: `${what} against a full build: ${notes.toLocaleString('en')} notes`,
    ratio: time / build,
    goal,
    detail: `${time.toFixed(1)} / ${build.toFixed(0)} ms`,
  });
  const saved = `${(measured.bytes / 1e6).toFixed(0)} MB`;
  return [
    against('an edit found', measured.edit, { most: 1 / 20 }),
    against(`starting again from ${saved}`, measured.load, { most: 1 / 5 }),
    against('the longest step of a build in steps', measured.longestStep, null),
  ];
}
