/**
 * A LaTeX text in which everything that is not LaTeX to LaTeX is blank: comments, what is printed as it
 * stands, addresses, what stands behind the end of the document. Lines and places stay as they are.
 */

/** How far an address may reach, and what is printed as it stands within a line: else reading might take for ever. */
const LONGEST_ADDRESS = 2000;
const LONGEST_VERB = 1000;

const PRINTED_AS_IT_STANDS = String.raw`[vV]erbatim\*?|BVerbatim|LVerbatim|lstlisting|minted|comment|filecontents\*?|alltt|luacode\*?|pycode`;

const DEFINED =
  /\\(?:lstnewenvironment|DefineVerbatimEnvironment|newtcblisting|NewTCBListing|excludecomment)\*?\s*\{(\w+)\}/g;

/** TeX's own conditions, which `\fi` closes; those of packages take arguments. */
const CONDITION =
  /\\(?:if(?:cat|x|num|dim|odd|vmode|hmode|mmode|inner|void|hbox|vbox|eof|true|false|case|defined|csname)?|else|fi)(?![a-zA-Z@])/g;

interface Mask {
  text: string;
  /** The parts that stay. */
  kept: string[];
  /** Up to where the text was read. */
  at: number;
}

/** The text with the same number of characters and lines. */
export function maskLatex(text: string): string {
  const environments = [PRINTED_AS_IT_STANDS, ...Array.from(text.matchAll(DEFINED), ([, n]) => n!)];
  const opening = new RegExp(
    String.raw`%|\\(?:begin\s*\{(${environments.join('|')})\}|(end)\s*\{document\}|([a-zA-Z@]+)|[^])`,
    'g',
  );
  const mask: Mask = { text, kept: [], at: 0 };
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const start = found[0] === '%' ? found.index : opening.lastIndex;
    const end = endOfBlank(text, found);
    if (end > start) blank(mask, start, end);
    if (end > start) opening.lastIndex = end;
  }
  mask.kept.push(text.slice(mask.at));
  return mask.kept.join('');
}

function blank(mask: Mask, from: number, to: number): void {
  const { text, at } = mask;
  mask.kept.push(text.slice(at, from), text.slice(from, to).replace(/[^\r\n]/g, ' '));
  mask.at = to;
}

/** Where what has to be blank behind a command ends; the end of the command itself where nothing has. */
function endOfBlank(text: string, found: RegExpExecArray): number {
  const [whole, environment, documentEnd, command] = found;
  const from = found.index + whole.length;
  if (whole === '%') return endOfLine(text, from);
  if (documentEnd) return text.length;
  if (environment) return indexOrEnd(text, `\\end{${environment}}`, from);
  switch (command) {
    case 'verb':
      return endOfVerb(text, from);
    case 'lstinline':
    case 'mintinline':
      return endOfInlineCode(text, from);
    case 'url':
    case 'nolinkurl':
    case 'path':
    case 'href':
      return endOfAddress(text, from);
    case 'iffalse':
      return endOfCondition(text, from);
    default:
      return from;
  }
}

function endOfLine(text: string, from: number): number {
  const end = /[\r\n]/g;
  end.lastIndex = from;
  return end.exec(text)?.index ?? text.length;
}

function indexOrEnd(text: string, word: string, from: number): number {
  const index = text.indexOf(word, from);
  return index === -1 ? text.length : index;
}

/** `\verb|…|`, within one line. */
function endOfVerb(text: string, from: number): number {
  const start = text.charAt(from) === '*' ? from + 1 : from;
  const delimiter = text.charAt(start);
  if (delimiter.trim() === '') return from;
  const [line = ''] = text.slice(start, start + LONGEST_VERB).split(/[\r\n]/, 1);
  const end = line.indexOf(delimiter, 1);
  return end === -1 ? from : start + end + 1;
}

/** `\lstinline[…]|…|`, `\mintinline{python}{…}`. */
function endOfInlineCode(text: string, from: number): number {
  const options = /\s*(?:\[[^\]]{0,500}\])?(?:\{\w{0,40}\}(?=[^\s]))?/y;
  options.lastIndex = from;
  options.exec(text);
  const start = Math.max(from, options.lastIndex);
  return text.charAt(start) === '{' ? endOfAddress(text, start) : endOfVerb(text, start);
}

/** The end of a first argument in braces, or between two equal characters. */
function endOfAddress(text: string, from: number): number {
  const start = from + (/^\s{0,20}/.exec(text.slice(from, from + 20))?.[0].length ?? 0);
  if (text.charAt(start) !== '{')
    return /[|!/+]/.test(text.charAt(start)) ? endOfVerb(text, start) : from;
  let depth = 0;
  for (let at = start; at < text.length && at < start + LONGEST_ADDRESS; at++) {
    const letter = text.charAt(at);
    if (letter === '{') depth += 1;
    if (letter === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return from;
}

/** The `\fi` or `\else` of an `\iffalse`. */
function endOfCondition(text: string, from: number): number {
  CONDITION.lastIndex = from;
  let depth = 1;
  for (let found = CONDITION.exec(text); found; found = CONDITION.exec(text)) {
    if (found[0] === '\\fi') depth -= 1;
    else if (found[0] !== '\\else') depth += 1;
    if (depth === 0 || (depth === 1 && found[0] === '\\else')) return found.index;
  }
  return text.length;
}
