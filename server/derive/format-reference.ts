/** References set as a bibliography sets them, in APA's style, by Citation.js. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { fromHtml } from 'hast-util-from-html';
import type { RootContent } from 'hast';
import type { Markup } from '../model/markup.ts';
import type { Reference } from '../model/reference.ts';
import { titleOf } from './titles.ts';

/** Setting one reference takes some milliseconds; a reference object never changes. */
const formatted = new WeakMap<Reference, Map<string, Markup[]>>();

/** The full reference; `yearSuffix` is the letter that tells it from others of its author and year. */
export function formatReference(reference: Reference, yearSuffix = ''): Markup[] {
  const known = formatted.get(reference) ?? new Map<string, Markup[]>();
  formatted.set(reference, known);
  const markup = known.get(yearSuffix) ?? setReference(reference, yearSuffix);
  known.set(yearSuffix, markup);
  return markup;
}

function setReference(reference: Reference, yearSuffix: string): Markup[] {
  try {
    const html = formatEntry({ ...reference.csl, 'year-suffix': yearSuffix || undefined });
    return fromHtml(html, { fragment: true }).children.flatMap(toMarkup);
  } catch {
    // A record that the style cannot set still has its title to be known by.
    return [titleOf(reference)];
  }
}

function formatEntry(item: Record<string, unknown>): string {
  const id = 'item';
  const entries = plugins.output.format('bibliography', [{ ...item, id }], {
    format: 'html',
    template: 'apa',
    lang: 'en-US',
    nosort: true,
    asEntryArray: true,
  }) as [string, string][];
  return entries[0]?.[1].trim() ?? '';
}

/** What a style may mark: everything else that the processor writes is layout and keeps its text only. */
const marks = new Set(['i', 'em', 'b', 'strong', 'sup', 'sub']);

function toMarkup(node: RootContent): Markup[] {
  if (node.type === 'text') return [node.value];
  if (node.type !== 'element') return [];
  const children = node.children.flatMap(toMarkup);
  return marks.has(node.tagName) ? [{ tag: node.tagName, children }] : children;
}
