import { expect, test } from 'vitest';
import { corpusOf } from '../../../tests/support/corpus.ts';
import { citationsByKey, claimsByTarget, linksByTarget, studiesByKey } from './connections.ts';

const corpus = corpusOf({
  'a.md': '- uses:: [[b]] because [@k; @unknown].\n\nSee [[b]], [[a]] and [[nothing]] [@k, p. 3].',
  'b.md': '---\nkind: study\nreference: k\naliases: [bee]\n---\n- uses:: [[B]], [[a]] always.',
  'c.md': '---\nreference: other\n---\n[[bee]] ![[b#x]] @k says.',
  'r.bib': '@book{k, title = {T}}',
});

const entriesOf = <Value>(map: Map<string, Value[]>, tell: (value: Value) => string) =>
  Object.fromEntries([...map].map(([key, values]) => [key, values.map(tell)]));

test('citations are found by key, unknown keys too, in the order of notes and reading', () => {
  expect(
    entriesOf(citationsByKey(corpus), (one) => `${one.note.id} ${one.citation.index}`),
  ).toEqual({
    k: ['a 0', 'a 2', 'c 0'],
    unknown: ['a 1'],
  });
});

test('links and embeds of other notes are found by the note that they lead to', () => {
  expect(entriesOf(linksByTarget(corpus), (one) => `${one.note.id} ${one.link.index}`)).toEqual({
    b: ['a 0', 'a 1', 'c 0', 'c 1'],
    a: ['b 1'],
  });
});

test('claims are found by the note that they are about, a note’s own too', () => {
  expect(entriesOf(claimsByTarget(corpus), (one) => `${one.note.id} ${one.claim.index}`)).toEqual({
    b: ['a 0', 'b 0'],
    a: ['b 1'],
  });
});

test('studies are found by the key of their paper, known or not', () => {
  expect(entriesOf(studiesByKey(corpus), (note) => note.id)).toEqual({ k: ['b'], other: ['c'] });
});
