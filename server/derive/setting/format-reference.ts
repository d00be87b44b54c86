/** References set as a bibliography sets them, in APA's style, by Citation.js. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { fromHtml } from 'hast-util-from-html';
import type { RootContent } from 'hast';
import { addressKind } from '../../model/address.ts';
import type { Markup } from '../../model/markup.ts';
import type { CslItem, Reference } from '../../model/reference.ts';
import { datedYear } from './author-year.ts';
import { withOthersMarked, withOthersTold } from './others.ts';
import { titleOf } from './titles.ts';

/** Setting one reference takes some milliseconds; a reference object never changes. */
const formatted = new WeakMap<Reference, Markup[]>();

/** The full reference; `yearSuffix` is the letter that tells it from others of its author and year. */
export function formatReference(reference: Reference, yearSuffix = ''): Markup[] {
  const markup = formatted.get(reference) ?? setReference(reference);
  formatted.set(reference, markup);
  return yearSuffix ? withLetter(markup, reference, yearSuffix) : markup;
}

function setReference(reference: Reference): Markup[] {
  try {
    return fromHtml(formatEntry(reference.csl), { fragment: true }).children.flatMap(toMarkup);
  } catch {
    // A record that the style cannot set still has its title to be known by.
    return [titleOf(reference)];
  }
}

function formatEntry(csl: CslItem): string {
  const entries = plugins.output.format(
    'bibliography',
    [{ ...withOthersMarked(csl), id: 'item' }],
    {
      format: 'html',
      template: 'apa',
      lang: 'en-US',
      nosort: true,
      asEntryArray: true,
      hyperlinks: true,
    },
  ) as [string, string][];
  return entries[0]?.[1].trim() ?? '';
}

/** The style gives letters only to works that it sets together; here each is set alone, and its year gets the letter. */
function withLetter(markup: Markup[], reference: Reference, letter: string): Markup[] {
  const year = `(${datedYear(reference, '')}`;
  const at = markup.findIndex((node) => typeof node === 'string' && node.includes(year));
  if (at < 0) return markup;
  return markup.with(at, (markup[at] as string).replace(year, `(${datedYear(reference, letter)}`));
}

/** What a style may mark: everything else that the processor writes is layout and keeps its text only. */
const marks = new Set(['i', 'em', 'b', 'strong', 'sup', 'sub']);

function toMarkup(node: RootContent): Markup[] {
  if (node.type === 'text') return [withOthersTold(node.value)];
  if (node.type !== 'element') return [];
  const children = node.children.flatMap(toMarkup);
  if (node.tagName === 'a') return linkMarkup(String(node.properties.href), children);
  return marks.has(node.tagName) ? [{ tag: node.tagName, children }] : children;
}

/** The processor links whatever a record gives as its address, and leads to a DOI what is none: a link leads to what it says. */
function linkMarkup(href: string, children: Markup[]): Markup[] {
  const isTrue = addressKind(href) === 'web' && children.length === 1 && children[0] === href;
  return isTrue ? [{ tag: 'a', attributes: { href }, children }] : children;
}
