/** References set as a bibliography sets them, each by itself. */
import type { Markup } from '../../model/markup.ts';
import type { Reference } from '../../model/reference.ts';
import { worksPlan } from './works-plan.ts';
import { titleOf } from './titles.ts';
import type { Typography } from './typography.ts';

/** The full reference in a reader's style, without the number that some styles give; by its title where it cannot be set. */
export function formatReference(
  reference: Reference,
  { setting, typesetOf }: Typography,
): Markup[] {
  const [entry] = typesetOf(worksPlan([reference], setting))?.bibliography ?? [];
  return entry?.content ?? [titleOf(reference)];
}
