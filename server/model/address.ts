/** An address with its percent signs decoded, as a person reads it; a malformed one as it came. */
export function decodedAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
