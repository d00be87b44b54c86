/** Which way a paragraph runs: as its first letter does. */
import type { Inline } from './document.ts';
import { inlineText } from './inline-text.ts';

const rightToLeft =
  /[\p{Script=Adlam}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Mandaic}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Whether the first letter of a text is of a script that runs from right to left. */
export function runsRightToLeft(content: readonly Inline[]): boolean {
  const letter = /\p{L}/u.exec(inlineText(content));
  return letter !== null && rightToLeft.test(letter[0]);
}
