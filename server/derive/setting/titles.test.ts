import { expect, test } from 'vitest';
import { corpusOf } from '../../../tests/support/corpus.ts';
import { containerOf, titleOf, withoutMarks } from './titles.ts';

test.each([
  ['plain', 'plain'],
  ['the <i>small</i> firm', 'the small firm'],
  ['H<sub>2</sub>O <b>x</b><sup>2</sup> <sc>SC</sc>', 'H2O x2 SC'],
  [
    '<span class="nocase">McKinsey</span> & <span style="font-variant: small-caps;">x</span>',
    'McKinsey & x',
  ],
  ['a < b > c', 'a < b > c'],
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['<img src=x>', '<img src=x>'],
])('withoutMarks of %j is %j', (text, plain) => expect(withoutMarks(text)).toBe(plain));

const { references } = corpusOf({
  'a.bib': `@article{article, title = {\\emph{T}}, journal = {J \\& K}, publisher = {P}}
@book{book, title = {T}, publisher = {P}}
@misc{bare, year = 2001}`,
});
test.each([
  ['article', 'T', 'J & K'],
  ['book', 'T', 'P'],
  ['bare', 'bare', ''],
])('of %s: “%s” in “%s”', (key, title, container) => {
  expect(titleOf(references.get(key)!)).toBe(title);
  expect(containerOf(references.get(key)!)).toBe(container);
});
