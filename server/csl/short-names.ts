/** Who a sentence names as the authors of a work, where the style has no form for it. */
import type { Engine } from 'citeproc';
import type { CslItem, CslName } from '../model/reference.ts';
import { isOthers } from './others.ts';

/** Family names in short form, in the language of the processor: `Lu and Beamish`, `Freeman et al.`; empty where nobody is named. */
export function shortNames(item: CslItem, engine: Engine): string {
  const all = item.author?.length ? item.author : (item.editor ?? []);
  const names = all.filter((name) => !isOthers(name)).map(familyName);
  const [first, second, third] = names.filter(Boolean);
  if (first === undefined) return '';
  if (third !== undefined || all.some(isOthers)) {
    return `${first} ${engine.getTerm('et-al') ?? 'et al.'}`;
  }
  if (second === undefined) return first;
  return `${first} ${engine.getTerm('and') ?? '&'} ${second}`;
}

function familyName(name: CslName): string {
  const particle = name['non-dropping-particle'];
  return name.literal ?? [particle, name.family ?? name.given].filter(Boolean).join(' ');
}
