import { describe, expect, test } from 'vitest';
import { corpusOf, noteOf } from '../../../tests/support/corpus.ts';
import { allProblems, noteProblems, problemLine, problemsByFile } from './problems.ts';
import { problemsPage } from '../pages/problems-page.ts';

const bibliography = '@book{lu2001internationalization, title = {T}}\n@book{k, title = {T}}';

/** Problems as `rule line:column suggestion`. */
function found(texts: Record<string, string>): string[] {
  return allProblems(corpusOf({ 'r.bib': bibliography, ...texts })).map((one) => {
    const { rule, line, column, suggestion } = problemLine(one);
    return `${rule} ${line}:${column}${suggestion ? ` ${suggestion}` : ''}`;
  });
}

const vocabulary = `kinds: { study: , strategy: }
relations: { overcomes: , part-of: }`;

describe('problems between files', () => {
  const CASES: [title: string, texts: Record<string, string>, found: string[]][] = [
    ['none', { 'a.md': '[[b]] [@k] ![[b]]', 'b.md': '' }, []],
    [
      'a link to nothing, with the nearest name',
      { 'a.md': '\nSee [[strategi]].', 'strategy.md': '' },
      ['link-unresolved 2:5 Did you mean [[strategy]]?'],
    ],
    [
      'a link to nothing near an alias',
      { 'a.md': '[[asymetric alliance]]', 'b.md': '---\naliases: [asymmetric alliance]\n---\n' },
      ['link-unresolved 1:1 Did you mean [[asymmetric alliance]]?'],
    ],
    [
      'a link to nothing at all',
      { 'a.md': '[[xyzzy]]' },
      ['link-unresolved 1:1 Write xyzzy.md, or remove the link.'],
    ],
    [
      'an embed of nothing',
      { 'a.md': 'Text\n\n![[xyzzy]]' },
      ['embed-unresolved 3:1 Write xyzzy.md, or remove the link.'],
    ],
    [
      'a heading and a block that are not there',
      { 'a.md': '[[b#One]] [[b#Two]] [[b#^x]] [[b#^y]] [[#Here]]', 'b.md': '# One\nText ^x' },
      [
        'link-heading-unresolved 1:11',
        'link-heading-unresolved 1:30',
        'link-heading-unresolved 1:39',
      ],
    ],
    [
      'two notes that embed each other',
      { 'a.md': '![[b]] and [[b]]', 'b.md': '![[a]]' },
      Array(2).fill(
        'embed-cycle 1:1 Remove one of the embeds, or write it as a link without the “!”.',
      ) as string[],
    ],
    [
      'a diamond of embeds is none',
      { 'a.md': '![[b]] ![[c]]', 'b.md': '![[d]]', 'c.md': '![[d]]', 'd.md': '' },
      [],
    ],
    [
      'an unknown key, with the nearest',
      { 'a.md': 'So [see @lu2001internationalisation, p. 3].' },
      ['citation-unresolved 1:9 Did you mean @lu2001internationalization?'],
    ],
    [
      'an unknown key in another case',
      { 'a.md': '@Lu2001Internationalization' },
      ['citation-unresolved 1:1 Did you mean @lu2001internationalization?'],
    ],
    [
      'an unknown key like no other',
      { 'a.md': '@xyzzy' },
      ['citation-unresolved 1:1 Add the entry to a .bib file of the library.'],
    ],
    [
      'a study of an unknown paper',
      { 'a.md': '---\nreference: kk\n---\n' },
      ['study-reference-unresolved 1:1 Did you mean @k?'],
    ],
    [
      'kinds and relations that the vocabulary does not name',
      {
        'vocabulary.yml': vocabulary,
        'a.md':
          '---\nkind: stratgy\n---\n- overcome:: [[a]] x\n- part-of:: [[a]] x\n- invents:: [[a]] x',
        'b.md': 'A plain note.',
      },
      [
        'kind-unknown 1:1 Did you mean “strategy”?',
        'relation-unknown 4:3 Did you mean “overcomes”?',
        'relation-unknown 6:3 Add “invents” to the vocabulary file.',
      ],
    ],
    [
      'any kind and relation is welcome without a vocabulary',
      { 'a.md': '---\nkind: odd\n---\n- invents:: [[a]] x' },
      [],
    ],
    [
      'an alias of two notes',
      { 'a.md': '---\naliases: [X]\n---\n', 'b.md': '---\naliases: [x]\n---\n' },
      ['alias-ambiguous 1:1'],
    ],
  ];
  test.each(CASES)('%s', (_title, texts, expected) => expect(found(texts)).toEqual(expected));
});

describe('the lists of problems', () => {
  const corpus = corpusOf({
    'z.md': '[[nothing]]\n\n@nobody [[nothing]]',
    'a.md': '---\n: : [\n---\n[[nothing]]',
    'x/a.md': '',
    'r.bib': '@book{k,}\n@book{,}',
  });

  test('are in the order of files and places', () => {
    const places = allProblems(corpus).map(({ file, line, column }) => [file, line, column]);
    const sorted = places.toSorted(([a, b, c], [x, y, z]) =>
      a === x ? Number(b) - Number(y) || Number(c) - Number(z) : a! < x! ? -1 : 1,
    );
    expect(places).toEqual(sorted);
    expect(places.length).toBeGreaterThan(5);
  });

  test('agree, for one note and for all', () => {
    for (const note of corpus.notes.values()) {
      const rules = noteProblems(corpus, note).map(({ rule, line }) => [rule, line]);
      const ofFile = problemsByFile(corpus).get(note.file) ?? [];
      expect(rules).toEqual(ofFile.map(({ rule, line }) => [rule, line]));
    }
    expect(noteProblems(corpus, noteOf(corpus, 'z'))).toHaveLength(3);
  });

  test('are counted, and grouped by file, with the account of each bibliography', () => {
    const page = problemsPage(corpus, {});
    expect(page.total).toBe(allProblems(corpus).length);
    expect(page.counts.error + page.counts.warning + page.counts.note).toBe(page.total);
    expect(page.files.map(({ file, note }) => [file, note?.id ?? null])).toEqual([
      ['a.md', 'a'],
      ['r.bib', null],
      ['x/a.md', 'x/a'],
      ['z.md', 'z'],
    ]);
    expect(page.bibliographies).toEqual([{ file: 'r.bib', entries: 2, read: 1, problems: 1 }]);
  });

  test('come in parts where they are many, and each is in one of them', () => {
    const links = Array.from({ length: 400 }, (_, number) => `[[none-${number}]]\n`).join('\n');
    const many = corpusOf({ 'a.md': links, 'b.md': links });
    const parts = [1, 2, 3].map((page) => problemsPage(many, { page }));
    const shown = parts.flatMap(({ files }) => files.flatMap(({ problems }) => problems));
    expect(parts.map(({ pages }) => pages)).toEqual([3, 3, 3]);
    expect(shown).toEqual(allProblems(many).map(problemLine));
  });

  test('are empty where nothing is wrong', () => {
    expect(problemsPage(corpusOf({}), {})).toEqual({
      query: {},
      total: 0,
      page: 1,
      pages: 1,
      counts: { error: 0, warning: 0, note: 0 },
      files: [],
      bibliographies: [],
    });
  });
});
