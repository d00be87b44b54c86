import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DraftLibraryEntry } from './library-entry.ts';
import { matchDraft } from './match-draft.ts';
import type { DraftCitation, DraftReading, WorkIdentity } from './reading.ts';

const library: DraftLibraryEntry[] = [
  {
    key: 'lu2001internationalization',
    doi: '10.1002/smj.184',
    title: 'The internationalization and performance of SMEs',
    year: 2001,
    authors: ['Lu', 'Beamish'],
  },
  {
    key: 'vandaie2014',
    doi: '',
    title: 'Surviving the giants: Small firms and <i>large</i> partners',
    year: 2014,
    authors: ['Vandaie'],
  },
  { key: 'vanhove1999', doi: null, title: 'Notes', year: 1999, authors: ['van Hove'] },
  { key: 'oecd2005', doi: null, title: 'Outlook', year: 2005, authors: ['OECD'] },
  { key: 'oecd2010', doi: null, title: 'Outlook', year: 2010, authors: ['OECD'] },
  { key: 'café1990', doi: null, title: 'Coffee', year: null, authors: [] },
];

const place = { unit: 'line' as const, number: 1 };

function citation(key: string | null, identity: WorkIdentity = {}, count = 1): DraftCitation {
  return { key, count, place, identity };
}

function reading(citations: DraftCitation[], more: Partial<DraftReading> = {}): DraftReading {
  return { kind: 'word', citations, wantsEverything: false, problems: [], notes: [], ...more };
}

describe('a citation is found', () => {
  const title = 'The Internationalization and Performance of SMEs';
  const CASES: [by: string, cited: DraftCitation, found: string | null][] = [
    ['by its key', citation('oecd2005'), 'oecd2005 key'],
    ['by its key in another form of letters', citation('cafe\u03011990'), 'café1990 key'],
    ['by its key, whatever else is unknown', citation('oecd2005', { uris: ['x'] }), 'oecd2005 key'],
    ['by its DOI', citation('other', { doi: '10.1002/smj.184' }), 'lu2001internationalization doi'],
    [
      'by its DOI, not by a key that others use',
      citation('oecd2005', { doi: '10.1002/smj.184', title }),
      'lu2001internationalization doi',
    ],
    [
      'by title, author and year',
      citation(null, { title, year: 2001, authors: ['LU'] }),
      'lu2001internationalization title',
    ],
    [
      'by title a year apart',
      citation(null, { title, year: 2000, authors: ['Lu'] }),
      'lu2001internationalization title',
    ],
    ['by title alone', citation(null, { title: `${title}.` }), 'lu2001internationalization title'],
    [
      'by title without its second half',
      citation(null, { title: 'Surviving the Giants', year: 2014 }),
      'vandaie2014 title',
    ],
    [
      'by title with marks in it',
      citation(null, { title: 'Surviving the giants: small firms and large partners' }),
      'vandaie2014 title',
    ],
    [
      'by title and year, where two have the title',
      citation(null, { title: 'Outlook', year: 2010 }),
      'oecd2010 title',
    ],
    [
      'by its key and an edition’s title',
      citation('oecd2005', { title: 'OECD Outlook', year: 2005, authors: ['OECD'] }),
      'oecd2005 key',
    ],
    ['not by a key in another case', citation('OECD2005'), null],
    ['not by a title that two have', citation(null, { title: 'Outlook' }), null],
    ['not by a title of another author', citation(null, { title, authors: ['Smith'] }), null],
    ['not by a title of another year', citation(null, { title, year: 1990 }), null],
    ['not by author and year', citation(null, { authors: ['Lu'], year: 2001 }), null],
    [
      'not by a key whose data name another work',
      citation('oecd2005', { title: 'Bees', year: 1950, authors: ['Maeterlinck'] }),
      null,
    ],
    [
      'not by a key whose DOI is another',
      citation('lu2001internationalization', { doi: '10.1/x', title }),
      'lu2001internationalization title',
    ],
    ['not by nothing', citation(null), null],
    ['not by what every object has', citation('constructor'), null],
  ];
  test.each(CASES)('%s', (_by, cited, found) => {
    const match = matchDraft(reading([cited]), library);
    expect(match.cited.map(({ key, how }) => `${key} ${how}`)).toEqual(found ? [found] : []);
    expect(match.unknown).toHaveLength(found ? 0 : 1);
  });
});

describe('near to an unknown citation are', () => {
  const CASES: [cited: DraftCitation, nearest: string[]][] = [
    [citation('lu2001internationalisation'), ['lu2001internationalization']],
    [citation('OECD2005'), ['oecd2005', 'oecd2010']],
    [citation('lu2001'), ['lu2001internationalization']],
    [citation('Lu_Beamish_2001'), ['lu2001internationalization']],
    [citation('LuBeamish2001'), ['lu2001internationalization']],
    [citation('vanhove1999a'), ['vanhove1999']],
    [citation(null, { authors: ['Van Hove'], year: 1999 }), ['vanhove1999']],
    [citation(null, { title: 'Outlook' }), ['oecd2005', 'oecd2010']],
    [
      citation(null, { title: 'The internationalisation and performance of SME' }),
      ['lu2001internationalization'],
    ],
    [
      citation('oecd2005', { title: 'Bees', year: 1950, authors: ['Maeterlinck'] }),
      ['oecd2005', 'oecd2010'],
    ],
    [citation('xyzzy'), []],
  ];
  test.each(CASES)('%j: %j', (cited, nearest) => {
    expect(matchDraft(reading([cited]), library).unknown[0]!.nearest).toEqual(nearest);
  });
});

describe('what is unknown is named', () => {
  const CASES: [cited: DraftCitation, name: string][] = [
    [citation('smith2000', { title: 'X' }), 'smith2000'],
    [citation(null, { title: 'X', year: 2000, authors: ['A', 'B', 'C', 'D'] }), 'A, B, C 2000: X'],
    [citation(null, { title: 'X' }), 'X'],
    [citation(null, { doi: '10.1/x' }), '10.1/x'],
    [citation(null, { uris: ['http://zotero.org/u/1'] }), 'http://zotero.org/u/1'],
    [citation(null), 'a work of which the draft says nothing'],
  ];
  test.each(CASES)('%j: %s', (cited, name) => {
    expect(matchDraft(reading([cited]), []).unknown[0]!.name).toBe(name);
  });
});

describe('beside a library', { timeout: 60_000 }, () => {
  test('one work cited in two ways is one', () => {
    const match = matchDraft(
      reading([citation('oecd2005', {}, 2), citation(null, { title: 'Outlook', year: 2005 }, 3)]),
      library,
    );
    expect(match.cited).toEqual([{ key: 'oecd2005', how: 'key', count: 5, place }]);
  });

  test('of two entries with one DOI the one with the key is cited', () => {
    const [lu] = library;
    const match = matchDraft(reading([citation('again', { doi: '10.1002/smj.184' })]), [
      lu!,
      { ...lu!, key: 'again' },
    ]);
    expect(match.cited.map(({ key, how }) => [key, how])).toEqual([['again', 'key']]);
  });

  test('a draft that wants everything has everything', () => {
    const match = matchDraft(reading([citation('oecd2010')], { wantsEverything: true }), library);
    expect(match.cited[0]).toEqual({ key: 'oecd2010', how: 'key', count: 1, place });
    expect(match.cited.slice(1)).toEqual(
      library
        .filter(({ key }) => key !== 'oecd2010')
        .map(({ key }) => ({ key, how: 'everything', count: 0, place: null })),
    );
  });

  test('the basket holds what the draft does not cite', () => {
    const basket = ['oecd2005', 'oecd2010', 'gone'];
    expect(matchDraft(reading([citation('oecd2010')]), library, basket).uncited).toEqual([
      'oecd2005',
      'gone',
    ]);
  });

  test('cross-references of Markdown are no citations, unless a work has the key', () => {
    const cited = ['fig-model', 'tbl:sample', 'sec-one', 'figment2001', 'eq-x'].map((key) =>
      citation(key),
    );
    const work = { key: 'eq-x', doi: null, title: '', year: null, authors: [] };
    const match = matchDraft(reading(cited, { kind: 'markdown' }), [work]);
    expect(match.crossReferences).toEqual(['fig-model', 'tbl:sample', 'sec-one']);
    expect(match.unknown.map(({ name }) => name)).toEqual(['figment2001']);
    expect(match.cited.map(({ key }) => key)).toEqual(['eq-x']);
    expect(matchDraft(reading(cited), [work]).crossReferences).toEqual([]);
  });

  test('nothing is lost: each citation is cited, unknown or a cross-reference', () => {
    const keyed = fc.constantFrom(...library.map(({ key }) => key), 'smith2000', 'fig-x', 'lu2001');
    const titled = fc.constantFrom('Outlook', 'Notes', 'Bees').map((title) => ({ title }));
    const count = fc.nat(3);
    const one: fc.Arbitrary<[string | null, WorkIdentity, number]> = fc.oneof(
      fc.tuple(keyed, fc.constant({}), count),
      fc.tuple(fc.constant(null), titled, count),
    );
    const sum = (list: { count: number }[]) => list.reduce((all, each) => all + each.count, 0);
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (citations) => {
        const cited = citations.map((each) => citation(...each));
        const match = matchDraft(reading(cited, { kind: 'markdown' }), library);
        const others = cited.filter(({ key }) => key !== 'fig-x');
        expect(sum([...match.cited, ...match.unknown])).toBe(sum(others));
        expect(match.crossReferences).toHaveLength(cited.length - others.length);
      }),
    );
  });

  test('a hundred thousand unknown citations are all told, the first with advice', () => {
    const cited = Array.from({ length: 100_000 }, (_, at) =>
      citation(`lu2001internationalizatio${at}`),
    );
    const { unknown } = matchDraft(reading(cited), library);
    expect(unknown).toHaveLength(100_000);
    expect(unknown[0]!.nearest).toEqual(['lu2001internationalization']);
    expect(unknown.at(-1)!.nearest).toEqual([]);
  });
});
