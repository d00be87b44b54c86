/** What the forms have in common in which a citation is typed. */

/** A form of a citation, and what that form could not say; no text where it could not be written at all. */
export interface Written {
  text: string;
  notice: string;
}

/** Words after a source without the comma that every form sets before them. */
export function withoutComma(suffix: string): string {
  return suffix.replace(/^[,\s]+/, '');
}

/** Whether a place is more than one page, section or whatever it is. */
export function isSeveral(value: string): boolean {
  const numbers = value.replace(/(?<=\d),(?=\d{3}\b)/g, '');
  return /[\p{L}\d]\s*(?:[-–—,;&]|\band\b)\s*[\p{L}\d]/u.test(numbers);
}
