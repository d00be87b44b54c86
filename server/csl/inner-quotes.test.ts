import { expect, test } from 'vitest';
import { withInnerQuotes } from './inner-quotes.ts';

const CASES: [title: string, set: string][] = [
  ['“New” firms', '"New" firms'],
  ['‘New’ firms', '"New" firms'],
  ['"New" and \'old\' and “born global” firms', '"New" and "old" and "born global" firms'],
  ['“A ‘new’ firm” and ‘an “old” one’', '"A \'new\' firm" and "an \'old\' one"'],
  ['Firms’ growth and its firm’s ‘rise’', 'Firms’ growth and its firm’s "rise"'],
  ["Rock 'n' roll in the '90s", 'Rock ’n’ roll in the ’90s'],
  ['(“New”)—“old”', '("New")—"old"'],
  ['“New', '“New'],
  ['6" by 9"', '6" by 9"'],
  ['<span class="nocase">“iPhone”</span> on', '<span class="nocase">"iPhone"</span> on'],
  ['“<i>E. coli</i>” here', '"<i>E. coli</i>" here'],
  ['„Neu“ und «nouveau»', '„Neu“ und «nouveau»'],
];

test.each(CASES)('%s', (title, set) => {
  const item = { id: 'a', type: 'book', title };
  expect(withInnerQuotes(item).title).toBe(set);
  expect(item.title).toBe(title);
});
