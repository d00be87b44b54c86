import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simplifyLatex } from './latex.ts';

/** What is written, and what Citation.js gets to see. */
const cases: [written: string, simplified: string][] = [
  ["plain {Text}, 50% -- ``so''", "plain {Text}, 50% -- ``so''"],
  ['M{\\"u}ller M\\"uller M\\"{u}ller M{\\"{u}}ller', 'Müller Müller Müller Müller'],
  ['\\\'Alvarez na\\"{\\i}ve na{\\"\\i}ve \\.I \\^{\\j}', 'Álvarez naïve naïve İ ĵ'],
  ['\\v{c}\\c{c}\\k{a}\\H{o}\\u{a}\\={o}\\r{u}\\d{i}\\~n', 'čçąőăōůịñ'],
  ['\\c c \\v  s', 'ç š'],
  ["{\\'{\\^e}}", 'ế'],
  ['\\aa \\AA{} \\o\\O \\ss{} {\\L}{\\l} \\oe\\AE \\i', 'åÅ øØß Łł œÆı'],
  ['Stra{\\ss}e, \\O re', 'Straße, Øre'],
  ['a \\& b \\% c \\_ d \\# e \\$ f', 'a \\& b \\% c \\_ d \\# e \\$ f'],
  ['\\textendash\\ \\textemdash{} \\ldots \\copyright', '– — …©'],
  ['\\textit{a} \\emph {b} \\textbf c', '\\textit{a} \\emph{b} \\textbf{c}'],
  ['{\\it a} \\em b', '{\\it a} b'],
  ['\\textit', '\\textit{}'],
  ['\\url{http://x.org} \\mbox{a b} \\href{http://x.org}{text}', '{http://x.org} {a b} {text}'],
  ['{\\noopsort{1973b}}1973', '1973'],
  ['line\\\\break thin\\,space in\\-visible', 'line break thin space invisible'],
  [
    '\\textbackslash \\textasciitilde \\~{}',
    '\\textbackslash{}\\textasciitilde{}\\textasciitilde{}',
  ],
  ['$x^2$ H$_2$O $10^{-3}$', 'x\\textsuperscript{2} H\\textsubscript{2}O 10\\textsuperscript{-3}'],
  ['$\\alpha \\leq \\beta$ and $\\frac{1}{2}$', 'α≤β and 1/2'],
  ['costs $1.4bn', 'costs \\$1.4bn'],
  ['from $5 to $10', 'from \\$5 to \\$10'],
  ['{$5} and {$6}', '{\\$5} and {\\$6}'],
  ["`single' and it's", '‘single’ and it’s'],
  ["it's plain", "it's plain"],
];

describe('simplifyLatex', () => {
  it.each(cases)('%s', (written, simplified) => {
    const unknown: string[] = [];
    expect(simplifyLatex(written, (command) => unknown.push(command))).toBe(simplified);
    expect(unknown).toEqual([]);
  });

  it('keeps the braces around a single character where they protect its case', () => {
    const simplified = simplifyLatex('{\\"U}ber M{\\"u}ller {\\AA}', () => undefined, {
      keepsGroups: true,
    });
    expect(simplified).toBe('{Ü}ber M{ü}ller {Å}');
  });

  it('leaves out commands that it does not know, keeps their arguments, and says so', () => {
    const unknown: string[] = [];
    const text = simplifyLatex('a \\weird{b} \\constructor c', (command) => unknown.push(command));
    expect(text).toBe('a {b} c');
    expect(unknown).toEqual(['\\weird', '\\constructor']);
  });

  it('pairs all braces and keeps no command but markup, whatever it gets', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '$',
      '\\',
      "\\'",
      '\\textit',
      '\\it',
      '\\aa',
      '^',
      '_',
      '`',
      ' ',
      'e',
      '1',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const balanced = balance(pieces).join('');
        const simplified = simplifyLatex(balanced, () => undefined);
        if (simplified === balanced) return;
        let depth = 0;
        for (const match of simplified.matchAll(/\\.|[{}$]/gs)) {
          if (match[0] === '{') depth += 1;
          else if (match[0] === '}') depth -= 1;
          expect(match[0]).not.toBe('$');
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
    );
  });
});

/** Drops what does not pair, as values that reach this reader are paired. */
function balance(pieces: string[]): string[] {
  let depth = 0;
  const kept = pieces.filter((piece) => {
    if (piece === '}' && depth === 0) return false;
    if (piece === '{') depth += 1;
    if (piece === '}') depth -= 1;
    return true;
  });
  return [...kept, ...Array<string>(depth).fill('}')];
}
