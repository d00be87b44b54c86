/**
 * GitHub's additions to Markdown: tables, footnotes, task lists, strikethrough, bare web addresses.
 * Bare e-mail addresses stay text: looking for one at every letter takes a third of the time of
 * reading a note, and finding them afterwards loses the places of the text around them.
 */
import type { Extension as TreeExtension } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Construct, Extension } from 'micromark-util-types';

/** The micromark half, without the tokens of e-mail addresses. */
export function gfmSyntax(): Extension {
  const syntax = gfm();
  const text = Object.entries(syntax.text ?? {}).map(([code, constructs]) => {
    return [code, [constructs ?? []].flat().filter(isNotEmail)] as const;
  });
  return { ...syntax, text: Object.fromEntries(text.filter(([, list]) => list.length > 0)) };
}

function isNotEmail({ name }: Construct): boolean {
  return name !== 'emailAutolink';
}

/** The mdast half, without the search for addresses in the finished tree. */
export function gfmTree(): TreeExtension[] {
  return gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));
}
