/** Citations as the style sets them, in the order of reading. */
import CSL, { type ClusterRequest, type Engine, type SortedItem } from 'citeproc';
import { setNarrative, type SetNarrative } from './set-narrative.ts';
import {
  isNothing,
  partsOf,
  readCluster,
  withCapital,
  withTitle,
  type SourceRun,
} from './source-runs.ts';
import type { NotePlace, PlannedCitation, TypesetCluster, TypesetPlan } from './typeset.ts';
import { titleOf, type ClusterSetting } from './typeset-run.ts';

/** Sets all clusters; which form each gets depends on those before it, so they are all put in before any is read. */
export function setClusters(plan: TypesetPlan, setting: ClusterSetting): TypesetCluster[] {
  const requests = plan.clusters.map((cluster, index) =>
    requestOf(cluster, { plan, index, setting }),
  );
  const texts = processed(requests, setting);
  return requests.map((request, index): TypesetCluster => {
    const isNarrative = plan.clusters[index]![0]?.mode === 'narrative';
    const set = isNarrative
      ? setNarrative(request, setting)
      : { lead: [], runs: readCluster(texts[index]!, setting.engine) };
    const runs = shown(set, request, setting);
    const placed = setting.inNotes
      ? inNote({ lead: set.lead, runs }, { place: plan.notePlaces?.[index], isNarrative })
      : { lead: set.lead, runs };
    return { lead: partsOf(placed.lead), parts: partsOf(placed.runs) };
  });
}

/** In a footnote of the author a citation is a part of its sentence; one that is all of a note is a sentence. */
function inNote(
  { lead, runs }: SetNarrative,
  { place = 'note', isNarrative }: { place: NotePlace | undefined; isNarrative: boolean },
): SetNarrative {
  const isOwn = place !== 'note';
  if (lead.length > 0 && isOwn) return { lead: withComma(lead, runs), runs };
  if (place === 'within' && !isNarrative) return { lead, runs: inBrackets(runs) };
  return { lead, runs: place === 'note' || place === 'whole' ? withCapital(runs) : runs };
}

/** The name, and the comma where what follows it has no bracket. */
function withComma(lead: SourceRun[], [next]: SourceRun[]): SourceRun[] {
  const isJoined = next === undefined || /^[([]/.test(next.text);
  return isJoined ? lead : [...lead, { text: ',', tags: [], source: null }];
}

function inBrackets(runs: SourceRun[]): SourceRun[] {
  if (runs.length === 0) return [];
  const bracket = (text: string): SourceRun => ({ text, tags: [], source: null });
  return [bracket('('), ...runs, bracket(')')];
}

/** What of a cluster is shown beside the name in the sentence: a source of which the style prints nothing by its title. */
function shown(
  { lead, runs }: { lead: SourceRun[]; runs: SourceRun[] },
  request: ClusterRequest,
  setting: ClusterSetting,
): SourceRun[] {
  if (isNothing(runs)) return lead.length > 0 ? [] : byTitles(request, setting);
  const { id, source } = request.sortedItems![0]![1];
  const item = setting.ids.itemOf(id);
  return item ? withTitle(runs, { source, title: titleOf(item) }) : runs;
}

/** Gives the clusters to the processor one after the other, and takes what it set of each in the end. */
function processed(
  requests: readonly ClusterRequest[],
  { engine, oncluster }: ClusterSetting,
): string[] {
  const texts: string[] = [];
  const before: [string, number][] = [];
  for (const request of requests) {
    const [, set] = engine.processCitationCluster(
      request,
      before,
      [],
      CSL.ASSUME_ALL_ITEMS_REGISTERED,
    );
    for (const [index, text] of set) texts[index] = text;
    before.push([request.citationID, request.properties.noteIndex]);
    oncluster();
  }
  return texts;
}

/** Sources of which the style prints nothing, by their titles; what the author left out on purpose stays out. */
function byTitles(
  { citationItems, properties }: ClusterRequest,
  { ids, inNotes }: ClusterSetting,
): SourceRun[] {
  const shown = citationItems.filter((cite) => !cite['suppress-author']);
  const runs = shown.flatMap(({ id, source }, index): SourceRun[] => [
    { text: index > 0 ? '; ' : inNotes ? '' : '(', tags: [], source: null },
    { text: titleOf(ids.itemOf(id)!), tags: [], source },
  ]);
  const end = inNotes ? (properties['suppress-trailing-punctuation'] ? '' : '.') : ')';
  return runs.length > 0 ? [...runs, { text: end, tags: [], source: null }] : [];
}

interface Place {
  plan: TypesetPlan;
  index: number;
  setting: ClusterSetting;
}

function requestOf(
  cluster: readonly PlannedCitation[],
  { plan, index, setting }: Place,
): ClusterRequest {
  const { engine, ids, inNotes } = setting;
  const citationItems = cluster.map(({ id, mode, prefix, locator, suffix }, source) => ({
    id: ids.idOf(id),
    source,
    ...(prefix.trim() && { prefix: prefix.trim() }),
    ...(suffix.trim() && { suffix: suffix.trimEnd() }),
    ...(locator && { locator: locator.value, label: locator.label }),
    'suppress-author': mode === 'author-suppressed',
  }));
  const noteIndex = inNotes ? (plan.noteNumbers?.[index] ?? index + 1) : 0;
  const place = plan.notePlaces?.[index];
  const isInSentence = inNotes && (place === 'beginning' || place === 'within');
  const request: ClusterRequest = {
    citationID: `c${index}`,
    citationItems,
    properties: { noteIndex, 'suppress-trailing-punctuation': isInSentence },
  };
  const isNarrative = cluster[0]?.mode === 'narrative';
  return needsOwnOrder(cluster) ? inOwnOrder(request, { engine, isNarrative }) : request;
}

/**
 * Whether the style may not put all sources of a cluster in its order: a prefix speaks of what stands after it, a
 * suffix ends what stands before it, and a narrative citation has the name of its first.
 */
function needsOwnOrder(cluster: readonly PlannedCitation[]): boolean {
  const isTied = ({ prefix, suffix, mode }: PlannedCitation) =>
    prefix.trim() !== '' || suffix.trim() !== '' || mode === 'narrative';
  return cluster.length > 1 && cluster.some(isTied);
}

/** As pandoc does, only those go in the order of the style that have no words before, between or after them. */
function inOwnOrder(
  request: ClusterRequest,
  { engine, isNarrative }: { engine: Engine; isNarrative: boolean },
): ClusterRequest {
  const groups: SortedItem[][] = [];
  request.citationItems.forEach((cite, index) => {
    const previous = request.citationItems[index - 1];
    const item = engine.retrieveItem(cite.id);
    const isTied =
      previous?.prefix ?? previous?.suffix ?? cite.prefix ?? (isNarrative && index === 1);
    const isFree = previous && !isTied;
    if (isFree) groups.at(-1)!.push([item, cite]);
    else groups.push([[item, cite]]);
  });
  const citationItems = groups
    .flatMap((group) => inStyleOrder(group, engine))
    .map(([, cite]) => cite);
  const properties = { ...request.properties, unsorted: true };
  return { ...request, citationItems, properties };
}

function inStyleOrder(items: SortedItem[], engine: Engine): SortedItem[] {
  if (items.length < 2 || engine.citation_sort.tokens.length === 0) return items;
  const keyed = items.map(([item, cite]): SortedItem => {
    return [item, { ...cite, sortkeys: CSL.getSortKeys.call(engine, item, 'citation_sort') }];
  });
  return keyed.sort(engine.citation.srt.compareCompositeKeys);
}
