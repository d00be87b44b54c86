/** Entries that break BibTeX readers: each stands between two good ones, which must not notice. */
import { describe, expect, it } from 'vitest';
import { parseBibliography } from './bibliography.ts';

const before = '@article{before, title = {Before}, year = 2000}\n';
const after = '\n@book{after,\n  title = {After},\n  year = {2001}\n}\n';

/** What becomes of the entry between: read under its key, or lost. */
interface Case {
  name: string;
  text: string;
  key: string | null;
  rules?: string[];
  title?: string;
}

const cases: Case[] = [
  {
    name: 'a missing comma between fields',
    text: '@misc{k, title = {T} year = 2001}',
    key: 'k',
    title: 'T',
  },
  {
    name: 'a missing comma after the key',
    text: '@misc{k\n  title = {T}\n}',
    key: 'k',
    title: 'T',
  },
  {
    name: 'a comma on the line after the key',
    text: '@misc{k\n, title = {T}\n}',
    key: 'k',
    title: 'T',
  },
  { name: 'a double comma', text: '@misc{k,, title = {T},, year = 2001,}', key: 'k', title: 'T' },
  {
    name: 'parentheses around',
    text: '@misc(k, title = {T (with one)}, year = 2001)',
    key: 'k',
    title: 'T (with one)',
  },
  { name: 'a key and nothing else', text: '@misc{k}', key: 'k' },
  { name: 'capitals in type and fields', text: '@MISC{k, TITLE = "T"}', key: 'k', title: 'T' },
  { name: 'space before the brace', text: '@misc {k, title = {T}}', key: 'k', title: 'T' },
  { name: 'a line end before the brace', text: '@misc\n{k, title = {T}}', key: 'k', title: 'T' },
  {
    name: 'odd characters in the key',
    text: "@misc{o'neil&al:2018/x+y.z, title = {T}}",
    key: "o'neil&al:2018/x+y.z",
    title: 'T',
  },
  {
    name: 'letters beyond ASCII in the key',
    text: '@misc{müller2001, title = {T}}',
    key: 'müller2001',
    title: 'T',
  },
  {
    name: 'a key that looks like a prototype',
    text: '@misc{__proto__, title = {T}}',
    key: '__proto__',
    title: 'T',
  },
  {
    name: 'a type that looks like a method',
    text: '@constructor{k, title = {T}, constructor = {x}}',
    key: 'k',
    title: 'T',
  },
  {
    name: 'a space in the key',
    text: '@misc{smith 2001, title = {T}}',
    key: 'smith 2001',
    rules: ['reference-value'],
    title: 'T',
  },
  {
    name: 'no key',
    text: '@misc{title = {T}, year = 2001}',
    key: null,
    rules: ['reference-malformed'],
  },
  { name: 'an empty key', text: '@misc{, title = {T}}', key: null, rules: ['reference-malformed'] },
  {
    name: 'a field name with a space',
    text: '@misc{k, my field = {x}, title = {T}}',
    key: 'k',
    title: 'T',
  },
  {
    name: 'a field name with a dot',
    text: '@misc{k, my.field = {x}, title = {T}}',
    key: 'k',
    title: 'T',
  },
  {
    name: 'a field name with a slash',
    text: '@misc{k, my/field = {x}, title = {T}}',
    key: 'k',
    title: 'T',
  },
  {
    name: 'a field name with an umlaut',
    text: '@misc{k, schlüssel = {x}, title = {T}}',
    key: 'k',
    title: 'T',
  },
  {
    name: 'a word that belongs to no field',
    text: '@misc{k, oops, title = {T}}',
    key: 'k',
    rules: ['reference-value'],
    title: 'T',
  },
  {
    name: 'an unclosed brace',
    text: '@misc{k, title = {T, year = 2001}',
    key: null,
    rules: ['reference-malformed'],
  },
  {
    name: 'an unclosed entry',
    text: '@misc{k, title = {T}, year = 2001',
    key: null,
    rules: ['reference-malformed'],
  },
  {
    name: 'an unclosed quotation mark',
    text: '@misc{k, title = "T, year = 2001}',
    key: null,
    rules: ['reference-malformed'],
  },
  {
    name: 'a brace too many',
    text: '@misc{k, title = {T}}, year = 2001}',
    key: 'k',
    rules: ['reference-value'],
    title: 'T',
  },
  {
    name: 'a brace too many in quotes',
    text: '@misc{k, title = "T}", year = 2001}',
    key: null,
    rules: ['reference-malformed'],
  },
  {
    name: 'a quotation mark inside braces',
    text: '@misc{k, title = {6" of rain}}',
    key: 'k',
    title: '6" of rain',
  },
  {
    name: 'a quotation mark inside braces inside quotes',
    text: '@misc{k, title = "6{"} of rain"}',
    key: 'k',
    title: '6" of rain',
  },
  {
    name: 'an @ in a value',
    text: '@misc{k, title = {Mail a@b.org or @c}}',
    key: 'k',
    title: 'Mail a@b.org or @c',
  },
  {
    name: 'an unpaired dollar',
    text: '@misc{k, title = {A $1.4bn deal}}',
    key: 'k',
    title: 'A $1.4bn deal',
  },
  {
    name: 'two unpaired dollars',
    text: '@misc{k, title = {From $5 to $10}}',
    key: 'k',
    title: 'From $5 to $10',
  },
  {
    name: 'markup without an argument',
    text: '@misc{k, title = {T \\textit}}',
    key: 'k',
    title: 'T',
  },
  { name: 'an accent without a letter', text: "@misc{k, title = {T\\'{}}}", key: 'k', title: 'T' },
  {
    name: 'a backslash at the end',
    text: '@misc{k, title = "T\\"}',
    key: 'k',
    rules: ['reference-value'],
    title: 'T',
  },
  {
    name: 'an environment that does not end',
    text: '@misc{k, title = {\\begin{em}T}}',
    key: 'k',
    title: 'T',
  },
  {
    name: 'a date with an open start',
    text: '@misc{k, title = {T}, date = {/2001}}',
    key: 'k',
    title: 'T',
  },
  {
    name: 'its own parent',
    text: '@misc{k, title = {T}, crossref = {k}}',
    key: 'k',
    rules: ['reference-crossref-unresolved'],
    title: 'T',
  },
  {
    name: 'a parent that is not there',
    text: '@misc{k, title = {T}, crossref = {nobody}}',
    key: 'k',
    rules: ['reference-crossref-unresolved'],
    title: 'T',
  },
  {
    name: 'an abbreviation that is not defined',
    text: '@misc{k, title = {T}, note = abc}',
    key: 'k',
    rules: ['reference-string-undefined'],
    title: 'T',
  },
  { name: 'a value that is missing', text: '@misc{k, note = , title = {T}}', key: 'k', title: 'T' },
  {
    name: 'names that are only commas',
    text: '@misc{k, author = {, and ,,, and and}, title = {T}}',
    key: 'k',
    title: 'T',
  },
  {
    name: 'markup in names',
    text: '@misc{k, author = {\\em Doe, Ann and <b x=y>, c=d}, title = {T}}',
    key: 'k',
    title: 'T',
  },
  {
    name: 'a thousand braces',
    text: `@misc{k, title = {${'{'.repeat(1000)}T${'}'.repeat(1000)}}}`,
    key: 'k',
    title: 'T',
  },
  {
    name: 'more braces than the stack holds',
    text: `@misc{k, note = {${'{'.repeat(100_000)}${'}'.repeat(100_000)}}, title = {T}}`,
    key: 'k',
    rules: ['reference-value'],
    title: 'T',
  },
  {
    name: 'more accents than the stack holds',
    text: `@misc{k, note = {${"\\'".repeat(100_000)}}, title = {T}}`,
    key: 'k',
    title: 'T',
  },
  { name: 'a type nobody knows', text: '@podcast{k, title = {T}}', key: 'k', title: 'T' },
  {
    name: 'a missing brace after the type',
    text: '@article k,\n  title = {T}\n}',
    key: null,
    rules: ['reference-malformed'],
  },
  {
    name: 'a missing @',
    text: 'article{k,\n  title = {T}\n}',
    key: null,
    rules: ['reference-malformed'],
  },
  {
    name: 'a percent sign before a field',
    text: '@misc{k,\n% title = {Old},\n title = {T}}',
    key: 'k',
    title: 'T',
  },
  {
    name: 'a field given twice',
    text: '@misc{k, title = {T}, title = {U}}',
    key: 'k',
    rules: ['reference-value'],
    title: 'T',
  },
];

/** Text that is no entry at all, and must not be counted as one. */
const passedOver = [
  'Some words, a mail address me@example.org and me@home(here).',
  '@comment{@article{hidden, title = {Hidden}}}',
  '@comment{\n@article{hidden,\n  title = {Hidden}\n}\n}',
  '@Comment{jabref-meta: databaseType:biblatex;}',
  '@comment this is one line',
  '@comment{never closed',
  '@preamble{"\\newcommand{\\x}[1]{#1}"}',
  '@preamble("x")',
  '@string{abc = {Abc}}',
  '@string(abc = "Abc")',
  '@xdata{data, publisher = {P}}',
  '% a line with a { brace and a " quote',
  '%@article{hidden,\n%  title = {Hidden}\n%}',
  '  % see @article{hidden, title = {Hidden}}',
  '}',
];

describe('an odd entry between two good ones', () => {
  it.each(cases)('$name', ({ text, key, rules = [], title }) => {
    const { value, problems } = parseBibliography({ path: 'a.bib', text: before + text + after });
    const keys = ['before', ...(key === null ? [] : [key]), 'after'];
    expect(value.references.map((reference) => reference.key)).toEqual(keys);
    expect(value.entryCount).toBe(3);
    expect(problems.map(({ rule }) => rule)).toEqual(rules);
    if (key !== null) expect(value.references[1]!.csl.title).toBe(title);
  });
});

describe('text that is no entry', () => {
  it.each(passedOver)('%s', (text) => {
    const { value, problems } = parseBibliography({ path: 'a.bib', text: before + text + after });
    expect(value.references.map(({ key }) => key)).toEqual(['before', 'after']);
    expect(value.entryCount).toBe(2);
    expect(problems).toEqual([]);
  });
});
