/** Marked runs → markup. */
import { addressKind } from '../model/address.ts';
import type { Markup } from '../model/markup.ts';
import { NOT } from './marked-format.ts';
import type { MarkedRun } from './marks.ts';

/** A stretch of text in the elements in which it stands, the outermost first. */
export interface SetRun {
  text: string;
  tags: string[];
}

const tags = new Set(['i', 'b', 'u', 'sup', 'sub', 'small-caps', 'a']);

/** The elements of a run; what is taken away within something, and what is named twice, is none. */
export function tagsOf({ names }: MarkedRun): string[] {
  const found: string[] = [];
  for (const name of names) {
    const taken = found.indexOf(name.replace(NOT, ''));
    if (name.startsWith(NOT) && taken >= 0) found.splice(taken, 1);
    else if (tags.has(name) && taken < 0) found.push(name);
  }
  return found;
}

/** Nests runs into elements, and joins what stands in the same. */
export function markupOf(runs: readonly SetRun[], depth = 0): Markup[] {
  const markup: Markup[] = [];
  for (let start = 0; start < runs.length;) {
    const tag = runs[start]!.tags[depth];
    let end = start + 1;
    while (end < runs.length && runs[end]!.tags[depth] === tag) end += 1;
    const within = runs.slice(start, end);
    if (tag === undefined) markup.push(...lines(textOf(within)));
    else markup.push(...element(tag, within, depth));
    start = end;
  }
  return markup;
}

/** The text of runs. */
export function textOf(runs: readonly SetRun[]): string {
  return runs.map(({ text }) => text).join('');
}

function lines(text: string): Markup[] {
  return text
    .split('\n')
    .flatMap((line, index) => [...(index > 0 ? [{ tag: 'br' }] : []), ...(line ? [line] : [])]);
}

function element(tag: string, runs: readonly SetRun[], depth: number): Markup[] {
  const children = markupOf(runs, depth + 1);
  if (tag === 'small-caps') {
    return [{ tag: 'span', attributes: { class: 'small-caps' }, children }];
  }
  if (tag !== 'a') return [{ tag, children }];
  // A record may give anything as its address: a link leads to what it says.
  const href = textOf(runs);
  const isTrue = addressKind(href) === 'web' && children.length === 1 && children[0] === href;
  return isTrue ? [{ tag, attributes: { href }, children }] : children;
}
