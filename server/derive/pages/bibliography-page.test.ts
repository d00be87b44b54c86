import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../../tests/support/corpus.ts';
import type { BibliographyQuery } from '../../contract/bibliography-page.ts';
import type { Typeset, TypesetPlan } from '../../csl/typeset.ts';
import {
  bibliographyPage,
  bibliographyPlan,
  type BibliographySource,
} from './bibliography-page.ts';

const corpus = corpusOf({
  'ties.md': '---\ntitle: Ties\n---\n[@lu; @gone]',
  'study.md': '---\nkind: study\nreference: lu\nsummary: It pays to go.\n---\n',
  'r.bib': `@article{lu, author = {Lu, Jane}, title = {Going}, year = 2001}
@book{moen, author = {Moen, Øystein}, title = {Small}, year = 1998}
@book{zeta, author = {Zeta, Zoe}, title = {Last}, year = 1999}`,
});

const source: BibliographySource = {
  setting: { style: 'plain', locale: 'en-GB' },
  style: { id: 'plain', title: 'Plain', isUsual: true },
  styles: [],
  locales: [{ id: 'en-GB', name: 'English (UK)' }],
  findKeys: () => [],
  typesetOf: (plan) => setPlainly(plan),
  failure: null,
};

/** Sets each work as its id, the last first. */
function setPlainly({ items }: TypesetPlan): Typeset {
  return {
    inNotes: false,
    clusters: [],
    bibliography: items.map(({ id }) => ({ id, label: [], content: [id] })).reverse(),
    layout: { hasHangingIndent: true, lineSpacing: 2, entrySpacing: 0 },
    unset: [],
  };
}

const page = (query: BibliographyQuery, changed: Partial<BibliographySource> = {}) =>
  bibliographyPage(corpus, query, { ...source, ...changed });
const keys = (query: BibliographyQuery) =>
  page(query).groups.map(({ heading, entries }) => [heading, entries.map(({ key }) => key)]);

describe('the list', () => {
  const CASES: [query: BibliographyQuery, groups: [string | null, string[]][]][] = [
    [{}, [[null, ['lu']]]],
    [{ select: ['none'] }, []],
    [{ select: ['all'] }, [[null, ['zeta', 'moen', 'lu']]]],
    [{ select: ['all'], order: 'title' }, [[null, ['lu', 'zeta', 'moen']]]],
    [
      { select: ['all'], group: 'kind' },
      [
        ['Book', ['zeta', 'moen']],
        ['Journal article', ['lu']],
      ],
    ],
    [{ keys: 'moen lu' }, [[null, ['lu', 'moen']]]],
  ];
  test.each(CASES)('%j: %j', (query, groups) => expect(keys(query)).toEqual(groups));

  test('has the summaries of study notes where they are wanted', () => {
    const annotations = (query: BibliographyQuery) =>
      page(query).groups.flatMap(({ entries }) => entries.map(({ annotation }) => annotation));
    expect(annotations({ select: ['keys:lu,moen'], annotated: true })).toEqual([
      null,
      'It pays to go.',
    ]);
    expect(annotations({ select: ['keys:lu'] })).toEqual([null]);
  });

  test('comes in pages, and a group that goes on overleaf has its heading again', () => {
    const many = Array.from({ length: 201 }, (_, at) => `@book{k${at}, title = {T}, year = 2001}`);
    const large = corpusOf({ 'r.bib': many.join('\n') });
    const shown = bibliographyPage(large, { select: ['all'], group: 'decade', page: 2 }, source);
    expect([shown.total, shown.page, shown.pages]).toEqual([201, 2, 2]);
    expect(shown.groups.map(({ heading, entries }) => [heading, entries.length])).toEqual([
      ['2000s', 1],
    ]);
  });
});

describe('the query', () => {
  test('comes back with its plain fields among the words of the selection', () => {
    expect(page({ keys: 'lu', search: 'x', group: 'kind' }).query).toEqual({
      select: ['search:x', 'keys:lu'],
      group: 'kind',
    });
  });

  test('gives files the words that mean something, and names style and language', () => {
    const { formats } = page({ select: ['note:ties', 'note:nowhere'], annotated: true });
    const [first] = formats;
    expect(first!.href).toBe(
      `/api/export/${first!.name}?select=note%3Aties&style=plain&locale=en-GB&annotated=true`,
    );
    expect(first!.ledger).toBe(`${first!.href}&ledger=true`);
  });

  test('says what is to be set', () => {
    const plan = bibliographyPlan(corpus, { select: ['keys:moen,lu'] }, source);
    expect(plan).toMatchObject({ style: 'plain', locale: 'en-GB', hasBibliography: true });
    expect(plan.items.map(({ id }) => id)).toEqual(['moen', 'lu']);
  });
});

describe('what is not as asked is told', () => {
  test('a work that no file has', () => {
    expect(page({}).missing).toEqual([
      { key: 'gone', why: '“Ties” cites it, but no bibliography file has this key.' },
    ]);
  });

  test('a list that is still being set', () => {
    expect(page({ select: ['all'] }, { typesetOf: () => null })).toMatchObject({
      state: 'pending',
      total: 3,
      groups: [],
    });
  });

  test('a style that cannot be had: nothing is set in another one instead', () => {
    const failure = 'There is no style “plainn”.';
    expect(page({ select: ['all'] }, { failure })).toMatchObject({
      state: 'failed',
      failure,
      total: 3,
      groups: [],
    });
  });
});
