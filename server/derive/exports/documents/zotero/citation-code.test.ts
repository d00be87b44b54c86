import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cslCitationSchema } from '../../../../../tests/support/csl-citation-schema.ts';
import { shippedCorpus } from '../../../../../tests/support/shipped.ts';
import { cslItemOf } from '../../../../csl/csl-item.ts';
import type { PlannedCitation } from '../../../../csl/typeset.ts';
import type { CslItem } from '../../../../model/reference.ts';
import { citationCode } from './citation-code.ts';

const check = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(cslCitationSchema);

/** The citation in a code; throws where the schema does not allow it. */
function citationIn(code: string): Record<string, unknown> {
  const json = /^ZOTERO_ITEM CSL_CITATION (\{.*\})$/.exec(code)![1]!;
  const citation: unknown = JSON.parse(json);
  if (!check(citation)) throw new Error(JSON.stringify(check.errors));
  return citation as Record<string, unknown>;
}

function cited(id: string, more: Partial<PlannedCitation> = {}): PlannedCitation {
  return { id, mode: 'parenthetical', prefix: '', locator: null, suffix: '', ...more };
}

function code(sources: PlannedCitation[], ...items: CslItem[]): string | null {
  const works = new Map(items.map((item) => [item.id, item]));
  return citationCode({ id: 'c1', sources, noteNumber: 3 }, works);
}

const book: CslItem = { id: 'doe2001', type: 'book', title: 'A book' };

test('an item says what was cited, and of what work', () => {
  const made = code(
    [
      cited('doe2001', {
        prefix: 'see',
        locator: { label: 'chapter', value: '3' },
        suffix: ', at the end',
      }),
    ],
    book,
  );
  expect(citationIn(made!)).toEqual({
    citationID: 'c1',
    properties: { noteIndex: 3 },
    citationItems: [
      {
        id: 'doe2001',
        uris: [
          expect.stringMatching(/^http:\/\/zotero\.org\/users\/local\/\w{8}\/items\/[2-9A-Z]{8}$/),
        ],
        itemData: { id: 'doe2001', type: 'book', 'citation-key': 'doe2001', title: 'A book' },
        locator: '3',
        label: 'chapter',
        prefix: 'see',
        suffix: ', at the end',
      },
    ],
    schema: 'https://resource.citationstyles.org/schema/latest/input/json/csl-citation.json',
  });
});

test.each(['narrative', 'author-suppressed'] as const)(
  '%s: the author is not set again',
  (mode) => {
    expect(citationIn(code([cited('doe2001', { mode })], book)!)['citationItems']).toMatchObject([
      { 'suppress-author': true },
    ]);
  },
);

test('a work has one address, and no other has it', () => {
  const addressOf = (item: CslItem) => {
    const [one] = citationIn(code([cited(item.id)], item)!)['citationItems'] as {
      uris: string[];
    }[];
    return one!.uris[0]!;
  };
  expect(addressOf(book)).toBe(addressOf({ ...book, title: 'A book, mended' }));
  const many = Array.from({ length: 2000 }, (_, index) =>
    addressOf({ ...book, id: `key${index}` }),
  );
  expect(new Set(many).size).toBe(2000);
});

describe('none is made', () => {
  test.each([
    ['of nothing', code([])],
    ['of a work that is in no file', code([cited('nobody')])],
    ['where one of several is in no file', code([cited('doe2001'), cited('nobody')], book)],
  ])('%s', (_title, made) => expect(made).toBeNull());
});

test('all shipped works are as the schema wants them', async () => {
  const { references } = await shippedCorpus();
  for (const reference of references.values()) {
    const item = cslItemOf(reference);
    expect(() => citationIn(code([cited(item.id)], item)!)).not.toThrow();
  }
});

const oddItem: fc.Arbitrary<CslItem> = fc
  .record({
    type: fc.constantFrom('book', 'article-journal', 'unheard-of'),
    values: fc.dictionary(
      fc.constantFrom(
        ...['title', 'author', 'issued', 'volume', 'page', 'keyword', 'custom', 'categories'],
        ...['verified', 'note', 'accessed', 'DOI', 'citation-key'],
      ),
      fc.oneof(
        fc.string(),
        fc.integer(),
        fc.constant(null),
        fc.array(fc.oneof(fc.string(), fc.record({ family: fc.string(), extra: fc.string() }))),
        fc.record({
          'date-parts': fc.array(fc.array(fc.integer(), { maxLength: 5 }), { maxLength: 4 }),
        }),
        fc.record({ 'date-parts': fc.string() }),
        fc.record({ raw: fc.string(), other: fc.string() }),
      ),
    ),
  })
  .map(({ type, values }) => ({ ...values, id: 'k', type }));

test('any item becomes what the schema wants, and keeps what the schema has no place for', () => {
  fc.assert(
    fc.property(oddItem, (item) => {
      const { citationItems } = citationIn(code([cited('k')], item)!);
      const [{ itemData }] = citationItems as [{ itemData: Record<string, unknown> }];
      for (const [variable, value] of Object.entries(item)) {
        if (value === null || ['id', 'type', 'citation-key', 'custom'].includes(variable)) continue;
        const kept = variable in itemData || variable in (itemData['custom'] as object);
        expect(kept).toBe(true);
      }
    }),
  );
});
