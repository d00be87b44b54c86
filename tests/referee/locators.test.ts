/** pandoc's citeproc referees where a suffix is parted into label, locator and rest. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import citationCases from '../../server/parse/citation/cases.json' with { type: 'json' };
import locatorCases from '../../server/parse/citation/locator-cases.json' with { type: 'json' };
import { parseLocator } from '../../server/parse/citation/locator.ts';
import { pandocLocators } from './locators.ts';
import type { RefereeLocator } from './locators.ts';
import { pandocClusters } from './pandoc.ts';

const seed = Number(process.env['REFEREE_SEED'] ?? 1964);

describe.each(Object.entries(locatorCases))('%s', (subject, cases) => {
  it('agree', async () => {
    const suffixes = subject === 'suffixes' ? cases : cases.map((label) => `, ${label} 12 rest`);
    await expectAgreement(suffixes);
  });
});

describe('suffixes', () => {
  it('of the citation cases agree', async () => {
    const clusters = await pandocClusters(Object.values(citationCases).flat());
    await expectAgreement(clusters.flat(2).map(({ suffix }) => suffix));
  });

  it(`agree at random (seed ${seed})`, async () => {
    await expectAgreement(fc.sample(randomSuffix, { seed, numRuns: 1500 }));
  });
});

const piece = fc.constantFrom(
  ...[' ', ' ', ' ', ', ', ',', '; ', '.', '. ', '-', '–', ':', '(', ')', '[', ']', '{', '}'],
  ...['p.', 'pp.', 'p', 'chap.', 'chapter', 'vol.', '§', 'n.', 'sub verbo', 's.v.', 'page', 'no.'],
  ...['3', '12', '4a', 'iv', 'X', 'mix', 'and', 'A', 'é', '\u00a0', '&', '+', "'"],
);

/** What a reader of Markdown hands on: single spaces, none at the end. */
const randomSuffix = fc
  .tuple(fc.constantFrom('', ' ', ', ', ', ', '{', ', {'), fc.array(piece, { maxLength: 9 }))
  .map(([start, pieces]) => (start + pieces.join('')).replace(/ +/g, ' ').trimEnd());

async function expectAgreement(suffixes: string[]): Promise<void> {
  const distinct = [...new Set(suffixes)];
  const referee = await pandocLocators(distinct);
  const answers = distinct.map((suffix, index) => ({
    suffix,
    referee: asSeen(referee[index]!),
    ours: asPrinted(suffix),
  }));
  expect(answers.filter(({ referee, ours }) => referee !== ours)).toEqual([]);
}

/** A locator in braces without a label is a page, as the manual says; citeproc prints no label there. */
function asSeen({ label, value, rest }: RefereeLocator): string {
  if (value === '') return `no locator, ${withoutComma(rest)}`;
  return `${label === '' ? 'page' : label} ${typeset(value)}, ${rest}`;
}

/** Our reading as citeproc prints it. */
function asPrinted(text: string): string {
  const { locator, suffix } = parseLocator(text);
  if (!locator) return `no locator, ${withoutComma(suffix)}`;
  return `${locator.label.replace('-', ' ')} ${typeset(locator.value)}, ${suffix}`;
}

/** Before a suffix without locator citeproc prints a comma of its own, unless there is punctuation. */
function withoutComma(rest: string): string {
  return rest.replace(/^, /, '');
}

/** In a list of pages citeproc sets the space around marks itself, and dashes and apostrophes. */
function typeset(value: string): string {
  return value
    .replace(/\s*([-–,;&])\s*/g, '$1')
    .replaceAll('-', '–')
    .replaceAll("'", '’');
}
