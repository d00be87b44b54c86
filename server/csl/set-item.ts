/** What the citation processor sets a reference from. */
import type { CslItem, Reference } from '../model/reference.ts';
import { cslItemOf } from './csl-item.ts';

const items = new WeakMap<Reference, CslItem>();

/**
 * The CSL item of a reference with a short title, which styles of notes give when they cite a work again: that of its
 * author, or else, as pandoc has it for a .bib file, what stands before the first colon. The same object for as long as
 * the reference lives.
 */
export function setItemOf(reference: Reference): CslItem {
  const known = items.get(reference);
  if (known) return known;
  const item = withShortTitle(cslItemOf(reference), reference.surroundings !== undefined);
  items.set(reference, item);
  return item;
}

function withShortTitle(item: CslItem, isFromBib: boolean): CslItem {
  if (!isFromBib || item['title-short'] !== undefined) return item;
  const [short, rest] = (item.title ?? '').split(/:\s+(.*)/s);
  return short && rest && isClosed(short) ? { ...item, 'title-short': short } : item;
}

/** Whether a text ends no italics or the like in their middle. */
function isClosed(text: string): boolean {
  const opened = text.match(/<[a-z]/g)?.length ?? 0;
  return opened === (text.match(/<\//g)?.length ?? 0);
}
