/** BibTeX's `and others`: as pandoc does, it is passed on as a last name of its own and set as “et al.”. */
import type { Engine } from 'citeproc';
import type { CslItem, CslName } from '../model/reference.ts';
import { OTHERS } from './marks.ts';

/** The item with marks for the unnamed, whom no style knows; a list that names nobody else is left out. */
export function withOthersMarked(item: CslItem): CslItem {
  const lists = Object.entries(item).filter(([, value]) => namesOthers(value));
  if (lists.length === 0) return item;
  const marked = (lists as [string, CslName[]][]).map(([variable, names]) => {
    const named = names.map((name) => (isOthers(name) ? { literal: OTHERS } : name));
    return [variable, names.every(isOthers) ? undefined : named];
  });
  return { ...item, ...Object.fromEntries(marked) } as CslItem;
}

function namesOthers(value: unknown): boolean {
  return (
    Array.isArray(value) && value.some((name: CslName | null) => name !== null && isOthers(name))
  );
}

/** Whether a name stands for those that its list does not name. */
export function isOthers({ literal }: CslName): boolean {
  return literal === 'others';
}

const told = new WeakMap<Engine, (text: string) => string>();

/** A text that the processor has set, with “et al.” in its language in the place of each mark and of what the style put before it. */
export function othersTold(text: string, engine: Engine): string {
  if (!text.includes(OTHERS)) return text;
  const tell = told.get(engine) ?? teller(engine);
  told.set(engine, tell);
  return tell(text);
}

// Between the names, what joins them and the mark may stand those of the format.
const marks = '((?:\uFDD0[^\uFDD1]*\uFDD1|\uFDD2)*)';

function teller(engine: Engine): (text: string) => string {
  const and = [engine.getTerm('and'), '&', '…', 'and']
    .map((word) => escaped(word ?? '&'))
    .join('|');
  const etAl = engine.getTerm('et-al') ?? 'et al.';
  const joined = new RegExp(`(,?)${marks} ${marks}(?:${and})${marks} ${marks}${OTHERS}`, 'g');
  const alone = new RegExp(`${OTHERS}(\uFDD2*)${etAl.endsWith('.') ? '\\.?' : ''}`, 'g');
  return (text) => text.replace(joined, `$1 $2$3$4$5${OTHERS}`).replace(alone, `${etAl}$1`);
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
