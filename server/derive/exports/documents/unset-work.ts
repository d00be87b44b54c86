import type { Typeset } from '../../../csl/typeset.ts';
import type { Change } from './document.ts';

/** What is told of a work that the processor could not set. */
export function unsetWork({ key, why }: Typeset['unset'][number]): Change {
  return { key, field: 'entry', value: key, became: 'its title', why };
}
