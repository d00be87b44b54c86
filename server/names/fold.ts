/** How names are compared. */

/** A name as names are compared: one form of each letter, no difference of case. */
export function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
