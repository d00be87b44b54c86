/** Titles of works as plain text. */
import type { Reference } from '../../model/reference.ts';

/** The marks that CSL allows within a text; everything else in angle brackets is the text's own. */
const mark = /<\/?(?:i|b|sub|sup|sc|span(?:\s[^<>]*)?)>/g;

/** A CSL text without its marks for italics, bold and the like. */
export function withoutMarks(text: string): string {
  return text.replace(mark, '');
}

/** The title of a work, or its key where it has none. */
export function titleOf({ key, csl }: Reference): string {
  return withoutMarks(csl.title ?? '').trim() || key;
}

/** Where a work appeared: its journal or book, or else its publisher; empty where its record does not say. */
export function containerOf({ csl }: Reference): string {
  return withoutMarks(csl['container-title'] || csl.publisher || '');
}
