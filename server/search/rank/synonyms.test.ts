import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../../tests/support/corpus.ts';
import { answerQuery } from '../answer.ts';
import { createSearch } from '../search.ts';

describe('other names of a note', () => {
  const named = createSearch(
    corpusOf({
      'burdens.md':
        '---\ntitle: Burdens\naliases: [cost of entry, cost of exit, hardships]\n---\n\nA list.',
      'exit.md': '# Leaving\n\nThe cost of exit.',
      'hard.md': '# Weather\n\nMany hardships.',
      'load.md': '# Load\n\nBurdens of another sort.',
    }),
  );
  const CASES: [query: string, found: string[]][] = [
    ['burdens', ['burdens', 'exit', 'hard', 'load']],
    ['hardships', ['burdens', 'exit', 'hard', 'load']],
  ];
  test.each(CASES)('%s: title and aliases stand for each other', (query, ids) => {
    expect(
      answerQuery(named, query)
        .hits.map(({ id }) => id)
        .sort(),
    ).toEqual(ids);
  });

  test('but not aliases of one pattern, which are different things', () => {
    const leaving = answerQuery(named, 'cost of entry').hits.find(({ id }) => id === 'exit')!;
    expect(leaving.explanations.map(({ way }) => way)).not.toContain('synonym');
    expect(answerQuery(named, '"cost of entry"').total).toBe(1);
  });
});

test('an abbreviation that notes spell out finds the note of that name first', () => {
  const texts = ['one', 'two', 'three'].map(
    (name) => [`${name}.md`, `# GVC GVC ${name}\n\nGVC and global value chains (GVCs).`] as const,
  );
  const spelled = createSearch(
    corpusOf({
      ...Object.fromEntries(texts),
      'chains.md':
        '---\ntitle: Chains\naliases: [global value chain]\n---\n\nWhere a thing is made.',
    }),
  );
  expect(answerQuery(spelled, 'GVC').hits[0]?.id).toBe('chains');
  expect(answerQuery(spelled, 'gvcs').hits[0]?.id).toBe('chains');
});
