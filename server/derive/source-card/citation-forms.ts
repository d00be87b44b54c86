/** A citation of a source in all forms in which it can be copied. */
import type { CitationForms, CitationQuery } from '../../contract/citation-forms.ts';
import type { PlannedCitation } from '../../csl/typeset.ts';
import type { Markup } from '../../model/markup.ts';
import { locatorLabels, locatorName } from '../setting/locator-names.ts';
import { latexCitation } from './latex-citation.ts';
import { pandocCitation } from './pandoc-citation.ts';
import { withoutComma } from './written.ts';

/** Sets a citation as the reader's style does. */
export type SetCitation = (citation: PlannedCitation) => Markup[];

/** The forms of the citation that a query asks for. */
export function citationForms(
  key: string,
  query: CitationQuery,
  setCitation: SetCitation,
): CitationForms {
  const citation = citationOf(key, query);
  return {
    query,
    labels: locatorLabels.map((value) => ({ value, label: locatorName(value) })),
    formatted: formatted(citation, setCitation),
    written: [
      { name: 'pandoc', label: 'Pandoc Markdown', ...pandocCitation(citation) },
      { name: 'latex', label: 'LaTeX', ...latexCitation(citation) },
      { name: 'key', label: 'Key', text: key, notice: '' },
    ],
  };
}

/**
 * As a note would have it: words after a source come with their comma, and those before one that is named in the
 * sentence are words of that sentence.
 */
function formatted(citation: PlannedCitation, setCitation: SetCitation): Markup[] {
  const { mode, prefix } = citation;
  const words = withoutComma(citation.suffix);
  const suffix = words && `, ${words}`;
  if (mode !== 'narrative' || prefix === '') return setCitation({ ...citation, suffix });
  return [`${prefix} `, ...setCitation({ ...citation, prefix: '', suffix })];
}

function citationOf(
  key: string,
  { mode = 'parenthetical', label = 'page', locator = '', prefix = '', suffix = '' }: CitationQuery,
): PlannedCitation {
  const value = withoutPageSign(inOneLine(locator), label).replace(/\s*-{2,3}\s*/g, '-');
  return {
    id: key,
    mode,
    prefix: inOneLine(prefix),
    locator: value ? { label, value } : null,
    suffix: inOneLine(suffix),
  };
}

/** Words without the line ends and surplus space that a field can hold. */
function inOneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}

/** Who types `p. 33` into the field for pages means 33. */
function withoutPageSign(value: string, label: string): string {
  return label === 'page' ? value.replace(/^pp?\.\s*(?=[\p{L}\d])/u, '') : value;
}
