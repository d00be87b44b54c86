/** Names of CSL as lines of text. */
import type { CslName } from '../../../model/reference.ts';

/** Whether a name stands for those that its list does not name, as BibTeX's `and others` does. */
export function isOthers({ literal }: CslName): boolean {
  return literal === 'others';
}

/** The family name with its particles, or the name of a body. */
export function familyOf(name: CslName): string {
  if (name.literal !== undefined) return name.literal;
  const parts = [name['dropping-particle'], name['non-dropping-particle'], name.family];
  return parts.filter(Boolean).join(' ');
}

/** `de la Cruz, Ana, Jr`, as tagged formats write it; a name of one part has no comma. */
export function indexName(name: CslName): string {
  return [familyOf(name), name.given, name.suffix].filter(Boolean).join(', ');
}

/** A list of names as a ledger tells it. */
export function namesText(names: readonly CslName[]): string {
  return names.map((name) => (isOthers(name) ? 'et al.' : indexName(name))).join('; ');
}
