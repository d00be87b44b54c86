/** CSL's texts as formats without markup hold them. */
import { withoutMarks } from '../../setting/titles.ts';

/** CSL's span around words whose case is to stay; it is markup that no reader sees. */
const nocase = /<span class="nocase">(.*?)<\/span>/gs;

/** Control characters, halves of pairs and the like: no text, and not allowed in most formats. */
const notText = /[\p{Cc}\p{Cs}\u2028\u2029\ufffe\uffff]/gu;

/** A text of CSL as its author means it: without the spans that say nothing but that case stays. */
export function withoutNocase(text: string): string {
  return text.replace(nocase, '$1');
}

/** A text of CSL as its parts: words whose case is to stay, and all others. */
export function partsByCase(text: string): { text: string; isProtected: boolean }[] {
  return text
    .split(/<span class="nocase">(.*?)<\/span>/s)
    .map((part, index) => ({ text: part, isProtected: index % 2 === 1 }))
    .filter((part) => part.text !== '');
}

/** A text, and why it is not the same as before; null where it is. */
interface Cleaned {
  plain: string;
  why: string | null;
}

/** A text of CSL on one line, without its markup. */
export function plainText(text: string): Cleaned {
  const shown = withoutNocase(text);
  const unmarked = withoutMarks(shown);
  const { plain, why } = oneLine(unmarked);
  const reasons = [unmarked === shown ? null : 'italics and other markup are left out', why];
  return { plain, why: reasons.filter((reason) => reason !== null).join(', ') || null };
}

/** A text on one line, without what is no text. */
export function oneLine(text: string): Cleaned {
  const joined = text.replace(/\s+/g, ' ').trim();
  const plain = joined.replace(notText, '');
  const reasons = [
    /[^\S ]/.test(text.trim()) && breaksOrSpaces(text.trim()),
    plain !== joined && 'characters that are no text are left out',
  ];
  return { plain, why: reasons.filter((reason) => reason !== false).join(', ') || null };
}

function breaksOrSpaces(text: string): string {
  return /[\n\r\u2028\u2029]/.test(text)
    ? 'line breaks are spaces'
    : 'tabs and spaces of other kinds are plain spaces';
}
