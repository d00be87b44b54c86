/** What a whole .bib file gives: references with their places, inheritance, abbreviations, and a full account. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../model/problem.ts';
import type { CslItem, Reference } from '../../model/reference.ts';
import { parseBibliography } from './bibliography.ts';

const parse = (text: string) => parseBibliography({ path: 'a.bib', text });

function only(text: string): Reference {
  const { value } = parse(text);
  expect(value.references).toHaveLength(1);
  return value.references[0]!;
}

/** The problems of a file as `line:column rule`. */
const placed = (problems: Problem[]) =>
  problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`);

describe('a reference', () => {
  const text =
    '\ufeffwords\r\n\r\n  @Article{ Doe2001 ,\r\n  Title = {A {Title} \\& more},\r\n  year = 2001, ' +
    'verified = {two sources}, not_seen = {pages; volume,issue}, my-own = "x"\r\n} tail';
  const reference = only(text);

  it('keeps its key, type, place and bytes', () => {
    expect(reference).toMatchObject({ key: 'Doe2001', type: 'article', file: 'a.bib', line: 3 });
    expect(text).toContain(reference.raw);
    expect(reference.raw).toMatch(/^@Article\{ Doe2001[^]*"x"\r\n\}$/);
  });

  it('keeps all fields as written', () => {
    expect(reference.fields).toEqual({
      title: 'A {Title} \\& more',
      year: '2001',
      verified: 'two sources',
      not_seen: 'pages; volume,issue',
      'my-own': 'x',
    });
  });

  it('says how far it was verified', () => {
    expect(reference.verification).toEqual({
      verified: 'two sources',
      notSeen: ['pages', 'volume', 'issue'],
    });
    expect(only('@misc{k}').verification).toEqual({ verified: null, notSeen: [] });
  });

  it('has its case as written and no protective braces in the title', () => {
    expect(reference.csl.title).toBe('A Title & more');
  });
});

/** What fields become; each is the only thing in an entry of the type. */
const conversions: { type?: string; fields: string; csl: Partial<CslItem> }[] = [
  { fields: 'publisher = {Simon and Schuster}', csl: { publisher: 'Simon and Schuster' } },
  { fields: 'address = {London and Paris}', csl: { 'publisher-place': 'London and Paris' } },
  { fields: 'url = {http://x.org/a%2Bb\\&c}', csl: { URL: 'http://x.org/a%2Bb&c' } },
  { fields: 'howpublished = {\\url{http://x.org/a_b}}', csl: { URL: 'http://x.org/a_b' } },
  {
    fields: 'howpublished = {Available at \\url{http://x.org/~me}}',
    csl: { URL: 'http://x.org/~me', publisher: 'Available at http://x.org/~me' },
  },
  { fields: 'pubstate = {inpress}', csl: { status: 'in press' } },
  { fields: 'pubstate = {submitted}', csl: { status: 'submitted' } },
  { type: 'patent', fields: 'type = {patentus}', csl: { genre: 'U.S. patent' } },
  { fields: 'doi = {https://doi.org/10.1/x\\_y}', csl: { DOI: '10.1/x_y' } },
  { fields: 'pages = {1--20, 30–40}', csl: { page: '1-20, 30-40' } },
  {
    fields: 'title = {\\textit{A} b\\textsuperscript{2} \\textsc{c}}',
    csl: { title: '<i>A</i> b<sup>2</sup> <span style="font-variant:small-caps;">c</span>' },
  },
  { fields: 'title = {<script>alert(1)</script>}', csl: { title: '<script>alert(1)</script>' } },
  {
    fields: "title = {Costs \\$5}, note = {from 5~\\% -- ``x''}",
    csl: { title: 'Costs $5', note: 'from 5\u00a0% – “x”' },
  },
  { fields: 'title = {A}, subtitle = {B}', csl: { title: 'A: B' } },
  { fields: 'title = {A\n   b}', csl: { title: 'A b' } },
  { fields: 'year = {in press}', csl: { issued: { literal: 'in press' } } },
  { fields: 'date = {1999/}', csl: { issued: { 'date-parts': [[1999], [0]] } } },
  { fields: 'year = 2001, month = jul # "~4"', csl: { issued: { 'date-parts': [[2001, 7, 4]] } } },
  {
    fields: 'date = {2001}, urldate = {2002-03-04}',
    csl: { issued: { 'date-parts': [[2001]] }, accessed: { 'date-parts': [[2002, 3, 4]] } },
  },
  { fields: 'langid = {ngerman}', csl: { language: 'de-DE' } },
  { fields: 'keywords = {a, b}', csl: { keyword: 'a, b' } },
  {
    type: 'phdthesis',
    fields: 'school = {U}',
    csl: { type: 'thesis', genre: 'PhD thesis', publisher: 'U' },
  },
  { type: 'review', fields: 'journaltitle = {J}', csl: { type: 'review', 'container-title': 'J' } },
  { type: 'podcast', fields: 'title = {T}', csl: { type: 'document' } },
  {
    fields: 'author = {{World Bank} and {Board and Sons}}',
    csl: { author: [{ literal: 'World Bank' }, { literal: 'Board and Sons' }] },
  },
  {
    fields: 'author = {Doe, Ann and others}',
    csl: { author: [{ family: 'Doe', given: 'Ann' }, { literal: 'others' }] },
  },
  {
    fields: 'author = {van de Laar, Jan and Charles de Gaul}',
    csl: {
      author: [
        { 'non-dropping-particle': 'van de', family: 'Laar', given: 'Jan' },
        { 'non-dropping-particle': 'de', family: 'Gaul', given: 'Charles' },
      ],
    },
  },
  {
    fields: 'author = {Doe, Jr., Ann}',
    csl: { author: [{ family: 'Doe', suffix: 'Jr.', given: 'Ann' }] },
  },
  {
    fields: 'author = {{\\\'E}mile Zo{\\"e} and {\\O}re, {\\AA}se}',
    csl: {
      author: [
        { given: 'Émile', family: 'Zoë' },
        { family: 'Øre', given: 'Åse' },
      ],
    },
  },
  {
    fields: 'author = {López de Molina, Ana and Van der Molen, Piet}',
    csl: {
      author: [
        { family: 'López de Molina', given: 'Ana' },
        { family: 'Van der Molen', given: 'Piet' },
      ],
    },
  },
  { fields: 'author = {I.~J. Tern}', csl: { author: [{ given: 'I. J.', family: 'Tern' }] } },
  { fields: 'author = {Doe, Ann, Roe, Bob}', csl: { author: [{ literal: 'Doe, Ann, Roe, Bob' }] } },
  {
    fields: 'author = {family=Beet, given=Ludwig, prefix=von}',
    csl: { author: [{ family: 'Beet', given: 'Ludwig', 'non-dropping-particle': 'von' }] },
  },
  {
    fields: 'author = {<b onclick=x>}',
    csl: { author: [{ 'non-dropping-particle': '<b', family: 'onclick=x>' }] },
  },
];

describe('fields become CSL variables', () => {
  it.each(conversions)('$fields', ({ type = 'book', fields, csl }) => {
    expect(only(`@${type}{k, ${fields}}`).csl).toMatchObject(csl);
  });

  it('leaves out a field that cannot be read, and says so where it stands', () => {
    const { value, problems } = parse('@misc{k,\n title = {T},\n note = {A \\weird{b}}\n}');
    expect(value.references[0]!.csl).toMatchObject({ title: 'T', note: 'A b' });
    expect(placed(problems)).toEqual(['3:2 reference-value']);
  });

  it('says where an address stands that no page can lead to', () => {
    const { value, problems } = parse('@misc{k,\n title = {T},\n url = {javascript:alert(1)}\n}');
    expect(value.references).toHaveLength(1);
    expect(placed(problems)).toEqual(['3:2 reference-value']);
  });
});

describe('abbreviations', () => {
  const strings = '@string{j = "Journal of " # what}\n@string{what = {Things}}\n';

  it('are joined, whatever their case and order', () => {
    const { value, problems } = parse(`${strings}@article{k, journal = J # {, Series } # 2}`);
    expect(value.references[0]!.fields.journal).toBe('Journal of Things, Series 2');
    expect(problems).toEqual([]);
  });

  it('hold for entries before them, and change from a second definition on', () => {
    const text =
      '@misc{a, note = x}@string{x = 1}@misc{b, note = x}@string{x = 2}@misc{c, note = x}';
    const notes = parse(text).value.references.map(({ fields }) => fields.note);
    expect(notes).toEqual(['1', '1', '2']);
  });

  it('that are not defined stay as their names and are reported where they stand', () => {
    const { value, problems } = parse('@misc{k,\n  note = nowhere\n}');
    expect(value.references[0]!.fields.note).toBe('nowhere');
    expect(placed(problems)).toEqual(['2:10 reference-string-undefined']);
  });

  it('cannot grow without bound', () => {
    const doubling = Array.from({ length: 60 }, (_, at) => `@string{a${at + 1} = a${at} # a${at}}`);
    const { value } = parse(`@string{a0 = {ha}}\n${doubling.join('\n')}\n@misc{k, note = a60}`);
    expect(value.references[0]!.fields.note!.length).toBeLessThan(1000);
  });

  it('of months and of the standard styles are known', () => {
    expect(only('@misc{k, month = mar, journal = cacm}').fields).toEqual({
      month: 'mar',
      journal: 'Communications of the ACM',
    });
  });
});

describe('inheritance', () => {
  const parent = (type: string) =>
    `@${type}{p, title = {Whole}, subtitle = {Sub}, editor = {Roe, Bob}, author = {Poe, Cy}, year = 2001, verified = {x}}`;
  const titles: [child: string, parent: string, csl: Partial<CslItem>][] = [
    ['incollection', 'collection', { title: 'Part', 'container-title': 'Whole: Sub' }],
    ['incollection', 'book', { title: 'Part', 'container-title': 'Whole: Sub' }],
    ['inproceedings', 'proceedings', { title: 'Part', 'container-title': 'Whole: Sub' }],
    [
      'inbook',
      'book',
      { 'container-title': 'Whole: Sub', 'container-author': [{ family: 'Poe', given: 'Cy' }] },
    ],
    ['book', 'mvbook', { title: 'Part', 'container-title': 'Whole: Sub' }],
    ['article', 'periodical', { title: 'Part', 'container-title': 'Whole: Sub' }],
    ['misc', 'misc', { title: 'Part: Sub' }],
  ];

  it.each(titles)('of @%s from @%s', (child, type, csl) => {
    const { value, problems } = parse(
      `@${child}{c, crossref = {p}, title = {Part}}\n${parent(type)}`,
    );
    expect(problems).toEqual([]);
    expect(value.references[0]!.csl).toMatchObject({ ...csl, issued: { 'date-parts': [[2001]] } });
    expect(Object.keys(value.references[0]!.fields)).toEqual(['crossref', 'title']);
    expect(value.references[0]!.verification.verified).toBeNull();
  });

  it('prefers the entry’s own fields', () => {
    const { value } = parse(`@incollection{c, crossref = p, year = 1999}${parent('collection')}`);
    expect(value.references[0]!.csl.issued).toEqual({ 'date-parts': [[1999]] });
    expect(value.references[0]!.csl.title).toBeUndefined();
  });

  it('takes data from several @xdata, and from the @xdata of those', () => {
    const text =
      '@xdata{a, publisher = {P}, xdata = {b}}@xdata{b, address = {Oslo}}@xdata{c, note = {N}}@book{k, xdata = {a, c}}';
    expect(only(text).csl).toMatchObject({ publisher: 'P', 'publisher-place': 'Oslo', note: 'N' });
  });

  it.each([
    [
      'a cycle',
      '@misc{a, crossref = {b}}\n@misc{b, crossref = {a}}',
      ['2:1 reference-crossref-unresolved'],
    ],
    ['an absent parent', '@misc{a, crossref = {b}}', ['1:1 reference-crossref-unresolved']],
    [
      'absent data',
      '@misc{a, xdata = {b, c}}',
      ['1:1 reference-crossref-unresolved', '1:1 reference-crossref-unresolved'],
    ],
  ])('survives %s', (_, text, expected) => {
    expect(placed(parse(text).problems)).toEqual(expected);
  });

  it('ends in a chain without end and in a web of data', () => {
    const chain = Array.from(
      { length: 5000 },
      (_, at) => `@misc{c${at}, crossref = {c${at + 1}}, f${at} = 1}`,
    );
    const web = Array.from(
      { length: 30 },
      (_, at) => `@xdata{x${at}, xdata = {x${at + 1}, x${at + 2}, x${at + 3}}}`,
    );
    const { value } = parse([...chain, ...web, '@misc{k, xdata = {x0}}'].join('\n'));
    expect(value.references).toHaveLength(5001);
  });
});

describe('the account', () => {
  it('names both places of a key given twice, and keeps the first', () => {
    const { value, problems } = parse(
      '@misc{k, note = 1}\n@misc{k, note = 2}\n @misc{k, note = 3}',
    );
    expect(value.references.map(({ fields }) => fields.note)).toEqual(['1']);
    expect(value.entryCount).toBe(3);
    expect(placed(problems).toSorted()).toEqual([
      '1:1 reference-duplicate-key',
      '2:1 reference-duplicate-key',
      '3:2 reference-duplicate-key',
    ]);
  });

  it('says why an entry is not read, and on which line', () => {
    const { problems } = parse('\n@misc{k,\n title = {T},\n note = {N\n}\n');
    expect(problems).toMatchObject([
      {
        line: 2,
        message:
          'This @misc cannot be read: The entry is not closed; a brace may be missing in “note” (line 4)',
      },
    ]);
  });

  it('does not count an abbreviation that cannot be read', () => {
    const { value, problems } = parse('@string{x = {y}\n@misc{k}');
    expect(value).toMatchObject({ entryCount: 1, references: [{ key: 'k' }] });
    expect(placed(problems)).toEqual(['1:1 reference-value']);
  });

  const good = Array.from(
    { length: 12 },
    (_, at) =>
      `@article{good${at},\n  author = {Doe, Ann},\n  title = {No. ${at}},\n  year = ${2000 + at}\n}\n`,
  );
  const junk = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc
      .array(
        fc.constantFrom(
          '@',
          '{',
          '}',
          '"',
          '(',
          ')',
          ',',
          '=',
          '#',
          '\\',
          '$',
          '%',
          '\n',
          ' ',
          'a',
          '1',
          '@misc{',
          '@string{',
          '@comment{',
          'title = {',
        ),
      )
      .map((pieces) => pieces.join('')),
  );

  it('adds up for any text, with each reference where it says it is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(junk, fc.constantFrom(...good)), { maxLength: 12 }),
        (pieces) => {
          const text = pieces.join('');
          const { value, problems } = parse(text);
          const lost = problems.filter(
            ({ severity, message }) =>
              severity === 'error' && !message.includes('this entry counts'),
          );
          expect(value.entryCount).toBe(value.references.length + lost.length);
          for (const { line, raw } of value.references) {
            expect(text).toContain(raw);
            expect(text.split(/\r\n|\n|\r/)[line - 1]).toContain(raw.split(/\r\n|\n|\r/)[0]);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('reads every good entry, in any order and whatever stands between them', () => {
    const between = junk.filter((text) => !/[@{}"]/.test(text));
    const shuffled = fc.shuffledSubarray(good, { minLength: good.length });
    fc.assert(
      fc.property(shuffled, between, (entries, text) => {
        const { value } = parse(entries.join(`${text}\n`));
        expect(value.references).toHaveLength(good.length);
        expect(value.entryCount).toBe(good.length);
      }),
    );
  });
});
