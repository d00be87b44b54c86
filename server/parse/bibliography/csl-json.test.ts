import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBibliography } from './bibliography.ts';

const parse = (text: string) => parseBibliography({ path: 'a.json', text });
const item = { id: 'k', type: 'book', title: 'A "title" with \\ and ] }' };

describe('a CSL-JSON file', () => {
  it('gives its items with their places and bytes', () => {
    const text = `\ufeff[\n  ${JSON.stringify(item)},\n  {"id": 7, "type": "chapter"}\n]\n`;
    const { value, problems } = parse(text);
    expect(problems).toEqual([]);
    expect(value).toMatchObject({ file: 'a.json', format: 'csl-json', entryCount: 2 });
    expect(value.references.map(({ key, line }) => [key, line])).toEqual([
      ['k', 2],
      ['7', 3],
    ]);
    expect(value.references[0]).toMatchObject({
      raw: JSON.stringify(item),
      csl: item,
      fields: item,
    });
  });

  it.each([
    ['[{"id":"c1","type":"bo', 1],
    ['[\n{"id": "c1",\n', 2],
    ['{"compilerOptions": {} // a comment\n, "x": }', 1],
  ])('that is no JSON, such as %j half written, is told', (text, line) => {
    const { value, problems } = parse(text);
    expect(value.references).toEqual([]);
    expect(problems).toMatchObject([{ rule: 'bibliography-unreadable', file: 'a.json', line }]);
  });

  it.each(['{"name": "x"}', '[1, 2]', '"text"', '42', 'null', '\ufeff{}'])(
    'that is some other JSON, such as %j, is nobody’s problem',
    (text) => {
      expect(parse(text)).toMatchObject({ value: { references: [] }, problems: [] });
    },
  );

  it('may be a single item', () => {
    const { value } = parse(` ${JSON.stringify(item)}\n`);
    expect(value.references).toMatchObject([{ key: 'k', raw: JSON.stringify(item) }]);
  });

  it('honours citation-key and reads how far items were verified', () => {
    const custom = { verified: 'two sources', not_seen: 'page' };
    const { value } = parse(JSON.stringify([{ ...item, 'citation-key': 'better', custom }]));
    expect(value.references).toMatchObject([
      {
        key: 'better',
        csl: { id: 'better', custom },
        verification: { verified: 'two sources', notSeen: ['page'] },
      },
    ]);
  });

  it('loses a bad item alone, and accounts for it', () => {
    const good = JSON.stringify(item);
    const text = `[\n${good},\n{"type": "book"},\n{"id": "x" "type": "book"},\n5,\n${good},\n{"id": "z", "type": "bo`;
    const { value, problems } = parse(text);
    expect(value.references.map(({ key }) => key)).toEqual(['k']);
    expect(value.entryCount).toBe(6);
    expect(problems.map(({ line, rule }) => `${line} ${rule}`).toSorted()).toEqual([
      '2 reference-duplicate-key',
      '3 reference-malformed',
      '4 reference-malformed',
      '5 reference-malformed',
      '6 reference-duplicate-key',
      '7 reference-malformed',
    ]);
  });

  it('is one problem when its only item is broken', () => {
    const { value, problems } = parse('{"id": "k", "type": "book",}');
    expect(value).toMatchObject({ references: [], entryCount: 1 });
    expect(problems).toMatchObject([{ rule: 'reference-malformed', line: 1 }]);
  });
});

/** What variables become; null where one is left out with a problem. */
const variables: [variable: string, written: unknown, read: unknown][] = [
  ['volume', 3, '3'],
  ['title', { a: 1 }, null],
  ['abstract', null, undefined],
  [
    'author',
    [{ family: 'Doe', given: 'Ann' }, 'Roe'],
    [{ family: 'Doe', given: 'Ann' }, { literal: 'Roe' }],
  ],
  ['author', 'Doe', null],
  ['author', [{ family: 5 }], null],
  ['issued', { 'date-parts': [['2001', 5]] }, { 'date-parts': [[2001, 5]] }],
  ['issued', { 'date-parts': [[2001, null]] }, { 'date-parts': [[2001, 0]] }],
  ['issued', { raw: 'May 2001' }, { raw: 'May 2001' }],
  ['issued', '2001', { raw: '2001' }],
  ['issued', { 'date-parts': 'x' }, null],
  ['custom', { a: [1] }, { a: [1] }],
  ['note', '<script>', '<script>'],
];

describe('a CSL variable', () => {
  it.each(variables)('%s: %j', (variable, written, read) => {
    const { value, problems } = parse(
      JSON.stringify([{ ...item, title: 'T', [variable]: written }]),
    );
    expect(value.references[0]!.csl[variable]).toEqual(read ?? undefined);
    expect(problems.map(({ rule }) => rule)).toEqual(read === null ? ['reference-value'] : []);
  });
});

describe('other JSON', () => {
  it.each([
    '',
    '5',
    '[]',
    '{}',
    '[1, 2]',
    '{"name": "x", "type": "module"}',
    '{"type": "FeatureCollection", "id": 1}',
    '[{"title": "T"}]',
  ])('%s has no references and no problems', (text) => {
    expect(parse(text)).toEqual({
      value: {
        file: 'a.json',
        format: 'csl-json',
        references: [],
        lenders: [],
        preambles: [],
        entryCount: 0,
      },
      problems: [],
    });
  });

  it('never throws, and what it finds in JSON of any form stands there', () => {
    const values = fc.oneof(
      fc.jsonValue(),
      fc.constant(item),
      fc.constant({ type: 'book', issued: [] }),
    );
    fc.assert(
      fc.property(fc.array(values), fc.nat(400), (list, length) => {
        const text = JSON.stringify(list).slice(0, length);
        const { value, problems } = parse(text);
        for (const { raw } of value.references) expect(JSON.parse(raw)).toEqual(item);
        expect(value.entryCount > value.references.length).toBe(
          problems.some(({ severity }) => severity === 'error'),
        );
      }),
    );
  });
});
