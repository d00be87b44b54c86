/** BibTeX's `and others`: as pandoc does, it is passed on as a last name of its own and set as “et al.”. */
import type { CslItem, CslName } from '../../model/reference.ts';

/** Whether a name stands for those that its list does not name. */
export function isOthers(name: CslName): boolean {
  return name.literal === 'others';
}

/** A character that no text has. */
const MARK = '\uE0FE';

/** The item with marks for the unnamed, whom no style knows; a list that names nobody else is left out. */
export function withOthersMarked(csl: CslItem): CslItem {
  const variables = Object.entries(csl).flatMap(([variable, value]) => {
    const names = Array.isArray(value) ? (value as CslName[]) : [];
    if (!names.some(isOthers)) return [[variable, value]];
    const marked = names.map((name) => (isOthers(name) ? { literal: MARK } : name));
    return names.every(isOthers) ? [] : [[variable, marked]];
  });
  return Object.fromEntries(variables) as CslItem;
}

/** A text that a style has set, with “et al.” in the place of each mark and of what the style put before it. */
export function withOthersTold(text: string): string {
  return text.replace(new RegExp(`(,?) (?:&|and|…) ${MARK}\\.?`, 'g'), '$1 et al.');
}
