/** What a web address leads to, decided as a browser would: spaces and control characters do not count. */

/** `relative` stays within the library's site; everything that is neither it nor web nor mail is `unsafe`. */
export type AddressKind = 'web' | 'mail' | 'relative' | 'unsafe';

const scheme = /^([a-z][a-z0-9+.-]*):/i;
// eslint-disable-next-line no-control-regex -- browsers drop these within an address
const ignored = /[\u0000-\u0020\u007F-\u00A0]/g;

/** Sorts an address by what following it would do. */
export function addressKind(address: string): AddressKind {
  const seen = address.replace(ignored, '');
  const name = scheme.exec(seen)?.[1]?.toLowerCase();
  if (name === 'http' || name === 'https') return 'web';
  if (name === 'mailto') return 'mail';
  if (name !== undefined) return 'unsafe';
  return /^[\\/]{2}/.test(seen) ? 'web' : 'relative';
}
