import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../../tests/support/set-words.ts';
import type { CitationPart } from '../../contract/common.ts';
import { corpusOf, noteOf } from '../../../tests/support/corpus.ts';
import { citedReferences, noteYearSuffixes, setClusters } from './set-citation.ts';

const bibliography = `
@article{rennie, author = {Rennie, M.}, year = 1993, title = {Born global}}
@article{lu, author = {Lu, J. and Beamish, P.}, year = 2001, title = {SMEs}}
@article{freeman, author = {Freeman, S. and Edwards, R. and Schroder, B.}, year = 2006, title = {How}}
@article{vandaie, author = {Vandaie, R.}, year = 2014, title = {Surviving}}
@book{undated, author = {Nobody, N.}, title = {Undated}}
@book{press, author = {Soon, S.}, year = {in press}, title = {Soon}}
@book{s1, author = {Smith, A.}, year = 2003, title = {Zebras}}
@book{s2, author = {Smith, A.}, year = 2003, title = {Apples}}
`;

function clustersOf(text: string): CitationPart[][] {
  const corpus = corpusOf({ 'a.md': text, 'a.bib': bibliography });
  return setClusters(corpus, noteOf(corpus, 'a'));
}

const flat = (cluster: CitationPart[]) => wordsOf(cluster);

describe('a cluster reads', () => {
  const CASES: [written: string, ...read: string[]][] = [
    ['[@rennie]', '(Rennie, 1993)'],
    ['[@lu]', '(Lu & Beamish, 2001)'],
    ['[@freeman]', '(Freeman et al., 2006)'],
    ['[@undated]', '(Nobody, n.d.)'],
    ['[@press]', '(Soon, in press)'],
    ['[@lu, p. 566]', '(Lu & Beamish, 2001, p. 566)'],
    ['[@lu, pp. 33-35]', '(Lu & Beamish, 2001, pp. 33–35)'],
    ['[@lu, chap. 3]', '(Lu & Beamish, 2001, chap. 3)'],
    ['[@lu, p. 33 and elsewhere]', '(Lu & Beamish, 2001, p. 33 and elsewhere)'],
    ['[@lu, p. 33, and elsewhere]', '(Lu & Beamish, 2001, p. 33, and elsewhere)'],
    ['[@lu and others]', '(Lu & Beamish, 2001 and others)'],
    ['[@lu, with thanks]', '(Lu & Beamish, 2001, with thanks)'],
    ['[@lu: a review]', '(Lu & Beamish, 2001: a review)'],
    ['[see @lu]', '(see Lu & Beamish, 2001)'],
    ['[see, e.g., @lu]', '(see, e.g., Lu & Beamish, 2001)'],
    ['[@rennie; @lu, p. 3]', '(Rennie, 1993; Lu & Beamish, 2001, p. 3)'],
    [
      '[see @lu, p. 566; but see @vandaie]',
      '(see Lu & Beamish, 2001, p. 566; but see Vandaie, 2014)',
    ],
    ['[-@lu]', '(2001)'],
    ['[-@lu, p. 3]', '(2001, p. 3)'],
    ['[see -@lu; @rennie]', '(see 2001; Rennie, 1993)'],
    ['@rennie says', 'Rennie (1993)'],
    ['@lu say', 'Lu and Beamish (2001)'],
    ['@freeman say', 'Freeman et al. (2006)'],
    ['@lu [p. 566] say', 'Lu and Beamish (2001, p. 566)'],
    ['@lu [p. 566, and elsewhere] say', 'Lu and Beamish (2001, p. 566, and elsewhere)'],
    ['@lu [and others] say', 'Lu and Beamish (2001, and others)'],
    ['@lu [p. 3; see @rennie, p. 5]', 'Lu and Beamish (2001, p. 3; see Rennie, 1993, p. 5)'],
    ['@lu [see @rennie; @vandaie]', 'Lu and Beamish (2001; see Rennie, 1993; Vandaie, 2014)'],
    ['@undated says', 'Nobody (n.d.)'],
    ['[@nobody2001]', '(nobody2001)'],
    ['[@nobody2001, p. 3]', '(nobody2001, p. 3)'],
    ['[-@nobody2001; @lu]', '(nobody2001; Lu & Beamish, 2001)'],
    ['@nobody2001 says', 'nobody2001'],
    ['@nobody2001 [p. 3] says', 'nobody2001 (p. 3)'],
    ['@nobody2001 [see @lu] says', 'nobody2001 (see Lu & Beamish, 2001)'],
    ['[@s1] and [@s2, p. 2] and @s1', '(Smith, 2003b)', '(Smith, 2003a, p. 2)', 'Smith (2003b)'],
    ['[@s1]', '(Smith, 2003)'],
  ];
  test.each(CASES)('%s', (written, ...read) => {
    expect(clustersOf(`Text ${written} goes on.`).map(flat)).toEqual(read);
  });

  test('as one text between each two sources', () => {
    const [cluster] = clustersOf('[see @lu, p. 566; but see @vandaie; cf. @nobody]');
    expect(cluster).toEqual([
      '(see ',
      { citation: 0, key: 'lu', content: ['Lu & Beamish, 2001'], signal: 'supports', known: true },
      ', p. 566; but see ',
      { citation: 1, key: 'vandaie', content: ['Vandaie, 2014'], signal: 'disputes', known: true },
      '; cf. ',
      { citation: 2, key: 'nobody', content: ['nobody'], signal: 'compares', known: false },
      ')',
    ]);
  });
});

test('citedReferences names each once, in the order of first citation', () => {
  const corpus = corpusOf({
    'a.md': '@lu and [@nobody; @rennie; @lu] and @freeman.',
    'a.bib': bibliography,
  });
  const found = citedReferences(corpus, noteOf(corpus, 'a'));
  expect(found.map(({ key }) => key)).toEqual(['lu', 'rennie', 'freeman']);
  expect([...noteYearSuffixes(corpus, noteOf(corpus, 'a'))]).toEqual([]);
});
