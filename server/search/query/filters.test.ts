/** Operators agree with what a look at every note, claim and reference says. */
import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../../tests/support/corpus.ts';
import { searchLibrary } from '../../../tests/support/search-library.ts';
import type { Citation } from '../../model/citation.ts';
import type { Claim, Note } from '../../model/note.ts';
import type { Reference } from '../../model/reference.ts';
import { answerQuery } from '../answer.ts';
import { createSearch } from '../search.ts';

const corpus = corpusOf(searchLibrary);
const search = createSearch(corpus);

interface BruteForce {
  note?: (note: Note) => boolean;
  claim?: (claim: Claim, note: Note) => boolean;
  reference?: (reference: Reference) => boolean;
}

function bruteForce({ note, claim, reference }: BruteForce): string[] {
  const notes = [...corpus.notes.values()];
  return [
    ...notes.filter((each) => note?.(each)).map(({ id }) => `note ${id} `),
    ...notes.flatMap((each) =>
      each.claims
        .filter((one) => claim?.(one, each))
        .map(({ index }) => `claim ${each.id} ${index}`),
    ),
    ...[...corpus.references.values()]
      .filter((each) => reference?.(each))
      .map(({ key }) => `reference ${key} `),
  ].sort();
}

function found(query: string): string[] {
  const { hits, errors } = answerQuery(search, query, { limit: 100 });
  expect(errors).toEqual([]);
  return hits
    .map(({ type, id, anchor }) => `${type} ${id} ${type === 'claim' ? anchor!.slice(6) : ''}`)
    .sort();
}

const year = ({ csl }: Reference) => csl.issued!['date-parts']![0]![0]!;
const evidence = (test: (citation: Citation) => boolean): BruteForce => ({
  note: ({ citations }) => citations.some(test),
  claim: (claim, note) => claim.citations.some((index) => test(note.citations[index]!)),
});
const moen = (key: string | null) => key === 'moen2002';
const cited = new Set(
  [...corpus.notes.values()].flatMap(({ citations }) => citations.map(({ key }) => key)),
);
const signalled = (key: string, signal: string) =>
  [...corpus.notes.values()].some(({ citations }) =>
    citations.some((citation) => citation.key === key && citation.signal === signal),
  );

describe('an operator finds what it says', () => {
  const CASES: [query: string, expected: BruteForce][] = [
    ['kind:concept', { note: ({ kind }) => kind === 'concept' }],
    ['kind:claim', { claim: () => true }],
    ['kind:reference', { reference: () => true }],
    ['kind:note', { note: () => true }],
    ['-kind:note', { claim: () => true, reference: () => true }],
    [
      'tag:alliances',
      {
        note: ({ tags }) => tags.includes('alliances'),
        claim: (_, { tags }) => tags.includes('alliances'),
        reference: ({ key }) => key === 'lu2001',
      },
    ],
    [
      'author:moen',
      { note: ({ reference }) => moen(reference), reference: ({ key }) => moen(key) },
    ],
    ['author:"de maeseneire"', { reference: ({ key }) => key === 'maeseneire2012' }],
    ['journal:"strategic management"', { reference: ({ key }) => key === 'lu2001' }],
    ['journal:SMJ', { reference: ({ key }) => key === 'lu2001' }],
    ['key:l', { reference: ({ key }) => key.startsWith('l') }],
    ['year:2001', { reference: (each) => year(each) === 2001 }],
    [
      'year:2001..2005',
      {
        note: ({ reference }) => moen(reference),
        reference: (each) => year(each) >= 2001 && year(each) <= 2005,
      },
    ],
    [
      'year:>2001',
      { note: ({ reference }) => moen(reference), reference: (each) => year(each) > 2001 },
    ],
    ['year:<=2001', { reference: (each) => year(each) <= 2001 }],
    [
      'year:2002..',
      { note: ({ reference }) => moen(reference), reference: (each) => year(each) >= 2002 },
    ],
    ['cites:lu2001', evidence(({ key }) => key === 'lu2001')],
    ['cites:@moen2002', evidence(({ key }) => key === 'moen2002')],
    [
      'links:early-exporter',
      {
        note: ({ links }) => links.some(({ target }) => target === 'early-exporter'),
        claim: ({ relation }) => relation === 'offers',
      },
    ],
    [
      'links:"young international firm"',
      {
        note: ({ links }) => links.some(({ target }) => target === 'early-exporter'),
        claim: ({ relation }) => relation === 'offers',
      },
    ],
    [
      'relation:overcomes',
      {
        note: ({ claims }) => claims.some(({ relation }) => relation === 'overcomes'),
        claim: ({ relation }) => relation === 'overcomes',
      },
    ],
    [
      'signal:disputes',
      {
        ...evidence(({ signal }) => signal === 'disputes'),
        reference: ({ key }) => signalled(key, 'disputes'),
      },
    ],
    [
      'signal:compares',
      {
        ...evidence(({ signal }) => signal === 'compares'),
        reference: ({ key }) => signalled(key, 'compares'),
      },
    ],
    ['has:locator', evidence(({ locator }) => locator !== null)],
    ['has:doi', { reference: ({ csl }) => csl.DOI !== undefined }],
    ['has:abstract', { reference: ({ csl }) => csl.abstract !== undefined }],
    ['is:uncited', { reference: ({ key }) => !cited.has(key) }],
    ['is:cited', { reference: ({ key }) => cited.has(key) }],
    [
      'kind:reference year:>1993 -author:moen',
      { reference: (each) => year(each) > 1993 && !moen(each.key) },
    ],
    ['-abroad kind:note', { note: ({ body }) => !body.includes('abroad') }],
    ['"sells abroad"', { note: ({ body }) => body.includes('sells abroad') }],
    ['"trust does not"', { note: ({ body }) => body.includes('Trust does not') }],
    [
      'in:title money',
      {
        note: ({ title }) => title.includes('money'),
        reference: ({ csl }) => csl.title!.includes('Money'),
      },
    ],
  ];
  test.each(CASES)('%s', (query, expected) => expect(found(query)).toEqual(bruteForce(expected)));
});

describe('a misused operator is told in plain words', () => {
  const CASES: [query: string, message: RegExp][] = [
    ['year:soon', /^year: takes a year/],
    ['year:2005..1993', /^year:2005\.\.1993 runs backwards; did you mean year:1993\.\.2005/],
    ['kind:animal', /^No kind is called “animal”/],
    ['cites:nobody', /^No reference has the key/],
    ['links:nowhere', /^No note is called/],
    ['relation:hates', /^No relation is called/],
    ['signal:loud', /^signal: takes supports, compares and disputes/],
    ['has:money', /^has: takes/],
    ['is:rich', /^is: takes/],
    ['in:body', /^in: takes title/],
    ['-in:title', /^in:title cannot/],
    ['author:', /^author: needs a value/],
  ];
  test.each(CASES)('%s', (operator, message) => {
    const { errors, total } = answerQuery(search, `${operator} alliances`);
    expect(errors.map((error) => error.message)).toEqual([expect.stringMatching(message)]);
    expect(total).toBe(answerQuery(search, 'alliances').total);
  });
});

test('in:title alone is told that it needs words, and lists nothing', () => {
  const { total, errors } = answerQuery(search, 'in:title');
  expect(errors.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^in:title needs words/),
  ]);
  expect(total).toBe(0);
});

describe('a name is found as it is typed', () => {
  const library = { 'a.bib': '@book{m1, title = {Trade}, author = {Müller, Jörg and 王小明}}' };
  const named = createSearch(corpusOf(library));
  test.each(['müller', 'muller', 'mueller', 'Joerg', '小明'])('author:%s', (name) => {
    expect(answerQuery(named, `author:${name}`).total).toBe(1);
  });
});
