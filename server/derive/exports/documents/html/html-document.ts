/** Documents as a page of HTML that stands alone. */
import { xmlText } from '../../xml.ts';
import type { BibliographyEntry, ExportDocument, Footnote, WrittenDocument } from '../document.ts';
import { entrySpacing } from '../page-layout.ts';
import { runsRightToLeft } from '../text-direction.ts';
import { htmlBlocks, htmlHeading, htmlPhrases } from './html-blocks.ts';
import { html } from './html-element.ts';
import { entryId, htmlInlines, type HtmlWriting } from './html-inlines.ts';
import { pageStyle } from './html-style.ts';

/** The page, and what of the document it cannot show. */
export function htmlDocument(document: ExportDocument): WrittenDocument {
  const entries = (document.bibliography?.groups ?? []).flatMap((group) => group.entries);
  const writing: HtmlWriting = {
    document,
    listed: new Set(entries.map(({ key }) => key)),
    footnotes: [],
    changes: [],
    isLinked: false,
  };
  const body = html('main', {}, [
    htmlPhrases('h1', [document.title], { writing, id: document.anchor ?? undefined }),
    ...htmlBlocks(document.blocks, writing),
    ...notes(writing),
    ...bibliography(document, writing),
  ]);
  const head = [
    html('meta', { charset: 'utf-8' }),
    html('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    html('title', {}, [xmlText(document.title)]),
    html('style', {}, [pageStyle]),
  ];
  const page = html('html', { lang: document.setting.language }, [
    html('head', {}, head),
    html('body', {}, [body]),
  ]);
  return { content: `<!DOCTYPE html>\n${page}\n`, changes: writing.changes };
}

/** The notes that the text has called for, under a line. */
function notes(writing: HtmlWriting): string[] {
  const { footnotes } = writing;
  if (footnotes.length === 0) return [];
  const items = footnotes.map((footnote) => note(footnote, writing));
  return [
    html('section', { class: 'notes', role: 'doc-endnotes', 'aria-label': 'Notes' }, [
      html('ol', {}, items),
    ]),
  ];
}

function note({ number, blocks }: Footnote, writing: HtmlWriting): string {
  const back = html('a', { href: `#mark-${number}`, role: 'doc-backlink', 'aria-label': 'Back' }, [
    '↩',
  ]);
  const written = htmlBlocks(blocks, writing).join('');
  // The way back stands at the end of the last paragraph.
  const content = written.endsWith('</p>')
    ? `${written.slice(0, -'</p>'.length)} ${back}</p>`
    : written + back;
  return html('li', { id: `note-${number}` }, [content]);
}

function bibliography(
  { bibliography: list, layout }: ExportDocument,
  writing: HtmlWriting,
): string[] {
  if (!list) return [];
  const hasLabels = list.groups.some(({ entries }) =>
    entries.some(({ label }) => label.length > 0),
  );
  const spacing = entrySpacing(layout, hasLabels);
  const level = list.heading === '' ? 1 : 2;
  const head = (text: string, at: 1 | 2) =>
    htmlHeading({ level: at, anchor: null, content: [text] }, writing);
  return [
    ...(list.heading === '' ? [] : [head(list.heading, 1)]),
    ...list.groups.flatMap(({ heading, entries }) => [
      ...(heading === null ? [] : [head(heading, level)]),
      html(
        'div',
        { role: 'list', class: 'works' },
        entries.map((one) => entry(one, spacing, writing)),
      ),
    ]),
  ];
}

/** Written at each entry, so that a word processor into which it is pasted keeps it. */
function entryStyle(
  { hanging, line, after }: ReturnType<typeof entrySpacing>,
  isRightToLeft: boolean,
): string {
  const indent = `${hanging / 20}pt`;
  const [left, right] = isRightToLeft ? ['0', indent] : [indent, '0'];
  return [
    `margin:0 ${right} ${after / 20}pt ${left}`,
    `text-indent:-${indent}`,
    `line-height:${(line / 240) * 1.4}`,
  ].join(';');
}

function entry(
  { key, label, content, annotation }: BibliographyEntry,
  spacing: ReturnType<typeof entrySpacing>,
  writing: HtmlWriting,
): string {
  const isRightToLeft = runsRightToLeft(content);
  const before = label.length > 0 ? [...label, ' '] : [];
  const indented = 'margin:0.3em 0 0 0;text-indent:0';
  const below =
    annotation === null ? [] : [html('p', { style: indented }, htmlInlines([annotation], writing))];
  const attributes = {
    id: entryId(key),
    class: 'entry',
    role: 'listitem',
    dir: isRightToLeft ? 'rtl' : undefined,
    style: entryStyle(spacing, isRightToLeft),
  };
  return html('div', attributes, [...htmlInlines([...before, ...content], writing), ...below]);
}
