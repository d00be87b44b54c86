import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../../tests/support/corpus.ts';
import { typographyIn } from '../../../tests/support/typography.ts';
import { noteBody } from '../../corpus/body.ts';
import { notePage } from './note-page.ts';

const source = { bodyOf: noteBody, typography: await typographyIn() };

const corpus = corpusOf({
  'a.md': `---
title: Alpha
kind: study
aliases: [first]
summary: In short.
tags: [x, y]
reference: smith2003b
country: [Norway, Chile]
sample_size: 24
method: { kind: survey, waves: '2' }
theory:
---
# Part
Some words [@smith2003a; @zeta; @unknown] and @smith2003b. ![[b]]`,
  'b.md': '[[a]] and [[first]] at once. Then [[a]] again.\n\n- uses:: [[a]] here.',
  'c/c.md': '![[A#Part]] is embedded.',
  'r.bib': `@book{zeta, author = {Åström, Z.}, year = 1999, title = {Z}}
@book{smith2003b, author = {Smith, A.}, year = 2003, title = {Bees}}
@book{smith2003a, author = {smith, A.}, year = 2003, title = {Ants}}`,
});

describe('notePage', () => {
  const page = notePage(corpus, 'a', source)!;

  test('says what the note says of itself', () => {
    expect(page).toMatchObject({
      id: 'a',
      href: '/notes/a',
      title: 'Alpha',
      kind: { id: 'study' },
      aliases: ['first'],
      summary: 'In short.',
      tags: ['x', 'y'],
      file: 'a.md',
      paper: { key: 'smith2003b' },
      headings: [{ depth: 1, text: 'Part', anchor: 'part' }],
    });
  });

  test('shows the author’s own fields, one that is not known too', () => {
    expect(page.fields).toEqual([
      { name: 'country', label: 'Country', value: 'Norway; Chile' },
      { name: 'sample_size', label: 'Sample size', value: '24' },
      { name: 'method', label: 'Method', value: 'kind: survey; waves: 2' },
      { name: 'theory', label: 'Theory', value: '' },
    ]);
  });

  test('lists each passage that leads here once, by note', () => {
    expect(
      page.backlinks.map(({ note, passages }) => [note.id, passages.map(({ href }) => href)]),
    ).toEqual([
      ['b', ['/notes/b#link-0', '/notes/b#link-2', '/notes/b#link-3']],
      ['c', ['/notes/c#link-0']],
    ]);
  });

  test('lists its references as a bibliography does, known ones only', () => {
    expect(page.references.map(({ key }) => key)).toEqual(['zeta', 'smith2003a', 'smith2003b']);
    expect(JSON.stringify(page.references[1]?.formatted)).toContain('2003');
  });

  test('tells its own problems', () => {
    expect(page.problems.map(({ rule }) => rule)).toEqual(['citation-unresolved']);
    expect(page.problemCount).toBe(1);
  });

  test('lists the first of very many problems, and counts all', () => {
    const broken = corpusOf({ 'a.md': '@nobody '.repeat(1000) });
    const { problems, problemCount } = notePage(broken, 'a', source)!;
    expect([problems.length, problemCount]).toEqual([100, 1000]);
    expect(problems.at(-1)).toMatchObject({ line: 1, column: 793 });
  });

  test('is null for an id that no note has', () => {
    for (const id of ['nothing', 'A', '', 'constructor']) {
      expect(notePage(corpus, id, source)).toBeNull();
    }
  });
});

test('works of one author and year have letters, in the text and in the list', () => {
  const twins = corpusOf({
    'a.md': '[@b] [@a]',
    'r.bib': `@book{a, author = {Smith, A.}, year = 2003, title = {Ants}}
@book{b, author = {Smith, A.}, year = 2003, title = {Bees}}`,
  });
  const page = notePage(twins, 'a', source)!;
  expect(JSON.stringify(page.content.clusters)).toMatch(/2003b.*2003a/);
  expect(
    page.references.map(({ formatted }) => /2003\w/.exec(JSON.stringify(formatted))?.[0]),
  ).toEqual(['2003a', '2003b']);
});
