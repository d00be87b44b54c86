/** What was read from a draft, short enough to stand in a table of cases. */
import { readDraft } from '../../server/draft/draft.ts';
import type { DraftReading } from '../../server/draft/reading.ts';

/** A draft from a text or from bytes. */
export function draft(name: string, content: string | Uint8Array): DraftReading {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readDraft(name, bytes);
}

/** Keys with how often they are cited where that is not once: `lu2001 rennie1993*3 knight2004*0`. */
export function cited({ citations, wantsEverything }: DraftReading): string {
  const words = citations.map(({ key, count, identity }) => {
    const name = key ?? `‹${identity.doi ?? identity.title ?? identity.uris?.[0] ?? ''}›`;
    return count === 1 ? name : `${name}*${count}`;
  });
  return [...words, ...(wantsEverything ? ['*'] : [])].join(' ');
}

/** Where each work is first named: `line 3`. */
export function places({ citations }: DraftReading): string[] {
  return citations.map(({ place }) => `${place.unit} ${place.number}`);
}
