import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../../tests/support/corpus.ts';
import { selectionChoices } from './choices.ts';
import { readSelection, selectWorks } from './selection.ts';

describe('what a library offers', () => {
  test('counts just the works that each choice means', () => {
    const corpus = corpusOf({
      'first.md':
        '---\nkind: way\ntags: [ties, trade]\n---\n[@a; @a; @gone] [[second]] [[nowhere]]',
      'second.md': '---\nkind: way\ntags: [ties]\n---\n[@b, p. 3; @a]',
      'record.md': '---\nkind: study\nreference: c\ntags: [trade]\n---\n[[first]]',
      'lost.md': '---\nkind: study\nreference: gone\n---\n',
      'r.bib': `@article{a, title = {A}, keywords = {ties, dust}}
@book{b, title = {B}}
@article{c, title = {C}, keywords = {dust}}
@misc{d, title = {D}, keywords = {ties}}`,
    });
    const { whole, notes, tags, kinds, types } = selectionChoices(corpus, []);
    const linked = notes.map((note) => note.linked);
    const all = [...whole, ...notes, ...linked, ...tags, ...kinds, ...types];
    expect(all.map(({ word }) => word)).toHaveLength(2 + 2 * 4 + 3 + 2 + 3);
    for (const { word, count } of all) {
      const { references } = selectWorks(corpus, readSelection([word]), () => []);
      expect(count, word).toBe(references.length);
    }
  });

  test('leaves out notes that cite nothing, and kinds that no note has', () => {
    const corpus = corpusOf({
      'notes/vocabulary.yml': 'kinds:\n  way: { label: Way }\n  idle: { label: Idle }\n',
      'cites.md': '---\nkind: way\n---\n[@a]',
      'silent.md': '---\nkind: way\n---\nNothing.',
      'r.bib': '@book{a, title = {A}}',
    });
    const { notes, kinds } = selectionChoices(corpus, []);
    expect(notes.map(({ word }) => word)).toEqual(['note:cites']);
    expect(kinds.map(({ word }) => word)).toEqual(['kind:way']);
  });

  test('offers the tags with most works where there are too many', () => {
    const many = Array.from(
      { length: 600 },
      (_, place) => `@book{k${place}, title = {T}, keywords = {common, rare${place}}}`,
    );
    const { tags } = selectionChoices(corpusOf({ 'r.bib': many.join('\n') }), []);
    expect(tags).toHaveLength(500);
    expect(tags.find(({ label }) => label === 'common')?.count).toBe(600);
  });

  test('says what is chosen', () => {
    const corpus = corpusOf({
      'a.md': '[@a] [[b]]',
      'b.md': '[@a]',
      'r.bib': '@book{a, title = {A}}',
    });
    const { whole, notes, types } = selectionChoices(corpus, ['linked:a', 'type:book']);
    expect(whole.some(({ chosen }) => chosen)).toBe(false);
    expect(notes.map(({ chosen, linked }) => [chosen, linked.chosen])).toEqual([
      [false, true],
      [false, false],
    ]);
    expect(types.map(({ chosen }) => chosen)).toEqual([true]);
  });
});
