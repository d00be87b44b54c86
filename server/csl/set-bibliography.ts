/** The list at the end, entry by entry. */
import type { BibliographyParameters, Engine } from 'citeproc';
import { BLOCK, ENTRY, LABEL } from './marked-format.ts';
import { markedRuns, type MarkedRun } from './marks.ts';
import { othersTold } from './others.ts';
import { markupOf, tagsOf, type SetRun } from './set-markup.ts';
import type { EntryLayout, TypesetEntry } from './typeset.ts';

/** What the processor made of a list, and how it wants it laid out. */
export interface SetBibliography {
  /** By the ids of the processor, in the order of the style. */
  entries: TypesetEntry[];
  layout: EntryLayout;
}

/** How a list is laid out by a style that has none. */
export const plainLayout: EntryLayout = {
  hasHangingIndent: true,
  lineSpacing: 1,
  entrySpacing: 1,
};

/** Sets the list of all items that the processor has. */
export function setBibliography(engine: Engine): SetBibliography {
  const made = engine.makeBibliography();
  if (!made) return { entries: [], layout: plainLayout };
  const [parameters, texts] = made;
  return {
    entries: texts.map((text) => readEntry(othersTold(text, engine))),
    layout: layoutOf(parameters),
  };
}

function layoutOf(parameters: BibliographyParameters): EntryLayout {
  return {
    hasHangingIndent: Boolean(parameters.hangingindent),
    lineSpacing: parameters.linespacing,
    entrySpacing: parameters.entryspacing,
  };
}

function readEntry(marked: string): TypesetEntry {
  const runs = markedRuns(marked);
  const id = runs.find(({ names }) => names.includes(ENTRY))?.text ?? '';
  const text = runs.filter(({ names }) => !names.includes(ENTRY));
  const rest = text.filter(({ names }) => !names.includes(LABEL));
  const isLabelled = rest.length > 0 && text[0]!.names.includes(LABEL);
  const label = isLabelled ? text.filter(({ names }) => names.includes(LABEL)) : [];
  const content = isLabelled ? rest : text;
  return {
    id,
    label: markupOf(trimmed(label.map(setRun))),
    content: markupOf(trimmed(withBreaks(content))),
  };
}

function setRun(run: MarkedRun): SetRun {
  return { text: run.text, tags: tagsOf(run) };
}

/** What stands on lines of its own is parted from the rest by breaks; so is what a style puts in the margin of another line. */
function withBreaks(runs: readonly MarkedRun[]): SetRun[] {
  const displayOf = (run: MarkedRun) => run.names.find((name) => name === BLOCK || name === LABEL);
  return runs.flatMap((run, index): SetRun[] => {
    const isBroken = index > 0 && displayOf(run) !== displayOf(runs[index - 1]!);
    return [...(isBroken ? [{ text: '\n', tags: [] }] : []), setRun(run)];
  });
}

/** Without white space at either end. */
function trimmed(runs: readonly SetRun[]): SetRun[] {
  const kept = [...runs];
  while (kept.length > 0 && kept[0]!.text.trim() === '') kept.shift();
  while (kept.length > 0 && kept.at(-1)!.text.trim() === '') kept.pop();
  if (kept.length === 0) return [];
  kept[0] = { ...kept[0]!, text: kept[0]!.text.trimStart() };
  const last = kept.pop()!;
  kept.push({ ...last, text: last.text.trimEnd() });
  return kept;
}
