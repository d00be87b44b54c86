/**
 * pandoc referees how citations are read: the same keys, order, modes, prefixes, locators and suffixes
 * on every listed case and on random Markdown. To repeat a failure set REFEREE_SEED to its seed.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import citationCases from '../../server/parse/citation/cases.json' with { type: 'json' };
import { citationDifferences } from './citation-differences.ts';
import { citationRubble, citedSentences } from './citation-grammar.ts';
import { ourClusters, refereeLines } from './clusters.ts';
import { pandocClusters } from './pandoc.ts';

const seed = Number(process.env['REFEREE_SEED'] ?? 1964);

describe('cases', () => {
  it.each(Object.entries<string[]>(citationCases))('%s', async (subject, documents) => {
    const answers = await compare(documents, subject.includes('addresses') ? 'addresses' : 'plain');
    expect(answers.map(({ markdown, ours }) => ({ markdown, lines: ours }))).toEqual(
      answers.map(({ markdown, referee }) => ({ markdown, lines: referee })),
    );
  });
});

describe('differences', () => {
  it.each(citationDifferences)('$reason', async ({ cases }) => {
    const answers = await compare(cases.map(({ markdown }) => markdown));
    expect(
      answers.map(({ markdown, referee, ours }) => ({ markdown, pandoc: referee, ours })),
    ).toEqual(cases);
    for (const { pandoc, ours } of cases) expect(ours).not.toEqual(pandoc);
  });
});

describe(`random documents (seed ${seed})`, () => {
  it.each([
    { name: 'sentences with citations', documents: citedSentences },
    { name: 'pieces of citations in any order', documents: citationRubble },
  ])('$name', async ({ documents }) => {
    const sample = [...new Set(fc.sample(documents, { seed, numRuns: 600 }))];
    const answers = await compare(sample);
    const cited = answers.filter(({ referee }) => referee.length > 0);
    expect(cited.length).toBeGreaterThan(sample.length / 2);
    expect(answers.filter(({ referee, ours }) => !sameLines(referee, ours))).toEqual([]);
  });
});

async function compare(
  documents: string[],
  reader: 'plain' | 'addresses' = 'plain',
): Promise<{ markdown: string; referee: string[]; ours: string[] }[]> {
  const referee = await pandocClusters(documents, reader);
  expect(referee).toHaveLength(documents.length);
  return documents.map((markdown, index) => ({
    markdown,
    referee: refereeLines(referee[index]!),
    ours: ourClusters(markdown),
  }));
}

function sameLines(one: string[], other: string[]): boolean {
  return one.join('\n') === other.join('\n');
}
