import { expect, test } from 'vitest';
import { hitAddress } from './hit-address.ts';

/** A snippet whose match is written in brackets. */
function snippet(written: string) {
  const from = written.indexOf('[');
  const to = written.indexOf(']') - 1;
  const text = written.replace(/[[\]]/g, '');
  return { text, spans: from < 0 ? [] : [{ from, to }] };
}

const CASES: [title: string, written: string, directive: string][] = [
  [
    'a word with three on either side',
    'One two three four [five] six seven eight nine',
    'two three four five six seven eight',
  ],
  ['all there is of a short text', 'An [alliance] pays', 'An alliance pays'],
  [
    'no further than a mark, where a citation may stand',
    'It grew, some [firms] say. Others',
    'some firms say',
  ],
  ['the match alone between marks', '(… [alliances], …)', 'alliances'],
  [
    'the whole word of which a part matches',
    'A sub[optimal]ity of size',
    'A suboptimality of size',
  ],
  ['only the first of several matches', 'The [first] is; the second', 'The first is'],
];
test.each(CASES)('shows %s', (_title, written, words) => {
  const href = hitAddress({
    type: 'note',
    id: 'a/b c',
    anchor: 'cite-2',
    snippet: snippet(written),
  });
  expect(href).toBe(`/notes/a/b%20c#cite-2:~:text=${encodeURIComponent(words)}`);
});

test('writes what a text directive would read as its own signs in another way', () => {
  const place = { type: 'note', id: 'a', anchor: null } as const;
  const href = hitAddress({ ...place, snippet: snippet('a [born-global] R&D firm') });
  expect(href).toBe('/notes/a#:~:text=a%20born%2Dglobal%20R%26D%20firm');
});

test('is the page where nothing matches, at its anchor where there is one', () => {
  const place = { type: 'reference', id: 'k:1', snippet: snippet('nothing') } as const;
  expect(hitAddress({ ...place, anchor: null })).toBe('/references/k%3A1');
  expect(hitAddress({ ...place, anchor: 'abstract' })).toBe('/references/k%3A1#abstract');
});
