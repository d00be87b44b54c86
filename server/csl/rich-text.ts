/** The few tags that CSL has for rich text in a record, read where the processor does not read them. */
import type { SetRun } from './set-markup.ts';

const tag = /<(\/?)(i|b|sc|sup|sub|span)(?: [^<>]*)?>/g;

/** A text without its tags. */
export function plainText(text: string): string {
  return text.replace(tag, '');
}

/** A text as runs; what only protects capitals leaves no trace. */
export function richRuns(text: string): SetRun[] {
  const runs: SetRun[] = [];
  const open: string[] = [];
  let read = 0;
  const take = (end: number) => {
    const tags = [...new Set(open)].filter((name) => name !== 'span');
    if (end > read) runs.push({ text: text.slice(read, end), tags });
  };
  for (const { 0: found, 1: slash, 2: name = '', index } of text.matchAll(tag)) {
    take(index);
    read = index + found.length;
    if (slash) open.splice(Math.max(open.lastIndexOf(elementOf(name)), 0), 1);
    else open.push(elementOf(name));
  }
  take(text.length);
  return runs;
}

function elementOf(name: string): string {
  return name === 'sc' ? 'small-caps' : name;
}
