/** One measurement of setting a list of works, in a process of its own: ours, or the bare processor with one engine. */
import CSL from 'citeproc';
import { keepTypesets } from '../../../server/cli/kept-typesets.ts';
import { openStyles } from '../../../server/cli/open-styles.ts';
import { setText } from '../../../server/csl/set-text.ts';
import type { LoadedStyle } from '../../../server/csl/loaded-style.ts';
import type { CslItem } from '../../../server/model/reference.ts';
import { median } from '../median.ts';
import { generatedWorks } from './generated-works.ts';

/** Milliseconds. */
export interface SettingMeasurement {
  works: number;
  first: number;
  /** Asked for once more, when nothing has changed; only ours keeps anything. */
  again: number;
}

/** How often an unchanged list is asked for. */
const ASKED_AGAIN = 20;

/** Sets generated works in APA, as the program does it. */
export async function measureOurs(works: number): Promise<SettingMeasurement> {
  const style = await apa();
  const items = generatedWorks(works);
  const typesetter = keepTypesets((plan, loaded) => Promise.resolve(setText(plan, loaded)));
  // As a request does it, the plan is made anew each time; its items are those of the library.
  const ask = async () => {
    const plan = { ...style.setting, items: [...items], clusters: [], hasBibliography: true };
    await typesetter.ready(plan, style);
    if (typesetter.of(plan, style)?.bibliography.length !== works)
      throw new Error('Works are lost.');
  };
  const first = await timed(ask);
  const times: number[] = [];
  for (let round = 0; round < ASKED_AGAIN; round++) times.push(await timed(ask));
  return { works, first, again: median(times) };
}

/** Sets the same works with one engine of the processor and nothing around it. */
export async function measureBare(works: number): Promise<SettingMeasurement> {
  const style = await apa();
  const items = new Map<string, CslItem>(generatedWorks(works).map((item) => [item.id, item]));
  const first = await timed(() => {
    const system = {
      retrieveItem: (id: string) => items.get(id),
      retrieveLocale: (language: string) => style.locales[language] ?? style.locales['en-US'],
    };
    const engine = new CSL.Engine(system, style.tree, style.setting.locale, true);
    engine.updateItems([...items.keys()]);
    const [, entries] = engine.makeBibliography() as [unknown, string[]];
    if (entries.length !== works) throw new Error('Works are lost.');
  });
  return { works, first, again: first };
}

async function apa(): Promise<LoadedStyle> {
  return (await openStyles())(new Map()).load({ style: 'apa', locale: 'en-US' });
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
