import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseStyle } from './style-file.ts';

const read = (text: string) => parseStyle({ path: 'references/styles/House Style.csl', text });
const layout = '<citation><layout><text macro="a"/></layout></citation>';

test('a style is its stem, its title and its tree', () => {
  const { value, problems } = read(
    `\uFEFF<?xml version="1.0"?>\n<!-- ours -->\n<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" default-locale="en-GB">
<info><title>A &amp; B</title></info>
<locale><terms><term name="et-al"/><term name="and">und</term></terms></locale>
<macro name="a"><text variable="title" prefix="&lt;"/></macro>${layout}</style>`,
  );
  expect(problems).toEqual([]);
  expect(value).toMatchObject({
    file: 'references/styles/House Style.csl',
    id: 'House Style',
    title: 'A & B',
    parent: null,
    locale: 'en-GB',
    fault: null,
  });
  expect(value.tree.children.map((child) => typeof child !== 'string' && child.name)).toEqual([
    'info',
    'locale',
    'macro',
    'citation',
  ]);
  expect(JSON.stringify(value.tree)).toContain(
    '{"name":"term","attrs":{"name":"et-al"},"children":[""]}',
  );
  expect(JSON.stringify(value.tree)).toContain('"prefix":"<"');
});

test('a dependent style names its parent', () => {
  const { value, problems } = read(
    '<style><info><link rel="independent-parent" href="http://www.zotero.org/styles/apa"/></info></style>',
  );
  expect([value.parent, value.fault, problems]).toEqual(['apa', null, []]);
});

describe('what cannot be used is told where it fails', () => {
  const CASES: [text: string, line: number, reason: RegExp][] = [
    ['', 1, /well-formed|no element/],
    ['no XML', 1, /well-formed/],
    ['<style class="in-text">\n<citation>', 2, /well-formed/],
    ['<style class="in-text">\n<info>\n</citation>\n</style>', 3, /well-formed/],
    ['<locale/>', 1, /its root is <locale>/],
    ['<style>\n</style>', 1, /class/],
    ['<style class="note"><citation/></style>', 1, /laid out/],
    [`<style class="note">\n\n${layout}</style>`, 3, /macro “a”, which it does not have/],
    [
      `<style class="note">\n<macro name="a"><text macro="b"/></macro>\n<macro name="b"><text macro="a"/></macro>${layout}</style>`,
      2,
      /macro “a” calls itself/,
    ],
    ['<!DOCTYPE style [<!ENTITY a "x">]>\n<style class="note">&a;</style>', 2, /well-formed/],
    [`<style class="note">${'<group>'.repeat(500)}`, 1, /nested too deep/],
  ];
  test.each(CASES)('%j', (text, line, reason) => {
    const { value, problems } = read(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ rule: 'style-invalid', file: value.file, line });
    expect(problems[0]!.message).toMatch(reason);
    expect(value.fault).toMatch(reason);
  });
});

test('no text is too odd', () => {
  const piece = fc.constantFrom(
    '<style class="note">',
    '</style>',
    '<citation>',
    '</citation>',
    '<layout/>',
    '<!--',
    '-->',
    '&amp;',
    '&x;',
    '<![CDATA[',
    ']]>',
    '<macro name="a">',
    '</macro>',
    '<text macro="a"/>',
    'x',
    '"',
    '<',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const { value, problems } = read(pieces.join(''));
      expect(problems.length === 0).toBe(value.fault === null);
    }),
  );
});
