/** A text with its citations and its list, as a style sets them. */
import type { CslItem } from '../model/reference.ts';
import { dropProcessor, processorFor, type Processor } from './engine.ts';
import type { LoadedStyle } from './loaded-style.ts';
import { plainLayout, setBibliography } from './set-bibliography.ts';
import { setClusters } from './set-clusters.ts';
import { richRuns } from './rich-text.ts';
import { markupOf } from './set-markup.ts';
import { StyleError } from './style-error.ts';
import type { Typeset, TypesetEntry, TypesetPlan } from './typeset.ts';
import { registerItems, richTitleOf, type BrokenWorks, type ItemIds } from './typeset-run.ts';

/** Told how far the setting is, in steps of about one work. */
export type OnProgress = (done: number, total: number) => void;

/**
 * Sets a text. A work over which the processor fails does not take the others with it: it stands by its title, and in
 * `unset`. Throws a StyleError where the style itself cannot be used.
 */
export function setText(plan: TypesetPlan, style: LoadedStyle, onprogress?: OnProgress): Typeset {
  try {
    return run(plan, style, { broken: null, onprogress });
  } catch (error) {
    if (error instanceof StyleError) throw error;
  }
  const broken = new Set(plan.items.filter((item) => fails(item, style)).map(({ id }) => id));
  try {
    return run(plan, style, { broken, onprogress });
  } catch (error) {
    throw new StyleError(
      `The citation style “${style.setting.style}” cannot set this: ${(error as Error).message}.`,
    );
  }
}

/** Whether the processor fails over one item. */
function fails(item: CslItem, style: LoadedStyle): boolean {
  const cite = {
    id: item.id,
    mode: 'parenthetical',
    prefix: '',
    locator: null,
    suffix: '',
  } as const;
  const plan = { ...style.setting, items: [item], clusters: [[cite]], hasBibliography: true };
  try {
    run(plan, style, { broken: null });
    return false;
  } catch {
    return true;
  }
}

interface RunOptions {
  broken: BrokenWorks;
  onprogress?: OnProgress | undefined;
}

function run(plan: TypesetPlan, style: LoadedStyle, options: RunOptions): Typeset {
  const processor = processorFor(style);
  const works = plan.items.length;
  const total = works + plan.clusters.length + (plan.hasBibliography ? works : 0);
  try {
    const step = stepsOf(total, options.onprogress);
    return setIn(processor, { plan, style, broken: options.broken, step });
  } catch (error) {
    // One that stopped in the middle of something is in no state to go on.
    dropProcessor(style);
    throw error;
  }
}

interface Text {
  plan: TypesetPlan;
  style: LoadedStyle;
  broken: BrokenWorks;
  step: () => void;
}

function setIn(processor: Processor, { plan, style, broken, step }: Text): Typeset {
  const { engine } = processor;
  const { inNotes } = style;
  const ids = registerItems(plan, processor, broken);
  processor.onitem = step;
  engine.updateItems(ids.all);
  processor.onitem = () => undefined;
  const clusters = setClusters(plan, { engine, ids, inNotes, oncluster: step });
  const failed = Array.from(broken ?? [], (key) => ({ key, why: FAILED }));
  if (!plan.hasBibliography) {
    return { inNotes, clusters, bibliography: [], unset: failed, layout: plainLayout };
  }
  // What is no work has no place in the list.
  if (ids.works.length < ids.all.length) engine.updateItems(ids.works);
  processor.onentry = step;
  const { entries, layout } = setBibliography(engine);
  processor.onentry = () => undefined;
  const set = entriesByKey(entries, ids);
  const missing = plan.items.filter(({ id }) => !set.has(id));
  const unprinted = missing.filter(({ id }) => !broken?.has(id));
  const why = entries.length === 0 ? NO_LIST : NOT_PRINTED;
  return {
    inNotes,
    clusters,
    bibliography: [...set.values(), ...missing.map(titleEntry)],
    unset: [...failed, ...unprinted.map(({ id }) => ({ key: id, why }))],
    layout,
  };
}

const FAILED =
  'The citation processor fails over its record, so its title is all that is set of it.';
const NOT_PRINTED = 'The style prints nothing of its record, so it stands at the end by its title.';
const NO_LIST = 'The style has no list of works, so it stands there by its title.';

/** The entries by the keys of their works; a key without a work has none. */
function entriesByKey(entries: readonly TypesetEntry[], ids: ItemIds): Map<string, TypesetEntry> {
  const set = new Map<string, TypesetEntry>();
  for (const entry of entries) {
    const key = ids.itemOf(entry.id)?.id;
    if (key !== undefined && entry.content.length > 0) set.set(key, { ...entry, id: key });
  }
  return set;
}

function titleEntry(item: CslItem): TypesetEntry {
  return { id: item.id, label: [], content: markupOf(richRuns(richTitleOf(item))) };
}

/** Tells progress step by step, never more than there is. */
function stepsOf(total: number, onprogress: OnProgress | undefined): () => void {
  let done = 0;
  return () => {
    if (done < total) done += 1;
    onprogress?.(done, total);
  };
}
