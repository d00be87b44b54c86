import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../tests/support/corpus.ts';
import { searchLibrary } from '../../tests/support/search-library.ts';
import { answerQuery } from './answer.ts';
import type { Span } from './answer/matching.ts';
import { createSearch } from './search.ts';
import { createReader } from './text/reading.ts';
import { visitWordsAndCompounds } from './text/words.ts';

const search = createSearch(corpusOf(searchLibrary));

/** The hits as `note early-exporter`. */
function found(query: string, options: Parameters<typeof answerQuery>[2] = {}): string[] {
  return answerQuery(search, query, { limit: 100, ...options }).hits.map(
    ({ type, id }) => `${type} ${id}`,
  );
}

describe('exact things come first', () => {
  const CASES: [query: string, first: string][] = [
    ['early exporter', 'note early-exporter'],
    ['Early Exporters', 'note early-exporter'],
    ['born exporter', 'note early-exporter'],
    ['born-exporter', 'note early-exporter'],
    ['"early exporter"', 'note early-exporter'],
    ['in:title no money', 'note no-money'],
    ['kind:concept "No money" trust', 'note no-money'],
    ['MNE', 'note large-partner'],
    ['rennie1993', 'reference rennie1993'],
    ['10.1002/smj.184', 'reference lu2001'],
    ['https://doi.org/10.1002/SMJ.184', 'reference lu2001'],
    ['The internationalisation and performance of SMEs', 'reference lu2001'],
    ['Early Export or Gradual Export', 'reference moen2002'],
    ['rennie 1993', 'reference rennie1993'],
    ['moen et al 2002', 'reference moen2002'],
    ['Moen & Servais (2002a)', 'reference moen2002'],
    ['lu beamish 2001 smj', 'reference lu2001'],
    ['demaeseneire 2012', 'reference maeseneire2012'],
    ['maeseneire 2012', 'reference maeseneire2012'],
    ['rennie', 'reference rennie1993'],
    ['Øystein Moen', 'reference moen2002'],
  ];
  test.each(CASES)('%s', (query, first) => expect(found(query)[0]).toBe(first));
});

test('a whole title comes before one that only begins so', () => {
  const titled = createSearch(
    corpusOf({
      'a.bib': '@book{a1, title = {A Theory of Ventures: A Comment}, author = {A, B}}',
      'b.bib': '@book{b1, title = {A Theory of Ventures}, author = {C, D}}',
    }),
  );
  const ids = answerQuery(titled, 'a theory of ventures').hits.map(({ id }) => id);
  expect(ids).toEqual(['b1', 'a1']);
});

describe('words are found in whatever form', () => {
  const CASES: [query: string, hit: string][] = [
    ['internationalisation', 'reference lu2001'],
    ['organisational behaviour', 'reference lu2001'],
    ['behavior', 'note early-exporter'],
    ['bornexporter', 'note early-exporter'],
    ['born exporters', 'note early-exporter'],
    ['Oystein', 'reference moen2002'],
    ['assymetric', 'note no-money'],
    ['allianse', 'note large-partner'],
    ['国际', 'note moen-recorded'],
    ['络', 'note moen-recorded'],
    ['сети', 'note moen-recorded'],
    ['SME', 'note large-partner'],
    ['small and medium sized enterprise', 'reference lu2001'],
    ['YIF', 'note early-exporter'],
  ];
  test.each(CASES)('%s', (query, hit) => expect(found(query)).toContain(hit));

  test('a beginning matches while it is typed, behind the word itself', () => {
    expect(found('allia', { typing: true })).toContain('note large-partner');
    const exact = found('export', { typing: true });
    expect(exact[0]).not.toBe('note large-partner');
    expect(found('trus', { typing: true })).toContain('note no-money');
  });
});

describe('an exact match comes before a near one', () => {
  const near = createSearch(
    corpusOf({
      'a.md': '# A\n\nThe netwrok is here, once, in a long text about other things altogether.',
      'b.md': '# Network\n\nNetwork network network.',
    }),
  );
  test('however often the near word stands there', () => {
    const ids = answerQuery(near, 'netwrok').hits.map(({ id }) => id);
    expect(ids).toEqual(['a', 'b']);
  });

  test('also while it is typed', () => {
    const ids = answerQuery(near, 'netwrok', { typing: true }).hits.map(({ id }) => id);
    expect(ids[0]).toBe('a');
  });
});

describe('a hit says why', () => {
  test('what form of a word was found, where, and with which sources', () => {
    const { hits } = answerQuery(search, 'alliance trusted');
    const hit = hits.find(({ id, type }) => id === 'large-partner' && type === 'note')!;
    expect(hit.place).toEqual(['Small and medium-sized enterprises (SMEs)']);
    expect(hit.snippet.text).toBe('SMEs meet exporters in trusting alliances.');
    expect(hit.snippet.keys).toEqual(['moen2002']);
    expect(hit.anchor).toBe('cite-1');
    expect(hit.explanations.map(({ asked, found: form }) => `${form} for ${asked}`)).toEqual([
      'trusting for trusted',
      'alliances for alliance',
    ]);
  });

  test('by another name of a note, where nothing else says it', () => {
    const hit = answerQuery(search, 'multinationals').hits.find(
      ({ id }) => id === 'large-partner',
    )!;
    expect(hit.snippet.text).toBe('A large partner knows the customers.');
    expect(hit.explanations).toContainEqual({
      ...{ asked: 'multinationals', found: 'large partner', way: 'synonym' },
    });
  });

  test('by a part of another name of a note, which is told and not shown as a passage', () => {
    const named = createSearch(
      corpusOf({ 'a.md': '---\ntitle: Gorilla\naliases: [mighty partner]\n---\n\nIt is big.' }),
    );
    const [hit] = answerQuery(named, 'mighty').hits;
    expect(hit?.snippet).toMatchObject({ text: 'It is big.', spans: [] });
    expect(hit?.explanations).toEqual([{ asked: 'mighty', found: 'mighty partner', way: 'exact' }]);
  });

  test('by the words of a synonym only where they follow each other', () => {
    const apart = createSearch(
      corpusOf({
        'a.md': '---\ntitle: Gorilla\naliases: [mighty partner]\n---\n\nText.',
        'b.md': '# B\n\nA partner that is mighty.',
        'c.md': '# C\n\nA mighty partner is mighty.',
      }),
    );
    const marked = answerQuery(apart, 'gorilla').hits.map(({ id, snippet: { text, spans } }) => [
      id,
      ...spans.map(({ from, to }) => text.slice(from, to)),
    ]);
    expect(marked).toContainEqual(['b']);
    expect(marked).toContainEqual(['c', 'mighty partner']);
  });

  test('by words without spaces as one, with no word on its parts', () => {
    const unspaced = createSearch(corpusOf({ 'a.md': '# A\n\n它是不对称的联盟。' }));
    const [hit] = answerQuery(unspaced, '不对称').hits;
    const { text, spans } = hit!.snippet;
    expect(spans.map(({ from, to }) => text.slice(from, to))).toEqual(['不对称']);
    expect(hit!.explanations).toEqual([]);
    const [one] = answerQuery(unspaced, '称').hits;
    expect(one!.snippet.spans).toMatchObject([{ from: 4, to: 5 }]);
    expect(one!.explanations).toEqual([]);
  });

  test('links read as the title of what they lead to, as on the page', () => {
    const [note] = answerQuery(search, 'pays for entry', { kind: 'strategy' }).hits;
    expect(note?.snippet.text).toBe('No money: It pays for entry.');
    const [linking] = answerQuery(search, 'bill lends', { kind: 'concept' }).hits;
    expect(linking?.snippet.text).toContain('what Large partner lends');
  });

  test('and names a word as it was typed', () => {
    const { hits } = answerQuery(search, 'Organizations');
    const hit = hits.find(({ id }) => id === 'lu2001')!;
    expect(hit.explanations).toEqual([
      { asked: 'Organizations', found: 'Organizational', way: 'exact' },
    ]);
  });

  test('a claim is opened where it stands', () => {
    const [hit] = answerQuery(search, 'pays for entry', { kind: 'claim' }).hits;
    expect([hit?.id, hit?.anchor, hit?.snippet.keys]).toEqual([
      'large-partner',
      'claim-0',
      ['lu2001'],
    ]);
  });

  test('an operator leads to the section that fits, and to the sentence in it', () => {
    const hit = answerQuery(search, 'cites:lu2001').hits.find(({ id }) => id === 'early-exporter')!;
    expect(hit.place).toEqual(['Why it exists']);
    expect(hit.snippet.text).toBe('Behaviour differs.');
  });
});

describe('where nothing is found', () => {
  const CASES: [query: string, suggestion: object][] = [
    ['trust kind:concept -trust', { type: 'fewer', query: 'trust' }],
    ['year:1801 alliances', { type: 'fewer', query: 'alliances' }],
    ['"trust does" -trust', { type: 'fewer', query: '"trust does"' }],
    ['"does trust"', { type: 'fewer', query: 'does trust' }],
    ['cites:moen2002 mony', { type: 'spelling', query: 'cites:moen2002 money' }],
  ];
  test.each(CASES)('%s', (query, suggestion) => {
    const { total, suggestions } = answerQuery(search, query);
    expect(total).toBe(0);
    expect(suggestions).toContainEqual(expect.objectContaining(suggestion));
  });

  test('a short word is spelled as a known one', () => {
    const { suggestions } = answerQuery(search, 'mony');
    expect(suggestions).toContainEqual({
      type: 'spelling',
      query: 'money',
      total: expect.any(Number) as number,
    });
  });

  test('the concept nearest to it is named', () => {
    const { suggestions } = answerQuery(search, 'yung international firma year:1801');
    expect(suggestions).toContainEqual({
      type: 'concept',
      id: 'early-exporter',
      title: 'Early exporter',
    });
  });
});

test('what cannot be understood is told, and the rest is searched for', () => {
  const { errors, total } = answerQuery(search, 'kind:nothing trust');
  expect(errors.map(({ message }) => message)).toEqual([
    'No kind is called “nothing”; there are concept, strategy, study, note, claim and reference.',
  ]);
  expect(total).toBe(answerQuery(search, 'trust').total);
});

test('facets count the hits', () => {
  const { facets, total } = answerQuery(search, 'alliances', { facets: true });
  const kinds = facets!.kind.map(({ count }) => count);
  expect(kinds.reduce((sum, count) => sum + count, 0)).toBe(total);
  for (const { value, count } of facets!.kind) {
    expect(answerQuery(search, `alliances kind:${value}`).total).toBe(count);
  }
  for (const { value, count } of facets!.tag) {
    expect(answerQuery(search, `alliances tag:${value}`).total).toBe(count);
  }
  for (const { value, count } of facets!.signal) {
    expect(answerQuery(search, `alliances signal:${value}`).total).toBe(count);
  }
});

test('a page of hits is a part of all hits', () => {
  const all = found('alliances money export');
  expect([
    ...found('alliances money export', { limit: 3 }),
    ...found('alliances money export', { offset: 3 }),
  ]).toEqual(all);
});

const pieces = [
  ...['alliances', 'born', 'firm', 'trust', '"small firms"', '-trust', 'kind:study', 'year:>1999'],
  ...[
    'cites:lu2001',
    'in:title',
    'foo:bar',
    '*',
    '~9',
    '^',
    '+',
    '"',
    '🦍',
    '\u0000',
    '国',
    ':',
    '-',
    '\\',
  ],
];
const queries = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((words) => words.join(' ')),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

describe('any text is a query', () => {
  test('it is answered, in one order, and every highlight is real', () => {
    fc.assert(
      fc.property(queries, fc.boolean(), (query, typing) => {
        const answer = answerQuery(search, query, { typing, facets: true });
        expect(answerQuery(search, query, { typing, facets: true })).toEqual(answer);
        expect(answer.hits.length).toBe(Math.min(answer.total, 20));
        for (const { title, snippet } of answer.hits) {
          for (const { text, spans } of [title, snippet]) expectReal(text, spans);
        }
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  test('so is one of 10,000 characters', () => {
    const long = [
      ...['word '.repeat(2000), 'x'.repeat(10_000), '"'.repeat(10_000), 'kind:'.repeat(2000)],
      ...['allianse trsut '.repeat(700), '国'.repeat(10_000), '\u0007'.repeat(10_000)],
    ];
    for (const query of long) expect(answerQuery(search, query).errors.length).toBeGreaterThan(0);
  });
});

const { read } = createReader();

/** Spans lie in the text in order, on whole words, of which one is what the span says that it matches. */
function expectReal(text: string, spans: readonly Span[]): void {
  let end = 0;
  for (const { from, to, asked, way } of spans) {
    expect(from).toBeGreaterThanOrEqual(end);
    expect(to).toBeLessThanOrEqual(text.length);
    const matched = text.slice(from, to);
    expect(matched).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}\p{M}]$|^[\p{L}\p{N}]$/su);
    const words: string[] = [];
    visitWordsAndCompounds(matched, (word) => words.push(word));
    const terms = words.map((word) => read(word).term);
    if (way === 'exact') expect(terms).toContain(read(asked).term);
    if (way === 'beginning') {
      expect(words.some((word) => read(word).form.startsWith(asked.slice(0, 1)))).toBe(true);
    }
    end = to;
  }
}
