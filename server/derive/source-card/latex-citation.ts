/** A citation as biblatex writes it. */
import type { PlannedCitation } from '../../csl/typeset.ts';
import type { Locator } from '../../model/citation.ts';
import { locatorText } from '../setting/locator-text.ts';
import { isSeveral, withoutComma, type Written } from './written.ts';

const commands = {
  parenthetical: String.raw`\parencite`,
  narrative: String.raw`\textcite`,
  'author-suppressed': String.raw`\parencite*`,
};

/** `\parencite[see][5]{key}`, `see \textcite[5]{key}`, `\parencite*[5]{key}`. */
export function latexCitation(citation: PlannedCitation): Written {
  const { id: key, mode } = citation;
  if (/[\s{}\\%#~,]/.test(key)) {
    return { text: '', notice: 'LaTeX cannot hold this key: a mark of its own is in it.' };
  }
  const prefix = escaped(citation.prefix);
  const after = afterText(citation);
  if (mode === 'narrative') {
    const before = prefix && `${prefix} `;
    return { text: `${before}${commands.narrative}${after && option(after)}{${key}}`, notice: '' };
  }
  const options = prefix ? option(prefix) + option(after) : after && option(after);
  return { text: `${commands[mode]}${options}{${key}}`, notice: '' };
}

/** Numbers alone, to which biblatex adds what stands before page numbers. */
const NUMBERS = /^(?:\d+|[ivxlcdm]+)(?:(?:--|, )(?:\d+|[ivxlcdm]+))*$/i;

/** The place and the words after it. */
function afterText({ locator, suffix }: PlannedCitation): string {
  const words = escaped(withoutComma(suffix));
  if (!locator) return words;
  const place = locator.label === 'page' ? pagesOf(locator.value, words === '') : placeOf(locator);
  return [place, words].filter(Boolean).join(', ');
}

function pagesOf(value: string, isAlone: boolean): string {
  const pages = dashed(escaped(value));
  if (isAlone && NUMBERS.test(pages)) return pages;
  return `${isSeveral(value) ? String.raw`\ppno` : String.raw`\pno`}~${pages}`;
}

function placeOf(locator: Locator): string {
  return dashed(escaped(locatorText(locator))).replace(' ', '~');
}

/** Ranges have the dash that LaTeX sets between numbers. */
function dashed(text: string): string {
  return text.replace(/(?<=[\p{L}\d])\s*[-–]{1,2}\s*(?=[\p{L}\d])/gu, '--');
}

/** A bracket within an option would end it. */
function option(text: string): string {
  return /[[\]]/.test(text) ? `[{${text}}]` : `[${text}]`;
}

const escapes: Record<string, string> = {
  '\\': String.raw`\textbackslash{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
};

function escaped(text: string): string {
  return text.replace(/[\\~^#$%&_{}]/g, (mark) => escapes[mark] ?? `\\${mark}`);
}
