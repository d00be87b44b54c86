import { describe, expect, it } from 'vitest';
import type { BibliographyFile } from '../../model/reference.ts';
import { parseBibtex } from './bibtex.ts';

function read(text: string): BibliographyFile {
  return parseBibtex({ path: 'a.bib', text }).value;
}

describe('who can read an entry as it is written', () => {
  const CASES: [readableBy: 'all' | 'biber' | 'none', entry: string][] = [
    ['all', '@misc{k, title = {T}, year = 2001, month = jan # "~4"}'],
    ['all', '@misc{k, title = {T}, }'],
    ['all', '@misc(k, title = "T")'],
    ['all', '@misc{k}'],
    ['all', '@misc{k,}'],
    ['all', '@misc{k, title = {100% of it}}'],
    ['biber', '@misc{k, title = {T}, % a comment\n year = 2001}'],
    ['none', '@misc{k, title = {T} year = 2001}'],
    ['none', '@misc{k, title = {T},, year = 2001}'],
    ['none', '@misc{k, title = {T},,}'],
    ['none', '@misc{k, title = , year = 2001}'],
    ['none', '@misc{k, own field = {T}}'],
    ['none', '@misc{k, edition = 2nd}'],
    ['none', '@misc{k, title = {T}, stray}'],
    ['none', '@misc{a key, title = {T}}'],
    ['none', '@misc{k#1, title = {T}}'],
  ];
  it.each(CASES)('%s: %s', (readableBy, entry) => {
    expect(read(entry).references[0]!.surroundings!.readableBy).toBe(readableBy);
  });
});

describe('what an entry takes from its file', () => {
  const file = read(
    [
      '@preamble{ "\\newcommand" # {{\\noop}[1]{}} # jo }',
      '@string{jo = "Water"}',
      '@article{a, journal = jo # { 2}, month = may}',
      '@string{jo = {Wind}}',
      '@article{b, journal = JO, note = unknown, crossref = {p}, xdata = {x}}',
      '@misc{p, title = {P}, year = 1990}',
      '@xdata{x, publisher = {X}}',
    ].join('\n'),
  );

  it('is the meaning that its abbreviations have where it stands', () => {
    expect(file.references.map(({ surroundings }) => surroundings!.abbreviations)).toEqual([
      { jo: 'Water' },
      { JO: 'Wind', unknown: 'unknown' },
      {},
    ]);
  });

  it('is what its parents have', () => {
    expect(file.references[1]!.surroundings!.inherited).toEqual({
      publisher: 'X',
      title: 'P',
      year: '1990',
    });
    expect(file.references[0]!.surroundings!.inherited).toEqual({});
  });

  it('are entries that only lend', () => {
    expect(file.lenders).toEqual([
      {
        key: 'x',
        type: 'xdata',
        fields: { publisher: 'X' },
        raw: '@xdata{x, publisher = {X}}',
        surroundings: { readableBy: 'all', abbreviations: {}, inherited: {} },
      },
    ]);
    expect(file.references.map(({ key }) => key)).toEqual(['a', 'b', 'p']);
  });

  it('are preambles, but for broken ones', () => {
    expect(file.preambles).toEqual(['\\newcommand{\\noop}[1]{}Water']);
    expect(read('@preamble{ "open }\n@misc{k}').preambles).toEqual([]);
    expect(read('@preamble("a" # {b})\n@misc{k}')).toMatchObject({
      preambles: ['ab'],
      references: [{ key: 'k' }],
    });
  });
});
