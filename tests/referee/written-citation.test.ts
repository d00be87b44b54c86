/**
 * pandoc referees what is copied as Markdown: it reads the same key, mode, words and place again, and so do
 * we. To repeat a failure set REFEREE_SEED to its seed.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CitationMode, LocatorLabel } from '../../server/model/citation.ts';
import { locatorText } from '../../server/derive/setting/locator-text.ts';
import type { PlannedCitation } from '../../server/csl/typeset.ts';
import { pandocCitation } from '../../server/derive/source-card/pandoc-citation.ts';
import { ourClusters, refereeLines } from './clusters.ts';
import { pandocLocators } from './locators.ts';
import { pandocClusters } from './pandoc.ts';

const seed = Number(process.env['REFEREE_SEED'] ?? 1964);

const MODES: CitationMode[] = ['parenthetical', 'narrative', 'author-suppressed'];

/** The places that pandoc knows by a term of CSL's English locale. */
const KNOWN: LocatorLabel[] = [
  ...(['book', 'chapter', 'column', 'figure', 'folio', 'issue', 'line', 'note', 'opus'] as const),
  ...(['page', 'paragraph', 'part', 'section', 'sub-verbo', 'verse', 'volume'] as const),
];
const UNKNOWN: LocatorLabel[] = [
  ...(['act', 'appendix', 'article-locator', 'canon', 'elocation', 'equation', 'rule'] as const),
  ...(['scene', 'supplement', 'table', 'timestamp', 'title-locator', 'version'] as const),
];

const VALUES = [
  ...[
    '5',
    '33-35',
    '33–35',
    '33--35',
    'iv',
    'iv-x',
    'XII',
    'S12',
    'S12-S14',
    '12a',
    '33, 35',
    '1,234',
  ],
  ...['33, 35-37', '33; 35', '33 and 35', '5ff.', '12(a)', '1.2.3', 'passim', 'A', '00:12:30'],
  ...['5 [sic]', '5]', '[5', '{5', '5}', '*5*', '5\\', '@5', '5, and see p. 7', '§ 5', '5 & 6'],
];

/** Places in braces that pandoc does not read: they are written as words. */
const UNREADABLE = ['5]', '[5', '{5', '5}'];

const KEYS = [
  ...[
    'lu2001',
    'Lu_2001',
    'lu:2001',
    'lu-2001',
    'lu.2001',
    'lu/2001',
    'lu&beamish2001',
    'böhme2001',
  ],
  ...[
    '李2001',
    '2001lu',
    '_lu',
    'lu:',
    ':lu',
    'lu--2001',
    'lu..2001',
    "o'dwyer2005",
    'lu,2001',
    'lu(2001)',
  ],
  ...[
    'lu;2001',
    'lu]2001',
    'lu[2001',
    'lu"2001',
    'lu*2001',
    'lu_',
    '*',
    'lu=2001',
    'lu@2001',
    'lu`2001',
  ],
  ...['doi:10.1000/x(1)y', 'https://example.org/a_b?c=d', 'lu|2001', 'lu!', 'lu^2001', 'lu$x$2001'],
];

const WORDS = [
  ...['', 'see', 'see also', 'e.g.', 'cf.', 'but see', 'and passim', ', and passim', 'in: 2nd ed.'],
  ...[
    '7 of the reprint',
    'iv',
    'chapter 3',
    'no. 5',
    '§ 5',
    'sub verbo 5',
    'pages iv',
    '(5) x',
    'no 5',
    '*emphasis* here',
    'a [bracket]',
    'an [open one',
    'a] close',
  ],
  ...[
    '“quoted”',
    '"quoted"',
    "it's",
    'a; b',
    'a -- b',
    'a ... b',
    'a \\ b',
    'a {b} c',
    '<b>',
    '&amp;',
    '~~x~~',
  ],
  ...[
    'mail@example.org',
    '@other',
    'a_b_c',
    'x^2^',
    '$x$',
    '`code`',
    'a | b',
    '#tag',
    'http://example.org',
  ],
  ...['^[note]', '!', '![x](y)', '[[link]]', '[^1]', '==x=='],
];

const plain: PlannedCitation = {
  id: 'lu2001',
  mode: 'parenthetical',
  prefix: '',
  locator: null,
  suffix: '',
};
const page5 = { label: 'page', value: '5' } as const;

describe('pandoc reads again what is copied', () => {
  const each = <Value>(
    values: readonly Value[],
    make: (value: Value) => Partial<PlannedCitation>,
  ) => values.flatMap((value) => MODES.map((mode) => ({ ...plain, mode, ...make(value) })));

  test.each([
    ['keys', each(KEYS, (id) => ({ id, locator: page5 }))],
    ['keys alone', each(KEYS, (id) => ({ id }))],
    [
      'kinds of places',
      each([...KNOWN, ...UNKNOWN], (label) => ({ locator: { label, value: '5' } })),
    ],
    ['several places', each(KNOWN, (label) => ({ locator: { label, value: '5-7' } }))],
    ['pages', each(VALUES, (value) => ({ locator: { label: 'page', value } }))],
    [
      'pages and words after',
      each(VALUES, (value) => ({ locator: { label: 'page', value }, suffix: '7 x' })),
    ],
    ['words before', each(WORDS, (prefix) => ({ prefix, locator: page5 }))],
    ['words after', each(WORDS, (suffix) => ({ suffix }))],
    ['words after a page', each(WORDS, (suffix) => ({ suffix, locator: page5 }))],
    [
      'words after what is no page',
      each(WORDS, (suffix) => ({ suffix, locator: { label: 'table', value: '2' } })),
    ],
  ] as [string, PlannedCitation[]][])('%s', async (_, citations) => {
    expect(await differences(citations)).toEqual([]);
  });

  test(`anything (seed ${seed})`, async () => {
    const words = fc.oneof(
      fc.constantFrom(...WORDS),
      fc
        .array(fc.constantFrom(...WORDS, ...VALUES), { maxLength: 3 })
        .map((some) => some.join(' ')),
    );
    const citation = fc.record({
      id: fc.constantFrom(...KEYS),
      mode: fc.constantFrom(...MODES),
      prefix: words,
      locator: fc.option(
        fc.record({
          label: fc.constantFrom(...KNOWN, ...UNKNOWN),
          value: fc.constantFrom(...VALUES),
        }),
      ),
      suffix: words,
    });
    expect(await differences(fc.sample(citation, { seed, numRuns: 800 }))).toEqual([]);
  });

  test('a key that it cannot write is not written', () => {
    for (const id of ['lu 2001', 'lu{2001', 'lu}2001', 'lu\\2001', '']) {
      const { text, notice } = pandocCitation({ ...plain, id });
      expect([id, text, notice]).toEqual([id, '', expect.stringContaining('no way')]);
    }
  });
});

/** What pandoc, or we, read otherwise than it was meant. */
async function differences(citations: readonly PlannedCitation[]): Promise<unknown[]> {
  const texts = citations.map((citation) => pandocCitation(citation).text);
  const documents = texts.map((text) => `Before ${text} behind`);
  const clusters = await pandocClusters(documents);
  const items = clusters.map((found) => found[0]?.[0]);
  const places = await pandocLocators(items.map((item) => item?.suffix ?? ''));
  return citations.flatMap((citation, at) => {
    const item = items[at];
    const place = places[at]!;
    const meant = meaning(citation);
    const read = item && {
      clusters: clusters[at]!.map((cluster) => cluster.length),
      key: item.key,
      mode: item.mode,
      prefix: item.prefix,
      place: place.value === '' ? '' : `${place.label} ${typeset(place.value)}`,
      rest: bare(place.value === '' ? item.suffix : place.rest),
    };
    const ours = ourClusters(documents[at]!);
    const theirs = refereeLines(clusters[at]!);
    const isSame = JSON.stringify(meant) === JSON.stringify(read);
    if (isSame && ours.join('\n') === theirs.join('\n')) return [];
    return [{ text: texts[at], meant, read, ours, theirs }];
  });
}

/** A citation as pandoc should tell it. A place that it does not know is words. */
function meaning({ id, mode, prefix, locator, suffix }: PlannedCitation) {
  const isKnown =
    locator !== null && KNOWN.includes(locator.label) && !UNREADABLE.includes(locator.value);
  const words = locator && !isKnown ? locatorText(locator) : '';
  return {
    clusters: [1],
    key: id,
    mode,
    prefix: mode === 'narrative' ? '' : oneLine(prefix),
    place: isKnown ? `${locator.label.replace('-', ' ')} ${typeset(locator.value)}` : '',
    rest: bare([words, oneLine(suffix).replace(/^[,\s]+/, '')].filter(Boolean).join(', ')),
  };
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Words without the comma before them and the braces that say that no place is meant. */
function bare(text: string): string {
  return oneLine(text.replace(/^[,\s]*(?:\{\}[,\s]*)?/, ''));
}

/** In a list of pages citeproc sets the space around marks itself, and dashes and apostrophes. */
function typeset(value: string): string {
  return oneLine(value)
    .replace(/\s*([-–,;&])\s*/g, '$1')
    .replace(/-+|–+/g, '–')
    .replaceAll("'", '’');
}
