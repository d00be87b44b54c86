import { describe, expect, test } from 'vitest';
import { corpusOf, deepFreeze } from '../../../../../tests/support/corpus.ts';
import { referenceRecord } from '../../../../corpus/record.ts';
import type { Corpus } from '../../../../model/corpus.ts';
import type { Written } from '../written.ts';
import { writeBiblatex, writeBibtex } from './bib-file.ts';

function written(
  files: Record<string, string>,
  dialect: 'bibtex' | 'biblatex',
  keys?: string[],
): Written {
  return writeFrom(corpusOf(files), dialect, keys);
}

function writeFrom(corpus: Corpus, dialect: 'bibtex' | 'biblatex', keys?: string[]): Written {
  const references = (keys ?? [...corpus.references.keys()]).map((key) =>
    corpus.references.get(key)!,
  );
  const { bibliographies } = corpus;
  const context = { bibliographies, recordOf: referenceRecord, title: '' };
  return (dialect === 'bibtex' ? writeBibtex : writeBiblatex)(references, context);
}

describe('copies an entry letter by letter', () => {
  const BOTH = [
    '@article{k, author={A and B}, journal="J", year=2001, month=jul}',
    '@Article{ k ,\r\n\tauthor   = "Müller, {\\"U}te" # " and " # "X, Y",\r\n\tyear = 2001 }',
    '@book(k, title = {Parens {and} braces}, year = {2001})',
    '@misc{k, verified = {two sources}, note = {100\\% \\& more~of $x^2$ {\\em it}}}',
    '@misc{k}',
    '@madeup{k, journal = {J}, own-field = {x}}',
    '@article{k, journaltitle = {J}, journal = {J}, date = {2001-05}, year = {2001}}',
    '@misc{kirschner&al:2018/x, title = {Keys of {many} signs}}',
  ];
  const BIBLATEX = [
    '@online{k, title = {T}, date = {2001-05-14/..}, urldate = {2002}}',
    '@article{k, title = {T}, % who?\n  % year = {1999},\n journaltitle = {J}, date = {2001}}',
    '@thesis{k, type = {mathesis}, institution = {I}, date = {199X}}',
  ];
  const cases = [
    ...BOTH.flatMap((entry) => [['bibtex', entry] as const, ['biblatex', entry] as const]),
    ...BIBLATEX.map((entry) => ['biblatex', entry] as const),
  ];
  test.each(cases)('%s: %s', (dialect, entry) => {
    const { text, changes } = written({ 'a.bib': `% before\n${entry}\nafter` }, dialect);
    expect(text).toBe(`${entry}\n`);
    expect(changes).toEqual([]);
  });
});

describe('turns biblatex into BibTeX, and tells each change', () => {
  const CASES: [what: string, entry: string, bibtex: string, changed: string[]][] = [
    [
      'names of fields and dates',
      '@article{k, author = {A}, journaltitle = {J}, date = {2001-05}, location = {Oslo}, doi = {10.1/x_y}}',
      '@article{k,\n  author = {A},\n  journal = {J},\n  year = {2001},\n  month = may,\n  address = {Oslo},\n  doi = {10.1/x_y},\n}',
      ['date', 'journaltitle', 'location'],
    ],
    [
      'a day, which stays beside the month',
      '@article{k, journal = {J}, date = {2001-05-14}}',
      '@article{k,\n  journal = {J},\n  year = {2001},\n  month = may,\n  date = {2001-05-14},\n}',
      ['date'],
    ],
    [
      'subtitles',
      '@book{k, title = {Why?}, subtitle = {Because}, booktitle = {B}, booksubtitle = {S}}',
      '@book{k,\n  title = {Why? Because},\n  booktitle = {B: S},\n}',
      ['subtitle', 'booksubtitle'],
    ],
    [
      'a type that BibTeX lacks',
      '@online{k, title = {T}, url = {https://x.org/~a}, urldate = {2002}}',
      '@misc{k,\n  title = {T},\n  url = {https://x.org/~a},\n  urldate = {2002},\n}',
      ['entry type'],
    ],
    [
      'a doctoral thesis',
      '@thesis{k, type = {phdthesis}, institution = {Uni}}',
      '@phdthesis{k,\n  school = {Uni},\n}',
      ['entry type', 'type', 'institution'],
    ],
    [
      'a thesis named in words',
      '@thesis{k, type = {MBA thesis}, institution = {Uni}}',
      '@mastersthesis{k,\n  type = {MBA thesis},\n  school = {Uni},\n}',
      ['entry type', 'institution'],
    ],
    [
      'a report',
      '@report{k, type = {resreport}, institution = {I}, number = {7}}',
      '@techreport{k,\n  type = {Research report},\n  institution = {I},\n  number = {7},\n}',
      ['entry type', 'type'],
    ],
    [
      'a part with a title of its own',
      '@inbook{k, title = {Part}, booktitle = {Whole}, edition = {2}}',
      '@incollection{k,\n  title = {Part},\n  booktitle = {Whole},\n  edition = {2nd},\n}',
      ['entry type', 'edition'],
    ],
    [
      'an issue with a name, and a month in figures',
      '@article{k, journaltitle = {J}, issue = {Spring}, year = {2001}, month = 4}',
      '@article{k,\n  journal = {J},\n  number = {Spring},\n  year = {2001},\n  month = apr,\n}',
      ['month', 'issue', 'journaltitle'],
    ],
  ];
  test.each(CASES)('%s', (_, entry, bibtex, changed) => {
    const { text, changes } = written({ 'a.bib': entry }, 'bibtex');
    expect(text).toBe(`${bibtex}\n`);
    expect(changes.map(({ field }) => field)).toEqual(changed);
    expect(changes.every(({ key, value, why }) => key === 'k' && value !== '' && why !== '')).toBe(
      true,
    );
  });
});

test('makes a book of BibTeX’s part without title, which biblatex has no type for', () => {
  const entry = '@inbook{k, title = {The Book}, chapter = 3, year = 1990}';
  const { text, changes } = written({ 'a.bib': entry }, 'biblatex');
  expect(text).toBe('@book{k,\n  title = {The Book},\n  chapter = {3},\n  year = {1990},\n}\n');
  expect(changes.map(({ value, became }) => [value, became])).toEqual([['@inbook', '@book']]);
});

describe('an entry that other programs cannot read', () => {
  const CASES: [what: string, entry: string, biblatex: string, changed: string[]][] = [
    [
      'lacks a comma',
      '@misc{k, title = {T} year = 2001}',
      '@misc{k,\n  title = {T},\n  year = {2001},\n}',
      ['entry'],
    ],
    [
      'has two commas',
      '@misc{k, title = {T},, year = 2001}',
      '@misc{k,\n  title = {T},\n  year = {2001},\n}',
      ['entry'],
    ],
    [
      'has a field without value',
      '@misc{k, title = , year = 2001}',
      '@misc{k,\n  title = {},\n  year = {2001},\n}',
      ['entry'],
    ],
    [
      'has words without braces',
      '@misc{k, edition = 2nd}',
      '@misc{k,\n  edition = {2nd},\n}',
      ['entry'],
    ],
    [
      'has a field with a space',
      '@misc{k, own field = {x}}',
      '@misc{k,\n  own-field = {x},\n}',
      ['entry', 'own field'],
    ],
    [
      'has a key with a space',
      '@misc{a key, title = {T}}',
      '@misc{a_key,\n  title = {T},\n}',
      ['entry', 'citation key'],
    ],
  ];
  test.each(CASES)('is written anew: it %s', (_, entry, biblatex, changed) => {
    const { text, changes } = written({ 'a.bib': entry }, 'biblatex');
    expect(text).toBe(`${biblatex}\n`);
    expect(changes.map(({ field }) => field)).toEqual(changed);
  });

  test('is written anew for BibTeX alone where it has comments', () => {
    const entry = '@misc{k, title = {T}, % well\n year = 2001}';
    expect(written({ 'a.bib': entry }, 'biblatex').text).toBe(`${entry}\n`);
    expect(written({ 'a.bib': entry }, 'bibtex').text).toBe(
      '@misc{k,\n  title = {T},\n  year = {2001},\n}\n',
    );
  });
});

describe('the file stands alone', () => {
  test('with the abbreviations that its entries use, as they mean it', () => {
    const a =
      '@string{jo = "Journal of " # what}\n@string{what = {Water}}\n@article{a, journal = jo, month = may}\n' +
      '@string{jo = {Other}}\n@article{b, journal = jo}\n@article{c, journal = {None}}';
    const b =
      '@string{JO = {Third}}\n@article{d, journal = JO # " 2"}\n@article{e, journal = nowhere}';
    expect(written({ 'a.bib': a, 'b.bib': b }, 'bibtex').text).toBe(
      [
        '@string{jo = {Journal of Water}}\n',
        '@article{a, journal = jo, month = may}\n',
        '@string{jo = {Other}}\n',
        '@article{b, journal = jo}\n',
        '@article{c, journal = {None}}\n',
        '@string{JO = {Third}}\n',
        '@article{d, journal = JO # " 2"}\n',
        '@string{nowhere = {nowhere}}\n',
        '@article{e, journal = nowhere}\n',
      ].join('\n'),
    );
  });

  test('with what its files give to LaTeX, once', () => {
    const preamble = '@preamble{ "\\newcommand{\\noop}[1]{}" # { % }}\n';
    const files = {
      'a.bib': `${preamble}@misc{a}`,
      'b.bib': `${preamble}@misc{b}`,
      'c.bib': '@preamble{"c"}',
    };
    expect(written(files, 'biblatex').text).toBe(
      '@preamble{{\\newcommand{\\noop}[1]{} % }}\n\n@misc{a}\n\n@misc{b}\n',
    );
  });

  const FAMILY = [
    '@book{set, title = {Set}}',
    '@collection{whole, title = {Whole}, crossref = {set}, xdata = {press}}',
    '@xdata{press, publisher = {P}}',
    '@incollection{part, title = {Part}, crossref = {whole}}',
    '@misc{other, related = {part}, xref = {set}}',
  ].join('\n');

  test('with the parents of its entries, after them', () => {
    const { text, notices } = written({ 'a.bib': FAMILY }, 'biblatex', ['part']);
    expect(Array.from(text.matchAll(/@\w+\{(\w+)/g), ([, key]) => key)).toEqual([
      'part',
      'whole',
      'set',
      'press',
    ]);
    expect(notices).toEqual([
      'Also in the file, because others refer to them: “whole”, “set”, “press”.',
    ]);
  });

  test('with children before parents where both are asked for', () => {
    const { text, notices } = written({ 'a.bib': FAMILY }, 'biblatex', [
      'set',
      'whole',
      'other',
      'part',
    ]);
    expect(Array.from(text.matchAll(/@\w+\{(\w+)/g), ([, key]) => key)).toEqual([
      'other',
      'part',
      'whole',
      'set',
      'press',
    ]);
    expect(notices).toEqual(['Also in the file, because others refer to them: “press”.']);
  });

  test('in BibTeX with what is inherited written out, where BibTeX cannot inherit it', () => {
    const { text, changes } = written({ 'a.bib': FAMILY }, 'bibtex', ['part']);
    expect(text).toBe(
      '@incollection{part,\n  title = {Part},\n  publisher = {P},\n  booktitle = {Whole},\n}\n',
    );
    expect(changes).toMatchObject([
      { key: 'part', field: 'crossref', value: 'whole', became: null },
    ]);
  });

  test('in BibTeX with the parent where it has what its child takes under one name', () => {
    const pair =
      '@incollection{part, title = {Part}, crossref = {whole}}\n@book{whole, title = {Whole}, booktitle = {Whole}, year = 2001}';
    const { text, changes } = written({ 'a.bib': pair }, 'bibtex', ['part']);
    expect(text).toBe(`${pair.replace('\n', '\n\n')}\n`);
    expect(changes).toEqual([]);
  });

  test('whatever circles its entries make', () => {
    const circle =
      '@misc{a, crossref = {b}}\n@misc{b, crossref = {c}}\n@misc{c, crossref = {a}, xref = {gone}}';
    const { text } = written({ 'a.bib': circle }, 'biblatex', ['b']);
    expect(Array.from(text.matchAll(/@misc\{(\w)/g), ([, key]) => key).toSorted()).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  test('without two entries of one key', () => {
    const items = JSON.stringify([
      { id: 'a b', type: 'book' },
      { id: 'a,b', type: 'book' },
    ]);
    const { text, notices, changes } = written({ 'a.json': items }, 'biblatex');
    expect(text).toBe('@book{a_b,\n}\n\n@book{a_b-2,\n}\n');
    expect(notices).toEqual([
      'Two entries come to the key “a_b”; the second is “a_b-2” in the file.',
    ]);
    expect(changes.map(({ field, value }) => [field, value])).toEqual([
      ['citation key', 'a b'],
      ['citation key', 'a,b'],
    ]);
  });
});

describe('an item of a CSL-JSON file', () => {
  const item = {
    id: 'k',
    type: 'chapter',
    title:
      'How SMEs in <i>New Zealand</i> sell & grow: a 5% <span class="nocase">iPhone</span>_theory',
    author: [
      { family: 'Gogh', given: 'Theo', 'non-dropping-particle': 'van' },
      { family: 'de Groote', given: 'Julia' },
      { literal: 'Simon and Sons' },
      { literal: 'others' },
    ],
    'container-title': 'Handbook of {Braces}',
    issued: { 'date-parts': [[2001, 5], [2002]], circa: true },
    page: '1-10, 12',
    publisher: 'Wave & Sons',
    language: 'de-DE',
    URL: 'https://x.org/a_b%20#{1}',
    medium: 'Print',
    custom: { verified: 'two sources' },
  };

  test('becomes an entry of biblatex', () => {
    const { text, changes } = written({ 'a.json': JSON.stringify([item]) }, 'biblatex');
    expect(text).toBe(
      String.raw`@incollection{k,
  author = {van Gogh, Theo and {de Groote}, Julia and {Simon and Sons} and others},
  title = {How {SMEs} in \textit{{New} {Zealand}} sell \& grow: {a} 5\% {iPhone}\_theory},
  booktitle = {Handbook of \{{Braces}\}},
  date = {2001-05~/2002~},
  pages = {1--10, 12},
  publisher = {Wave \& Sons},
  url = {https://x.org/a_b%20#%7B1%7D},
  langid = {german},
  medium = {Print},
  verified = {two sources},
}
`,
    );
    expect(changes.map(({ field, became }) => [field, became])).toEqual([
      ['URL', 'https://x.org/a_b%20#%7B1%7D'],
      ['medium', 'Print'],
    ]);
  });

  test('becomes an entry of BibTeX', () => {
    const { text } = written({ 'a.json': JSON.stringify([item]) }, 'bibtex');
    expect(text).toContain('  year = {ca. 2001--ca. 2002},\n  date = {2001-05~/2002~},\n');
  });
});

test('changes nothing that it is given, and gives the same file again', () => {
  const corpus = deepFreeze(
    corpusOf({ 'a.bib': '@article{k, journaltitle = {J}, date = {2001}}' }),
  );
  const first = writeFrom(corpus, 'bibtex');
  expect(writeFrom(corpus, 'bibtex')).toBe(first);
  expect(writeFrom(corpus, 'biblatex')).not.toBe(first);
  expect(writeFrom(corpus, 'bibtex', [])).toEqual({
    text: '',
    changes: [],
    missing: [],
    notices: [],
  });
});
