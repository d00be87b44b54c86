/**
 * pandoc referees what drafts cite: the same keys as often, in Markdown with its front matter, in LaTeX, in Word and in
 * OpenDocument, as far as it reads such citations. To repeat a failure set REFEREE_SEED to its seed.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DraftReading } from '../../server/draft/reading.ts';
import { readDraft } from '../../server/draft/draft.ts';
import {
  field,
  keyedItem,
  openDocument,
  paragraph,
  run,
  wordDocument,
  zoteroCode,
} from '../support/draft-documents.ts';
import { refereeKeys } from './draft-keys.ts';

const seed = Number(process.env['REFEREE_SEED'] ?? 1964);
const key = fc.stringMatching(/^[a-z][a-z0-9]{1,8}(?:[:_-][a-z0-9]{1,4})?$/);

/** Our answer in the form of the referee's: what is only listed stands there once. */
function ourKeys({ citations, wantsEverything }: DraftReading): string[] {
  const keys = citations.flatMap(({ key: one, count }) =>
    Array.from({ length: Math.max(1, count) }, () => one ?? 'no key'),
  );
  return [...keys, ...(wantsEverything ? ['*'] : [])].sort();
}

async function agree(name: string, content: string | Uint8Array, from: string): Promise<string[]> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const referee = await refereeKeys(name, bytes, from);
  expect(ourKeys(readDraft(name, bytes))).toEqual(referee);
  return referee;
}

describe('Markdown', () => {
  const CASES: [what: string, markdown: string, count: number][] = [
    [
      'citations everywhere',
      '# On @a\n\n- [@b, p. 3]\n- -@c\n\n> @d [p. 3]\n\nx[^1] y^[@e]\n\n[^1]: [see @f; @g]\n',
      7,
    ],
    [
      'code, comments and escapes',
      '`@a` \\@b <!-- @c --> me@x.org\n\n    @d\n\n```\n@e\n```\n\n[@f]\n',
      1,
    ],
    ['nocite of all', "---\nnocite: '@*'\n---\n\n[@a]\n", 2],
    ['nocite of some', '---\nnocite: |\n  @b, @c\n---\n\n[@a]\n', 3],
    [
      'front matter that cites',
      "---\ntitle: 'On @a'\nabstract: |\n  As [@b] says.\n---\n\n@c\n",
      3,
    ],
    ['keys of many letters', '[@müller2001] @{a:b/c} @x_y.z [@a+b?c=d&e]\n', 4],
    ['tables and definitions', '| a | b |\n|---|---|\n| @a | [@b] |\n\n: The caption\n', 2],
  ];
  test.each(CASES)('%s', async (_what, markdown, count) => {
    expect(await agree('draft.md', markdown, 'markdown')).toHaveLength(count);
  });
});

describe('LaTeX', () => {
  const CASES: [what: string, latex: string, count: number][] = [
    ['natbib', '\\cite{a} \\citep[see][p.~3]{b,c} \\citet*{d} \\citealp{e} \\citeyearpar{f}', 6],
    [
      'biblatex',
      '\\parencite[12]{a} \\textcite{b} \\autocite{c} \\footcite[see][]{d} \\supercite{e}',
      5,
    ],
    ['several at once', '\\cites[1]{a}[2][3]{b} \\parencites{c}{d} \\textcites{e}{f}', 6],
    ['what is only listed', 'x \\nocite{a,b}', 2],
    [
      'comments and code',
      '% \\cite{a}\n\\cite{b} 5\\% \\cite{c} \\verb|\\cite{d}|\n\n\\begin{verbatim}\n\\cite{e}\n\\end{verbatim}\n\\begin{comment}\n\\cite{f}\n\\end{comment}\n',
      2,
    ],
    ['addresses', '\\url{http://x.org/%20} \\cite{a} \\href{http://x.org/%7E}{\\cite{b}}', 2],
    ['footnotes and headings', '\\section{On \\cite{a}} x\\footnote{See \\citet{b}.}', 2],
    ['lists over lines', '\\cite{a,\n  b, % why\n  c}', 3],
    ['the end', '\\begin{document}\\cite{a}\\end{document}\\cite{b}', 1],
  ];
  test.each(CASES)('%s', async (_what, latex, count) => {
    expect(await agree('draft.tex', latex, 'latex')).toHaveLength(count);
  });

  test(`random commands (seed ${seed})`, async () => {
    const command = fc.constantFrom(
      ...'cite citep citet citealp citeauthor parencite textcite autocite footcite supercite'.split(
        ' ',
      ),
    );
    const note = fc.constantFrom('', '[p.~3]', '[see][12]', '[{a]b}][]', '[\\emph{x}][p. 1]');
    const keys = fc.array(key, { minLength: 1, maxLength: 4 });
    const between = fc.constantFrom(
      ' and ',
      '.\n\n',
      ' % \\cite{no}\n',
      ' \\verb|\\cite{no}| ',
      ' 5\\% ',
    );
    const piece = fc.tuple(command, note, keys, between);
    const latex = fc
      .array(piece, { minLength: 100, maxLength: 100 })
      .map((pieces) =>
        pieces
          .map(([name, before, list, after]) => `\\${name}${before}{${list.join(', ')}}${after}`)
          .join(''),
      );
    for (const document of fc.sample(latex, { seed, numRuns: 5 })) {
      expect((await agree('draft.tex', document, 'latex')).length).toBeGreaterThan(100);
    }
  });
});

describe('Word', () => {
  const zotero = (...keys: string[]) => field(zoteroCode(...keys.map(keyedItem)), { step: 17 });
  const noteMark = '<w:r><w:footnoteReference w:id="2"/></w:r>';
  const CASES: [what: string, document: Uint8Array, count: number][] = [
    [
      'Zotero',
      wordDocument({ body: paragraph(run('x'), zotero('a', 'b')) + paragraph(zotero('a')) }),
      3,
    ],
    [
      'Mendeley Desktop',
      wordDocument({
        body: paragraph(
          field(` ADDIN CSL_CITATION ${JSON.stringify({ citationItems: [keyedItem('a')] })}`),
        ),
      }),
      1,
    ],
    [
      'a footnote',
      wordDocument({
        body: paragraph(run('x'), noteMark),
        footnotes: `<w:footnote w:id="2">${paragraph(zotero('a'))}</w:footnote>`,
      }),
      1,
    ],
    [
      'deleted text',
      wordDocument({
        body: paragraph(`<w:del w:id="1" w:author="x">${zotero('a')}</w:del>${zotero('b')}`),
      }),
      1,
    ],
    [
      'a list of references',
      wordDocument({
        body:
          paragraph(zotero('a')) +
          paragraph(field(' ADDIN ZOTERO_BIBL {"uncited":[]} CSL_BIBLIOGRAPHY ')),
      }),
      1,
    ],
    ['nothing', wordDocument({ body: paragraph(run('x')) }), 0],
  ];
  test.each(CASES)('%s', async (_what, document, count) => {
    expect(await agree('draft.docx', document, 'docx+citations')).toHaveLength(count);
  });

  test(`random fields (seed ${seed})`, async () => {
    const groups = fc.array(fc.array(key, { minLength: 1, maxLength: 4 }), {
      minLength: 40,
      maxLength: 40,
    });
    for (const list of fc.sample(groups, { seed, numRuns: 5 })) {
      const body = list.map((keys) => paragraph(run('x '), zotero(...keys))).join('');
      expect(await agree('draft.docx', wordDocument({ body }), 'docx+citations')).toHaveLength(
        list.flat().length,
      );
    }
  });
});

test('OpenDocument: bibliography entries of LibreOffice', async () => {
  const entry = (name: string) =>
    `<text:bibliography-mark text:identifier="${name}" text:title="x">[x]</text:bibliography-mark>`;
  const document = openDocument(
    `<text:p>x ${entry('a')}</text:p><text:p>${entry('b')} ${entry('a')}</text:p>`,
  );
  expect(await agree('draft.odt', document, 'odt')).toEqual(['a', 'a', 'b']);
});
