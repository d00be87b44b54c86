/** Texts of CSL → LaTeX as .bib files hold it: UTF-8, with what is special to LaTeX escaped. */
import { oneLine } from '../plain-text.ts';

const special: Record<string, string> = {
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '\\': '\\textbackslash{}',
  '`': '\\textasciigrave{}',
};

/** What opens a mark of CSL in LaTeX; other spans mean nothing to it. Italics and bold type protect no capitals. */
const openings: [tag: RegExp, command: string][] = [
  [/^<i>$/, '\\textit{'],
  [/^<b>$/, '\\textbf{'],
  [/^<sup>$/, '\\textsuperscript{'],
  [/^<sub>$/, '\\textsubscript{'],
  [/^<sc>$|^<span .*small-caps/, '\\textsc{'],
  [/^<span .*nocase/, '{'],
];

const piece = /<\/?(?:i|b|sub|sup|sc|span)(?:\s[^<>]*)?>|[^<]+|</g;

/** A mark that is open. */
interface Mark {
  name: string;
  closing: string;
  protects: boolean;
}

/** Writes a text, on one line; the marks of CSL become commands, closed wherever CSL leaves them open. */
export function latexText(text: string, { isTitle = false } = {}): string {
  const open: Mark[] = [];
  let latex = '';
  const { plain } = oneLine(text);
  const areBracesPaired = arePaired(plain);
  for (const [token] of plain.matchAll(piece)) {
    if (!/^<\/?[a-z]/.test(token)) {
      const isProtected = !isTitle || open.some(({ protects }) => protects);
      const escaped = (part: string): string => escapeLatex(part, areBracesPaired);
      latex += isProtected ? escaped(token) : protectCapitals(token, latex === '', escaped);
    } else if (token.startsWith('</')) {
      latex += close(open, token.slice(2, -1));
    } else {
      const command = openings.find(([tag]) => tag.test(token))?.[1] ?? '';
      const name = /^<(\w+)/.exec(token)![1]!;
      open.push({
        name,
        closing: command && '}',
        protects: command !== '' && !/^[ib]$/.test(name),
      });
      latex += command;
    }
  }
  return latex + open.map(({ closing }) => closing).join('');
}

/** Closes the innermost mark of a name, and those within it. */
function close(open: Mark[], name: string): string {
  const at = open.findLastIndex((mark) => mark.name === name);
  if (at === -1) return '';
  const closed = open.splice(at);
  return closed.map(({ closing }) => closing).join('');
}

/** Escapes what is special to LaTeX. BibTeX counts braces even where they are escaped, so single ones are spelled out. */
export function escapeLatex(text: string, areBracesPaired = arePaired(text)): string {
  const [left, right] = areBracesPaired
    ? ['\\{', '\\}']
    : ['\\textbraceleft{}', '\\textbraceright{}'];
  return text.replace(/[&%$#_~^\\`{}]/g, (sign) =>
    sign === '{' ? left : sign === '}' ? right : special[sign]!,
  );
}

function arePaired(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

const word = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;

/**
 * Puts braces around words whose case a style or a reader of the file could change: those with capitals, but for the
 * first, and small ones at the beginning of a sentence.
 */
function protectCapitals(
  text: string,
  isBeginning: boolean,
  escaped: (part: string) => string,
): string {
  let latex = '';
  let read = 0;
  for (const match of text.matchAll(word)) {
    latex += escaped(text.slice(read, match.index));
    const before = text.slice(0, match.index);
    const isFirst = isBeginning && !/[\p{L}\p{N}]/u.test(before);
    const startsSentence = isFirst || /[.?!:]\s+$/.test(before);
    latex += needsBraces(match[0], { isFirst, startsSentence }) ? `{${match[0]}}` : match[0];
    read = match.index + match[0].length;
  }
  return latex + escaped(text.slice(read));
}

function needsBraces(
  text: string,
  { isFirst, startsSentence }: { isFirst: boolean; startsSentence: boolean },
): boolean {
  const [first = '', ...rest] = text;
  if (startsSentence && /\p{Ll}/u.test(first)) return true;
  return /\p{Lu}/u.test(isFirst ? rest.join('') : text);
}
