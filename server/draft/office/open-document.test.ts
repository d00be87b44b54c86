import { describe, expect, test } from 'vitest';
import {
  escaped,
  keyedItem,
  openDocument,
  zoteroCode,
} from '../../../tests/support/draft-documents.ts';
import { cited, draft, places } from '../../../tests/support/drafts.ts';

const read = (body: string, parts: Record<string, string> = {}) =>
  draft('thesis.odt', openDocument(body, parts));

const code = (...keys: string[]) =>
  `${zoteroCode(...keys.map(keyedItem))
    .replace('ADDIN', '')
    .trim()} RNDa1B2c3D4e5`;
const zotero = (...keys: string[]) => {
  const name = escaped(code(...keys));
  return `<text:reference-mark-start text:name="${name}"/>(x)<text:reference-mark-end text:name="${name}"/>`;
};
const note = (kind: string, content: string) =>
  `<text:note text:note-class="${kind}"><text:note-citation>1</text:note-citation><text:note-body><text:p>${content}</text:p></text:note-body></text:note>`;

describe('an OpenDocument draft cites', () => {
  const CASES: [what: string, body: string, keys: string][] = [
    [
      'by Zotero',
      `<text:p>One ${zotero('a', 'b')}</text:p><text:h>${zotero('a')}</text:h>`,
      'a*2 b',
    ],
    [
      'by a mark without an end',
      `<text:p><text:reference-mark text:name="${escaped(code('a'))}"/></text:p>`,
      'a',
    ],
    [
      'by LibreOffice itself',
      '<text:p><text:bibliography-mark text:identifier="lu2001" text:title="X" text:year="2001">[x]</text:bibliography-mark></text:p>',
      'lu2001',
    ],
    ['as in Markdown', '<text:p>So [<text:span>@a</text:span>, p.<text:s/>3].</text:p>', 'a'],
    [
      'nothing that was deleted',
      `<text:tracked-changes><text:changed-region><text:deletion><text:p>${zotero('a')} [@b]</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>${zotero('c')}</text:p>`,
      'c',
    ],
    [
      'nothing by other marks',
      '<text:p><text:reference-mark-start text:name="Figure 1"/>x<text:bookmark-start text:name="_Toc"/></text:p>',
      '',
    ],
  ];
  test.each(CASES)('%s', (_what, body, keys) => {
    const reading = read(body);
    expect(cited(reading)).toBe(keys);
    expect([...reading.problems, ...reading.notes]).toEqual([]);
  });

  test('in paragraphs and notes by their numbers', () => {
    const reading = read(
      `<text:p>x${note('footnote', zotero('a'))}${zotero('b')}</text:p><text:p>${note('endnote', zotero('c'))}${note('footnote', '[@d]')} [@e]</text:p>`,
    );
    expect(cited(reading)).toBe('a b c d e');
    expect(places(reading)).toEqual([
      'footnote 1',
      'paragraph 1',
      'endnote 1',
      'footnote 2',
      'paragraph 2',
    ]);
  });

  test('by Zotero’s bookmarks', () => {
    const written = code('a');
    const property = (name: string, value: string) =>
      `<meta:user-defined meta:name="${name}">${escaped(value)}</meta:user-defined>`;
    const meta = `<x xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0">${property('ZOTERO_BREF_q_1', written.slice(0, 90))}${property('ZOTERO_BREF_q_2', written.slice(90))}</x>`;
    const body =
      '<text:p><text:bookmark-start text:name="ZOTERO_BREF_q"/>(x)<text:bookmark-end text:name="ZOTERO_BREF_q"/></text:p>';
    expect(cited(read(body, { 'meta.xml': meta }))).toBe('a');
  });

  test('and tells of marks that are damaged and of documents that it includes', () => {
    const reading = read(
      '<text:p><text:reference-mark-start text:name="ZOTERO_ITEM CSL_CITATION {x} RND1"/><text:section-source/></text:p>',
    );
    expect(reading.problems).toEqual([
      'The citation in paragraph 1 cannot be read: what its reference manager wrote there is damaged.',
    ]);
    expect(reading.notes).toEqual([
      'Other documents are included in this one and were not read. Read each of them too.',
    ]);
  });
});
