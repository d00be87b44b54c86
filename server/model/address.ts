/** Addresses as notes and browsers write them. */

/** An address with its percent signs decoded, as a person reads it; a malformed one as it came. */
export function decodedAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** What following an address would do: `relative` stays within the library's site; everything that is neither it nor web nor mail is `unsafe`. */
export type AddressKind = 'web' | 'mail' | 'relative' | 'unsafe';

const scheme = /^([a-z][a-z0-9+.-]*):/i;
// eslint-disable-next-line no-control-regex -- browsers drop these within an address
const ignored = /[\u0000-\u0020\u007F-\u00A0]/g;

/** Sorts an address as a browser would: spaces and control characters do not count. */
export function addressKind(address: string): AddressKind {
  const seen = address.replace(ignored, '');
  const name = scheme.exec(seen)?.[1]?.toLowerCase();
  if (name === 'http' || name === 'https') return 'web';
  if (name === 'mailto') return 'mail';
  if (name !== undefined) return 'unsafe';
  return /^[\\/]{2}/.test(seen) ? 'web' : 'relative';
}

/** Whether an address is that of a file or page of the site; one of nothing but a query or a place stays in its page. */
export function namesFile(address: string): boolean {
  return addressKind(address) === 'relative' && /^[^?#]/.test(address);
}
