/** Where a hit is opened: its page, at the place of the passage, with the words that matched shown. */
import type { MarkedText } from '../../contract/search-page.ts';
import { noteAddress, referenceAddress } from '../lookup/addresses.ts';

/** What a hit is, and where in its page. */
export interface HitPlace {
  type: 'note' | 'claim' | 'reference';
  id: string;
  anchor: string | null;
  snippet: MarkedText;
}

/** The address of a hit. */
export function hitAddress({ type, id, anchor, snippet }: HitPlace): string {
  const page = type === 'reference' ? referenceAddress(id) : noteAddress(id);
  const words = wordsToShow(snippet);
  const directive = words ? `:~:text=${encodeText(words)}` : '';
  return anchor || directive ? `${page}#${anchor ?? ''}${directive}` : page;
}

/** Words on either side of a match that go along, so that no other place on the page reads alike. */
const AROUND = 3;

/** Where a citation or a mark may stand in the page that the snippet does not have. */
const BREAK = /[.,;:!?()[\]…·|“”"—–/]/;

/**
 * The first match with the words around it, as far as nothing comes between them. The browser looks for
 * them word by word, and where it does not find them shows the anchor (WICG, URL Fragment Text Directives).
 */
function wordsToShow({ text, spans }: MarkedText): string {
  const [first] = spans;
  if (!first) return '';
  const before = text.slice(0, first.from).split(BREAK).at(-1)!;
  const after = text.slice(first.to).split(BREAK)[0]!;
  const lead = wordsAtEnd.exec(before)?.[0] ?? '';
  const trail = wordsAtStart.exec(after)?.[0] ?? '';
  return (lead + text.slice(first.from, first.to) + trail).trim();
}

const wordsAtEnd = new RegExp(`(?:(?<=^|\\s)\\S+\\s+){0,${AROUND}}\\S*$`, 'u');
const wordsAtStart = new RegExp(`^\\S*(?:\\s+\\S+){0,${AROUND}}`, 'u');

/** A hyphen has a meaning of its own in a text directive, as a comma and an ampersand have. */
function encodeText(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
