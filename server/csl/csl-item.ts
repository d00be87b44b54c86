/** What the citation processor gets of a reference, and with it every export that is CSL. */
import type { CslItem, Reference } from '../model/reference.ts';
import { sentenceCase } from './sentence-case.ts';

const items = new WeakMap<Reference, CslItem>();

/** The CSL item of a reference, its English titles in sentence case; the same object for as long as the reference lives. */
export function cslItemOf(reference: Reference): CslItem {
  const known = items.get(reference);
  if (known) return known;
  const titles = Object.entries(reference.titles ?? {});
  const inCase = titles.map(([variable, title]) => [variable, sentenceCase(title)] as const);
  const item =
    inCase.length > 0 ? { ...reference.csl, ...Object.fromEntries(inCase) } : reference.csl;
  items.set(reference, item);
  return item;
}
