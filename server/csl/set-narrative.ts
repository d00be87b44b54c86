/** Narrative citations: the name in the sentence, and what the style sets beside it. */
import type { CiteItem, ClusterRequest, Engine, SortedItem } from 'citeproc';
import { shortNames } from './short-names.ts';
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
  if (!item) return { lead: [], runs: render(first!, ...others) };
  const whole = render([record, alone(cite)]);
  const lead = nameIn(whole).map((run) => withAnd(run, setting.engine));
  const name = lead.length > 0 ? lead : nameRun(shortNames(item, setting.engine), cite);
  // A note whose style puts nothing in the place of the authors has the title where it always is.
  if (setting.inNotes && name.length === 0) return { lead: [], runs: render(first!, ...others) };
  const bare = render([record, { ...alone(cite), 'suppress-author': true }]);
  const isBare = isNothing(bare) && !cite.locator && !cite.suffix;
  if (!isBare) {
    const rest = render([record, { ...cite, 'suppress-author': true }], ...others);
    return { lead: name, runs: setting.inNotes ? withoutJoint(rest) : rest };
  }
  if (others.length > 0) return { lead: name, runs: render(...others) };
  // A note that says nothing but what the sentence says would be empty.
  return { lead: name, runs: setting.inNotes ? whole : [] };
}

/** The source by itself, at its place in the text. */
function alone(cite: CiteItem): CiteItem {
  const { prefix: _prefix, suffix: _suffix, locator: _locator, label: _label, ...rest } = cite;
  return rest;
}

/** The name by which a style calls a source; empty where it does not, as one of numbers, or says “Ibid.”. */
function nameIn(runs: readonly SourceRun[]): SourceRun[] {
  const isName = ({ isName }: SourceRun) => isName === true;
  const name = runs.slice(runs.findIndex(isName), runs.findLastIndex(isName) + 1);
  const last = name.pop();
  // A style that moves commas into quotation marks does so at the end of a name too.
  return last ? [...name, { ...last, text: last.text.replace(/,(?=[”’"'»]*$)/, '') }] : [];
}

/** A sentence wants its “and” in words where a style has the symbol between two names; within a name it stays. */
function withAnd(run: SourceRun, engine: Engine): SourceRun {
  const text = run.text.replace(/^(,? ?)&( ?)$/, `$1${engine.getTerm('and') ?? '&'}$2`);
  return { ...run, text };
}

/** A note without the comma that stood between the name and what follows. */
function withoutJoint([first, ...others]: SourceRun[]): SourceRun[] {
  if (!first) return [];
  const text = first.text.replace(/^[\s,;:]+/, '');
  return text === '' ? withoutJoint(others) : [{ ...first, text }, ...others];
}

function nameRun(text: string, { source }: CiteItem): SourceRun[] {
  return text === '' ? [] : [{ text, tags: [], source }];
}
