import { describe, expect, test } from 'vitest';
import { corpusOf, deepFreeze } from '../../../tests/support/corpus.ts';
import { typographyIn } from '../../../tests/support/typography.ts';
import type { Markup } from '../../model/markup.ts';
import { formatReference } from './format-reference.ts';

/** Markup as text with its marks: `<i>Title</i>`. */
function written(markup: readonly Markup[]): string {
  return markup
    .map((node) => {
      if (typeof node === 'string') return node;
      if (!('tag' in node)) throw new Error('a reference holds text and marks only');
      const target = node.attributes ? ` ${String(node.attributes['href'])}` : '';
      return `<${node.tag}${target}>${written(node.children ?? [])}</${node.tag}>`;
    })
    .join('');
}

const typography = await typographyIn();

function formatted(entry: string): string {
  const { references } = corpusOf({ 'r.bib': entry });
  return written(formatReference(references.values().next().value!, typography));
}

describe('formatReference', () => {
  const CASES: [entry: string, text: string][] = [
    [
      '@article{k, author = {Lu, J. W. and Beamish, P. W.}, title = {Growth of Firms}, journaltitle = {SMJ}, date = {2001}, volume = {22}, number = {6}, pages = {565--586}, doi = {10.1/x}}',
      'Lu, J. W., & Beamish, P. W. (2001). Growth of firms. <i>SMJ</i>, <i>22</i>(6), 565–586. <a https://doi.org/10.1/x>https://doi.org/10.1/x</a>',
    ],
    [
      '@misc{k, author = {Smith, A.}, title = {T}, date = {2003-05-04}}',
      'Smith, A. (2003, May 4). <i>T</i>.',
    ],
    [
      '@book{k, author = {de la Cruz, Ana and others}, title = {Us & others}, year = 2003}',
      'de la Cruz, A. et al. (2003). <i>Us & others</i>.',
    ],
    [
      '@book{k, author = {Lu, J. and Li, Bo and others}, title = {T}, year = 2003}',
      'Lu, J., Li, B., et al. (2003). <i>T</i>.',
    ],
    [
      '@book{k, author = {Lu, J.}, translator = {Li, Bo and others}, title = {T}, year = 2003}',
      'Lu, J. (2003). <i>T</i> (B. Li et al., Trans.).',
    ],
    [
      `@book{k, author = {${'Lu, J. and '.repeat(25)}others}, title = {T}, year = 2003}`,
      `${'Lu, J., '.repeat(19)}et al. (2003). <i>T</i>.`,
    ],
    ['@book{k, author = {others}, title = {T}, year = 2003}', '<i>T</i>. (2003).'],
    [
      '@misc{k, title = {T}, year = 2003, url = {https://example.org/a?b=c&d}}',
      '<i>T</i>. (2003). <a https://example.org/a?b=c&d>https://example.org/a?b=c&d</a>',
    ],
    [
      '@misc{k, title = {T}, year = 2003, url = {www.example.org}}',
      '<i>T</i>. (2003). www.example.org',
    ],
    [
      '@misc{k, title = {T}, year = 2003, doi = {10.1002/(SICI)1097:2<93::AID-1>3.0.CO;2-B}}',
      '<i>T</i>. (2003). <a https://doi.org/10.1002/(SICI)1097:2<93::AID-1>3.0.CO;2-B>https://doi.org/10.1002/(SICI)1097:2<93::AID-1>3.0.CO;2-B</a>',
    ],
    [
      '@misc{k, title = {T}, year = 2003, url = {javascript:alert(1)}}',
      '<i>T</i>. (2003). javascript:alert(1)',
    ],
    ['@book{k, title = {{H\\textsubscript{2}O}}, year = 2003}', '<i>H<sub>2</sub>O</i>. (2003).'],
  ];
  test.each(CASES)('sets %s', (entry, text) => expect(formatted(entry)).toBe(text));

  test('keeps markup of the record’s own as text, whatever it says', () => {
    const text = formatted(
      '@book{k, author = {{<script>alert(1)</script>}}, title = {<img src=x onerror=alert(1)> T}, year = 2001}',
    );
    expect(text.replace(/<\/?i>/g, '')).toMatch(/<img src=x onerror=alert\(1\)>/i);
    expect(text).toContain('<script>alert(1)</script>');
  });

  test('needs no record that it may change, and is the same each time', () => {
    const entry =
      '@book{k, author = {van der Berg, P. and {World Bank}}, title = {T}, date = {1999/2001}}';
    const [reference] = deepFreeze([...corpusOf({ 'r.bib': entry }).references.values()]);
    expect(written(formatReference(reference!, typography))).toBe(formatted(entry));
    expect(formatReference(reference!, typography)).toEqual(
      formatReference(reference!, typography),
    );
  });

  test('gives at least a title for a record that no style can set', () => {
    const csl = { id: 'k', type: 'book', title: 'A title', author: 'no list' as never };
    const { references } = corpusOf({ 'r.bib': '@book{k, title = {A title}}' });
    expect(written(formatReference({ ...references.get('k')!, csl }, typography))).toContain(
      'A title',
    );
  });
});
