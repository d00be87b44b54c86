import { expect, test } from 'vitest';
import { corpusOf, noteOf } from '../../tests/support/corpus.ts';
import { addTo, perCorpus, perNote, perNoteIn } from './memo.ts';

/** A derivation that counts how often it is made. */
function counted() {
  let times = 0;
  return { derive: () => ++times, times: () => times };
}

const one = corpusOf({ 'a.md': '', 'b.md': '' });
const same = corpusOf({ 'a.md': '', 'b.md': '' });

test('perCorpus derives when first asked, once for each corpus', () => {
  const { derive, times } = counted();
  const view = perCorpus(derive);
  expect(times()).toBe(0);
  expect([view(one), view(one), view(same), view(one)]).toEqual([1, 1, 2, 1]);
});

test('perNote derives once for each note, whatever the corpus', () => {
  const { derive, times } = counted();
  const view = perNote(derive);
  expect([view(noteOf(one, 'a')), view(noteOf(one, 'b')), view(noteOf(one, 'a'))]).toEqual([
    1, 2, 1,
  ]);
  expect(times()).toBe(2);
});

test('perNoteIn derives once for each note in each corpus', () => {
  const { derive } = counted();
  const view = perNoteIn(derive);
  const [a, b] = [noteOf(one, 'a'), noteOf(one, 'b')];
  expect([view(one, a), view(one, b), view(one, a), view(same, a)]).toEqual([1, 2, 1, 3]);
});

test('a result that says nothing is kept too', () => {
  let times = 0;
  const view = perCorpus(() => {
    times++;
  });
  view(one);
  view(one);
  expect(times).toBe(1);
});

test('addTo begins a list or goes on with it', () => {
  const lists = new Map<string, number[]>();
  addTo(lists, 'a', 1);
  addTo(lists, 'b', 2);
  addTo(lists, 'a', 3);
  expect([...lists]).toEqual([
    ['a', [1, 3]],
    ['b', [2]],
  ]);
});
