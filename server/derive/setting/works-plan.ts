/** Works as the citation processor gets them where no text cites them. */
import { setItemOf } from '../../csl/set-item.ts';
import type { Setting, TypesetPlan } from '../../csl/typeset.ts';
import type { Reference } from '../../model/reference.ts';

/** The plan of a list of works. */
export function worksPlan(references: readonly Reference[], setting: Setting): TypesetPlan {
  return { ...setting, items: references.map(setItemOf), clusters: [], hasBibliography: true };
}
