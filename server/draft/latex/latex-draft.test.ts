import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cited, draft, places } from '../../../tests/support/drafts.ts';
import { maskLatex } from './mask.ts';

describe('a LaTeX draft cites', () => {
  const CASES: [what: string, latex: string, keys: string][] = [
    ['by \\cite', '\\cite{a} \\cite{b, c}', 'a b c'],
    [
      'by natbib',
      '\\citet{a} \\citep[see][p.~3]{b} \\citealp*{c} \\Citet{d} \\citeyearpar{e}',
      'a b c d e',
    ],
    [
      'by biblatex',
      '\\parencite[12]{a} \\textcite{b} \\autocite*{c} \\footcite{d} \\fullcite{e}',
      'a b c d e',
    ],
    ['several at once', '\\cites[see][12]{a}[cf.][]{b,c} \\parencites(x)(y){d}{e} f', 'a b c d e'],
    ['volumes', '\\volcite[see]{2}[p. 3]{a} \\pvolcites{1}{b}[c]{2}[3]{d}', 'a b d'],
    [
      'parts of a record',
      '\\citeauthor{a} \\citetitle*{b} \\citefield{c}{doi} \\citename{d}{author}',
      'a b c d',
    ],
    ['by apacite', '\\citeA<see>[p. 3]{a} \\shortciteNP{b}', 'a b'],
    [
      'in quotations',
      '\\textcquote[12]{a}{so} \\begin{displaycquote}[3]{b} so \\end{displaycquote}',
      'a b',
    ],
    ['what is only listed', '\\nocite{a, b} \\cite{a}', 'a b*0'],
    ['everything', '\\nocite{*}\\cite{a}', 'a *'],
    ['with spaces and line ends', '\\cite [p. 1]\n {a ,\n  b}', 'a b'],
    ['with braces in notes', '\\cite[{see [2]}, \\emph{x} ][p.~{]}]{a}', 'a'],
    ['with brackets in notes', '\\cite[see [1] there]{a} \\citep[see [1][2]{b}', 'a b'],
    ['within notes', '\\cite[as \\citet{b} says]{a}', 'a b'],
    ['by another name for a command', '\\let\\old=\\citep \\old{a}', 'a'],
    [
      'by a known command that it defines anew',
      '\\newcommand{\\citet}[1]{\\textcite{#1}} \\citet{a}',
      'a',
    ],
    ['nothing in comments', '% \\cite{a}\nx % \\cite{b}\r\n\\cite{c} 50\\% \\cite{d}', 'c d'],
    ['a list with comments', '\\cite{a,% \\cite{x}\n  b}', 'a b'],
    [
      'nothing in code',
      '\\begin{verbatim}\\cite{a}\\end{verbatim}\\begin{lstlisting}[x]\n\\cite{b}\\end{lstlisting}',
      '',
    ],
    [
      'nothing in code within a line',
      '\\verb|\\cite{a}| \\verb*+\\cite{b}+ \\lstinline[x]!\\cite{c}! \\mintinline{tex}{\\cite{d}}',
      '',
    ],
    [
      'nothing in environments of its own',
      '\\lstnewenvironment{code}{}{}\\begin{code}\\cite{a}\\end{code}',
      '',
    ],
    [
      'nothing that is left out',
      '\\begin{comment}\\cite{a}\\end{comment}\\iffalse\\cite{b}\\ifx\\x\\y\\fi\\cite{c}\\fi\\cite{d}',
      'd',
    ],
    ['behind \\else', '\\iffalse\\cite{a}\\else\\cite{b}\\fi', 'b'],
    ['beside addresses', '\\url{http://x/%20} \\cite{a} \\href{http://x/%}{\\cite{b}}', 'a b'],
    ['nothing behind the end', '\\cite{a}\\end{document}\\cite{b}', 'a'],
    [
      'nothing by commands that only look so',
      '\\citestyle{apa} \\citetext{see} \\defcitealias{a}{x} \\cite',
      '',
    ],
    ['keys of any letters', '\\cite{müller:2001/a_b,日本1999}', 'müller:2001/a_b 日本1999'],
    ['nothing in empty lists', '\\cite{} \\cite{ , a}', 'a'],
  ];
  test.each(CASES)('%s', (_what, latex, keys) => {
    const reading = draft('thesis.tex', latex);
    expect(cited(reading)).toBe(keys);
    expect([...reading.problems, ...reading.notes]).toEqual([]);
  });

  test('at lines of the file', () => {
    const reading = draft('x.tex', '\\cite{a}\n% x\r\n\\cite[p.\n1]{b}\\cite{c}\n\n\\cite{a}');
    expect(cited(reading)).toBe('a*2 b c');
    expect(places(reading)).toEqual(['line 1', 'line 3', 'line 4']);
  });
});

describe('told of a LaTeX draft', () => {
  const CASES: [what: string, latex: string, told: string][] = [
    [
      'files that it includes',
      '\\input{one}\\include{two}\\input{one}\\subfile{three}\\input{four} % \\input{no}',
      'Other files are included and were not read: one, two, three and 1 more. Read each of them too.',
    ],
    [
      'a command that it defines',
      '\\newcommand{\\mine}[2][]{\\cite[#1]{#2}} \\mine{a} \\mine[x]{b}',
      '\\mine, which the draft defines, cites and is used 2 times; what it cites there was not read.',
    ],
    [
      'a command that it defines otherwise',
      '\\NewDocumentCommand\\mine{o m}{\\cite{#2}}\\mine{a}',
      '\\mine, which the draft defines, cites and is used once; what it cites there was not read.',
    ],
    [
      'a command that TeX defines',
      '\\def\\mine#1{\\citep{#1}}\\mine{a}',
      '\\mine, which the draft defines, cites and is used once; what it cites there was not read.',
    ],
    [
      'a command of a package that nobody knows',
      'x\n\\fancycite[x]{a}',
      '\\fancycite (line 2) may cite, but it is no command that is known, so it was not read.',
    ],
    [
      'a brace that is missing',
      '\n\\cite[p. 1]{a',
      'What \\cite cites on line 2 cannot be read: a brace is missing.',
    ],
    [
      'a key that a command makes',
      '\\cite{\\thekey}',
      'The key “\\thekey” on line 1 is made by a command, so it is not known.',
    ],
  ];
  test.each(CASES)('%s', (_what, latex, told) => {
    const reading = draft('x.tex', latex);
    expect(cited(reading)).toBe('');
    expect([...reading.problems, ...reading.notes]).toEqual([told]);
  });

  test('nothing of a definition that is never used', () => {
    expect(draft('x.tex', '\\newcommand{\\mine}[1]{\\cite{#1}}').notes).toEqual([]);
  });
});

describe('any LaTeX', { timeout: 60_000 }, () => {
  const word = fc.constantFrom(
    ...'\\cite \\cites \\volcite \\verb \\url \\iffalse \\fi \\begin{verbatim} \\end{verbatim} \\newcommand{\\x} \\x'.split(
      ' ',
    ),
    ...[
      '{',
      '}',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '|',
      '%',
      '\\',
      ',',
      'a',
      'b',
      ' ',
      '\n',
      '*',
      '\r\n',
    ],
  );
  const rubble = fc.array(word, { maxLength: 40 }).map((words) => words.join(''));

  test('is read without a fault', () => {
    fc.assert(
      fc.property(rubble, (latex) => {
        for (const { count } of draft('x.tex', latex + ' ').citations)
          expect(count).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });

  test('keeps its lines and its length where it is masked', () => {
    fc.assert(
      fc.property(rubble, (latex) => {
        const masked = maskLatex(latex);
        expect(masked.length).toBe(latex.length);
        expect(masked.replace(/[^\r\n]/g, '')).toBe(latex.replace(/[^\r\n]/g, ''));
      }),
      { numRuns: 1000 },
    );
  });

  test('gives back the keys that were written into it', () => {
    const key = fc.stringMatching(/^[a-z][a-z0-9:_-]{0,12}$/);
    const note = fc.constantFrom('', '[p.~3]', '[see][12]', '[{a]b}][]', '[\\emph{x} [y] z]');
    const command = fc.constantFrom(
      'cite',
      'citep',
      'parencite*',
      'textcite',
      'footcite',
      'citeauthor',
    );
    const citation = fc.record({
      command,
      note,
      keys: fc.array(key, { minLength: 1, maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(citation, { minLength: 1, maxLength: 10 }), (citations) => {
        const latex = citations.map(
          ({ command, note, keys }) => `\\${command}${note}{${keys.join(', ')}}`,
        );
        const found = draft('x.tex', latex.join(' text\n'));
        const expected = citations.flatMap(({ keys }) => keys);
        expect(found.citations.map((one) => one.key)).toEqual([...new Set(expected)]);
        expect(found.citations.reduce((sum, { count }) => sum + count, 0)).toBe(expected.length);
      }),
    );
  });
});
