import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../tests/support/corpus.ts';
import { referenceRecord } from './record.ts';

/** What the record of the only reference of a file says in a field. */
function recorded(file: string, text: string, field: string): string | undefined {
  const { references } = corpusOf({ [file]: text });
  return new Map(referenceRecord([...references.values()][0]!)).get(field);
}

describe('the record of an entry of a .bib file', () => {
  const CASES: [field: string, written: string, text: string][] = [
    ['title', "{\\v{C}apek} and \\textit{it}, Garc{\\'i}a \\& Co", 'Čapek and it, García & Co'],
    ['title', '{\\em All} of~$x^2$ is 5\\% \\textbackslash\\{\\}', 'All of x2 is 5% \\{}'],
    ['title', "The ``{SME}'' --- 1--2", 'The “SME” — 1–2'],
    ['title', 'Two\n   lines', 'Two lines'],
    ['pages', '565--586', '565–586'],
    ['own-field', '\\"Uber \\unknowncommand{x}', 'Über x'],
    ['file', '/home/a_b/{x}--y.pdf', '/home/a_b/{x}--y.pdf'],
    ['url', 'https://x.org/\\~{}me', 'https://x.org/~me'],
    [
      'author',
      "de la Cruz, Ana and Garc{\\'i}a L{\\'o}pez, Bo and {Simon and Co} and Roe, Jr, X. and others",
      'de la Cruz, Ana; García López, Bo; Simon and Co; Roe, X., Jr; et al.',
    ],
    ['editora', 'M{\\"u}ller, A. and Li, B.', 'Müller, A. and Li, B.'],
  ];
  test.each(CASES)('%s = {%s}', (field, written, text) =>
    expect(recorded('r.bib', `@book{k, ${field} = {${written}}}`, field)).toBe(text),
  );
});

describe('the record of a CSL-JSON item', () => {
  const CASES: [variable: string, value: unknown, text: string][] = [
    ['author', [{ family: 'Csl', given: 'A' }, { literal: 'Body' }], 'Csl, A; Body'],
    ['author', [{ family: 'Cruz', given: 'A', 'dropping-particle': 'de la' }], 'de la Cruz, A'],
    ['issued', { 'date-parts': [[2001, 3, 4]] }, '2001-03-04'],
    ['issued', { 'date-parts': [[1999], [2001]] }, '1999/2001'],
    ['issued', { literal: 'in press' }, 'in press'],
    ['title', 'A {title} -- \\textit{as it is}', 'A {title} -- \\textit{as it is}'],
    ['volume', 12, '12'],
    ['custom', { verified: 'two sources', list: ['a', 'b'] }, 'verified: two sources; list: a; b'],
    ['my-own', { a: 1 }, '{"a":1}'],
  ];
  test.each(CASES)('%s: %j', (variable, value, text) => {
    const items = JSON.stringify([{ id: 'k', type: 'book', [variable]: value }]);
    expect(recorded('r.json', items, variable)).toBe(text);
  });
});
