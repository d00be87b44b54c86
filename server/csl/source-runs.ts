/** What the processor set of a cluster, as runs that know their source. */
import type { Engine } from 'citeproc';
import type { Markup } from '../model/markup.ts';
import { QUOTED } from './marked-format.ts';
import { markedRuns } from './marks.ts';
import { othersTold } from './others.ts';
import { markupOf, tagsOf, textOf, type SetRun } from './set-markup.ts';
import { NAME } from './source-marks.ts';
import type { TypesetPart } from './typeset.ts';

/** A run, and the source that it stands for. */
export interface SourceRun extends SetRun {
  source: number | null;
  /** Whether it is of the name by which the source is called. */
  isName?: boolean;
}

/** Reads what the processor set of a cluster. */
export function readCluster(text: string, engine: Engine): SourceRun[] {
  const marked = markedRuns(othersTold(text, engine));
  const runs = marked.map((run): SourceRun => {
    const source = run.names.findLast((name) => /^\d+$/.test(name));
    return {
      text: run.text,
      tags: tagsOf(run),
      source: source === undefined ? null : Number(source),
      ...(run.names.includes(NAME) && { isName: true }),
    };
  });
  const isQuoted = marked.map(({ names }) => names.includes(QUOTED));
  const set = withoutGaps(withQuotes(runs, isQuoted));
  return engine.getOpt('punctuation-in-quote') ? withPointsInside(set, isQuoted) : set;
}

/** A comma or a point that begins the author's suffix goes into quotation marks before it, as those of the style do. */
function withPointsInside(runs: readonly SourceRun[], isQuoted: readonly boolean[]): SourceRun[] {
  const set = [...runs];
  runs.forEach((run, at) => {
    const point = isQuoted[at] ? undefined : /^[,.]/.exec(run.text)?.[0];
    if (point === undefined || !isQuoted[at - 1]) return;
    let last = at - 1;
    while (isQuoted[last - 1] && closing.exec(set[last]!.text)?.index === 0) last -= 1;
    const { text } = set[last]!;
    const end = closing.exec(text)?.index ?? text.length;
    const moved = /[?!.,]$/.test(text.slice(0, end)) ? '' : point;
    set[last] = { ...set[last]!, text: text.slice(0, end) + moved + text.slice(end) };
    set[at] = { ...run, text: run.text.slice(1) };
  });
  return set;
}

const closing = /[”’"'»]+$/;

/** The quotation marks around what is a source's are its own. */
function withQuotes(runs: readonly SourceRun[], isQuoted: readonly boolean[]): SourceRun[] {
  const set = [...runs];
  const take = (at: number, neighbour: number) => {
    const run = set[at]!;
    const isMark = isQuoted[at] && isQuoted[neighbour] && !/[\p{L}\p{N}]/u.test(run.text);
    if (run.source === null && isMark) set[at] = { ...set[neighbour]!, ...ofRun(run) };
  };
  for (let at = 0; at < set.length; at += 1) take(at, at - 1);
  for (let at = set.length - 1; at >= 0; at -= 1) take(at, at + 1);
  return set;
}

function ofRun({ text, tags }: SourceRun): SetRun {
  return { text, tags };
}

/** What the style puts between two pieces of one source belongs to it. */
function withoutGaps(runs: readonly SourceRun[]): SourceRun[] {
  const last = new Map(runs.map(({ source }, index) => [source, index]));
  let open: number | null = null;
  return runs.map((run, index) => {
    if (run.source !== null) open = run.source;
    else if (open !== null && last.get(open)! < index) open = null;
    return open === null ? run : { ...run, source: open };
  });
}

/** Runs as the parts of a cluster. */
export function partsOf(runs: readonly SourceRun[]): TypesetPart[] {
  const parts: TypesetPart[] = [];
  for (let start = 0; start < runs.length;) {
    const { source } = runs[start]!;
    let end = start + 1;
    while (end < runs.length && runs[end]!.source === source) end += 1;
    const content: Markup[] = markupOf(runs.slice(start, end));
    if (source === null) parts.push(...content);
    else parts.push({ source, content });
    start = end;
  }
  return parts;
}

/** What the processor writes in the place of something that the style prints nothing of. */
const nothing = /\[(?:NO_PRINTED_FORM|CSL STYLE ERROR: [^\]]*)\]/;

/** Whether nothing was set. */
export function isNothing(runs: readonly SourceRun[]): boolean {
  const text = textOf(runs);
  return text.trim() === '' || (nothing.test(text) && runs.every(({ source }) => source === null));
}

/** Runs in which a source of which the style prints nothing stands by its title; it can only be the first. */
export function withTitle(
  runs: readonly SourceRun[],
  { source, title }: { source: number; title: string },
): SourceRun[] {
  return runs.flatMap((run): SourceRun[] => {
    const found = nothing.exec(run.text);
    if (!found) return [run];
    const before = run.text.slice(0, found.index);
    const after = run.text.slice(found.index + found[0].length);
    const pieces = [
      { ...run, text: before },
      { text: title, tags: [], source },
      { ...run, text: after },
    ];
    return pieces.filter(({ text }) => text !== '');
  });
}

/** Runs that begin with a capital, as a note does; a word with capitals inside keeps its form. */
export function withCapital(runs: readonly SourceRun[]): SourceRun[] {
  const [first, ...others] = runs;
  if (!first) return [];
  const text = first.text.replace(/^\P{L}?\p{Ll}+(?!\p{L})/u, (word) =>
    word.replace(/\p{Ll}/u, (letter) => letter.toUpperCase()),
  );
  return [{ ...first, text }, ...others];
}
