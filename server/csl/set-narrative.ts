/** Narrative citations: the name in the sentence, and what the style sets beside it. */
import type { CiteItem, ClusterRequest, Engine, SortedItem } from 'citeproc';
import type { CslItem } from '../model/reference.ts';
import { textOf } from './set-markup.ts';
import { firstName, shortNames } from './short-names.ts';
import { isNothing, readCluster, type SourceRun } from './source-runs.ts';
import type { ClusterSetting } from './typeset-run.ts';

/** A cluster whose first source is named in the sentence. */
export interface SetNarrative {
  /** The name. */
  lead: SourceRun[];
  /** The rest. */
  runs: SourceRun[];
}

/** Sets a cluster that the processor knows already; the first of its sources is the narrative one. */
export function setNarrative(request: ClusterRequest, setting: ClusterSetting): SetNarrative {
  const [first, ...others] = request.sortedItems!;
  const [record, cite] = first!;
  const item = setting.ids.itemOf(cite.id);
  const render = (...items: SortedItem[]): SourceRun[] =>
    readCluster(setting.engine.process_CitationCluster(items, request), setting.engine);
  const isTitleAlone = item && setting.inNotes && firstName(item) === '';
  if (!item || isTitleAlone) return { lead: [], runs: render(first!, ...others) };
  const whole = render([record, alone(cite)]);
  const bare = render([record, { ...alone(cite), 'suppress-author': true }]);
  const lead = (nameIn(whole, bare) ?? []).map((run) => withAnd(run, setting.engine));
  const name = namesAuthors(lead, item) ? lead : nameRun(shortNames(item, setting.engine), cite);
  const isBare = isNothing(bare) && !cite.locator && !cite.suffix;
  if (!isBare)
    return { lead: name, runs: render([record, { ...cite, 'suppress-author': true }], ...others) };
  if (others.length > 0) return { lead: name, runs: render(...others) };
  // A note that says nothing but what the sentence says would be empty.
  return { lead: name, runs: setting.inNotes ? whole : [] };
}

/** The source by itself, at its place in the text. */
function alone(cite: CiteItem): CiteItem {
  const { prefix: _prefix, suffix: _suffix, locator: _locator, label: _label, ...rest } = cite;
  return rest;
}

/** What stands in a citation before what is left of it without its authors; null where that is nothing. */
function nameIn(whole: readonly SourceRun[], bare: readonly SourceRun[]): SourceRun[] | null {
  const ofSource = (runs: readonly SourceRun[]) => runs.filter(({ source }) => source !== null);
  const all = ofSource(whole);
  const rest = isNothing(bare) ? '' : textOf(ofSource(bare));
  const text = textOf(all);
  if (isNothing(whole) || !text.endsWith(rest)) return null;
  const name = text.slice(0, text.length - rest.length).replace(/[\s,;:]+$/, '');
  const runs = firstLetters(all, name.length);
  const last = runs.pop();
  return last ? [...runs, { ...last, text: last.text.replace(/,(?=[”’"'»]+$)/, '') }] : null;
}

function firstLetters(runs: readonly SourceRun[], count: number): SourceRun[] {
  const kept: SourceRun[] = [];
  let left = count;
  for (const run of runs) {
    if (left > 0) kept.push({ ...run, text: run.text.slice(0, left) });
    left -= run.text.length;
  }
  return kept;
}

/** A sentence wants its “and” in words where a style has the symbol between two names; within a name it stays. */
function withAnd(run: SourceRun, engine: Engine): SourceRun {
  const text = run.text.replace(/^(,? ?)&( ?)$/, `$1${engine.getTerm('and') ?? '&'}$2`);
  return { ...run, text };
}

/** Whether a name is that of the authors; “Ibid.” is not. */
function namesAuthors(lead: readonly SourceRun[], item: CslItem): boolean {
  return lead.length > 0 && textOf(lead).includes(firstName(item));
}

function nameRun(text: string, { source }: CiteItem): SourceRun[] {
  return text === '' ? [] : [{ text, tags: [], source }];
}
