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
      'a link to a file of Markdown that is not there',
      { 'x/a.md': '[md](./nope.md) [md](nope.md) [[nope.md]] [md](../nope.md)' },
      [
        'link-unresolved 1:1 Write x/nope.md, or remove the link.',
        'link-unresolved 1:17 Write nope.md, or remove the link.',
        'link-unresolved 1:31 Write nope.md, or remove the link.',
        'link-unresolved 1:43 Write nope.md, or remove the link.',
      ],
    ],
    [
      'links to files that cannot be opened',
      {
        'x/a.md':
          '[p](paper.pdf) [d](page.html)\n\n<a href="out.pdf">o</a> [b]\n\n[b]: ../../b.pdf',
        'x/papers.pdf': '',
      },
      [
        'link-file-unresolved 1:1 Did you mean x/papers.pdf?',
        'link-file-unresolved 1:16 Correct the address, or remove it.',
        'link-file-unresolved 3:1 Correct the address, or remove it.',
        'link-file-unresolved 5:1 Copy the file into the library.',
      ],
    ],
    [
      'pictures that cannot be shown',
      { 'a.md': '![x](none.png)\n![x](p.pdf) ![[none.svg]]\n<img src="none.gif">', 'p.pdf': '' },
      [
        'picture-unresolved 1:1 Correct the address, or remove it.',
        'picture-unresolved 2:1 Did you mean p.pdf?',
        'picture-unresolved 2:13 Correct the address, or remove it.',
        'picture-unresolved 3:1 Correct the address, or remove it.',
      ],
    ],
    [
      'none in files that are there',
      {
        'a.md':
          '![x](p.png) ![[p.png]] [x](p.pdf#page=2) [[p.pdf]] [x](#part) [x](?y) [x](/notes/a)\n# Part',
        'p.png': '',
        'p.pdf': '',
      },
      [],
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
      'a link to a heading of the same note that is not there',
      { 'a.md': '[x](#none)' },
      ['link-heading-unresolved 1:1'],
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
    [
      'an alias that is the id of another note',
      { 'a.md': '---\naliases: [B, A]\n---\n', 'b.md': '' },
      ['alias-ambiguous 1:1'],
    ],
  ];
  test.each(CASES)('%s', (_title, texts, expected) => expect(found(texts)).toEqual(expected));
});

describe('the message', () => {
  const CASES: [title: string, texts: Record<string, string>, message: RegExp][] = [
    ['of a note that embeds itself', { 'a.md': '![[a]]' }, /^The note embeds itself/],
    ['of notes that embed each other', { 'a.md': '![[b]]', 'b.md': '![[a]]' }, /^“b” embeds this/],
    ['of a file outside', { 'a.md': '![x](../b.png)' }, /outside the library/],
    ['of a file that is not served', { 'a.md': '[x](b.html)' }, /“\.html” are not handed out/],
    ['of a picture that is none', { 'a.md': '![x](b.pdf)', 'b.pdf': '' }, /is no picture/],
    ['of a missing file', { 'a.md': '[x](a%20b.pdf)' }, /There is no file “a b\.pdf”/],
  ];
  test.each(CASES)('%s', (_title, texts, message) =>
    expect(allProblems(corpusOf(texts))[0]?.message).toMatch(message),
  );
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
    expect(page.counts.error + page.counts.warning + page.counts.hint).toBe(page.total);
    expect(page.files.map(({ file, note }) => [file, note?.id ?? null])).toEqual([
      ['a.md', 'a'],
      ['r.bib', null],
      ['x/a.md', 'x/a'],
      ['z.md', 'z'],
    ]);
    expect(page.bibliographies).toEqual([{ file: 'r.bib', entries: 2, read: 1, problems: 1 }]);
  });

  test('of a file that is all wrong do not hide those of the next one, and are all told', () => {
    const links = Array.from({ length: 400 }, (_, number) => `[[none-${number}]]\n`).join('\n');
    const many = corpusOf({ 'a.md': links, 'b c.md': '[[none]]' });
    const { files, pages } = problemsPage(many, {});
    expect(files.map(({ file, total, problems }) => [file, total, problems.length])).toEqual([
      ['a.md', 400, 20],
      ['b c.md', 1, 1],
    ]);
    expect([pages, files[1]?.href]).toEqual([1, '/problems?file=b+c.md']);
    const parts = [1, 2].map((page) => problemsPage(many, { file: 'a.md', page }));
    expect(parts.map((part) => part.pages)).toEqual([2, 2]);
    expect(parts.flatMap((part) => part.files.flatMap(({ problems }) => problems))).toEqual(
      problemsByFile(many).get('a.md')!.map(problemLine),
    );
  });

  test('come in parts where many files have some', () => {
    const many = corpusOf(
      Object.fromEntries(Array.from({ length: 250 }, (_, n) => [`n${n}.md`, '[[none]]'])),
    );
    const parts = [1, 2, 3].map((page) => problemsPage(many, { page }).files);
    expect(new Set(parts.flat().map(({ file }) => file)).size).toBe(250);
  });

  test('of a file that has none are none', () => {
    expect(problemsPage(corpus, { file: 'other.md' })).toMatchObject({ files: [], pages: 1 });
  });

  test('are empty where nothing is wrong', () => {
    expect(problemsPage(corpusOf({}), {})).toEqual({
      query: {},
      total: 0,
      page: 1,
      pages: 1,
      counts: { error: 0, warning: 0, hint: 0 },
      files: [],
      bibliographies: [],
    });
  });
});
