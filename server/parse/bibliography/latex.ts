/**
 * Brings the LaTeX of a field value into the few forms that Citation.js reads without fail: characters in
 * place of commands, paired braces, markup with an argument, and escaped specials.
 */
import { accents, hidesArgument, markup, switches, symbols, transparent } from './latex-symbols.ts';

/** The tokens of a value that is being read, and who hears of commands that nobody knows. */
interface Reading {
  tokens: string[];
  at: number;
  depth: number;
  keepsGroups: boolean;
  unknown: (command: string) => void;
}

const token = /\\[A-Za-z]+\s*|\\[^A-Za-z]|[{}$^_]|[^\\{}$^_]+|\\$/gsu;
/** In tokens; a dollar sign whose partner is further away has none. */
const longestFormula = 500;

const special = /[~\\{}$]/g;
const spelledOut: Record<string, string> = {
  '~': '\\textasciitilde{}',
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
};

/**
 * Rewrites a value; `unknown` hears of each command that means nothing to us and is left out. With
 * `keepsGroups` the braces around a single character stay: in a title they protect its case.
 */
export function simplifyLatex(
  value: string,
  unknown: (command: string) => void,
  { keepsGroups = false } = {},
): string {
  if (!/[\\$`]/.test(value)) return value;
  const tokens = value.match(token) ?? [];
  const reading: Reading = { tokens, at: 0, depth: 0, keepsGroups, unknown };
  try {
    let text = '';
    while (reading.at < reading.tokens.length) text += readPiece(reading, false);
    return singleQuotes(text);
  } catch {
    // Only nesting deeper than the stack comes here, and nothing but braces can be meant by it.
    return value.replace(/[\\{}$]/g, '');
  }
}

/** Citation.js knows ``these'' quotation marks but not `these'. */
function singleQuotes(text: string): string {
  const opened = text.replace(/(?<!`)`(?!`)/g, '‘');
  return opened === text ? text : opened.replace(/(?<!')'(?!')/g, '’');
}

/** Reads the next token with all that belongs to it. */
function readPiece(reading: Reading, math: boolean): string {
  const piece = reading.tokens[reading.at++]!;
  if (piece === '{') return readGroup(reading, math);
  if (piece === '}') return '';
  if (piece === '$') return readMath(reading);
  if (piece === '^' || piece === '_') return math ? readScript(reading, piece) : piece;
  if (piece.startsWith('\\')) return readCommand(reading, piece, math);
  return piece;
}

/** Reads up to the closing brace; a group that only makes one character gives it without braces. */
function readGroup(reading: Reading, math: boolean): string {
  const makesCharacter = !reading.keepsGroups && reading.tokens[reading.at]?.startsWith('\\');
  const text = readInside(reading, math);
  if (text === '') return '';
  return makesCharacter && /^\p{L}\p{M}*$/u.test(text) ? text : `{${text}}`;
}

function readInside(reading: Reading, math: boolean): string {
  let text = '';
  reading.depth += 1;
  while (reading.at < reading.tokens.length && reading.tokens[reading.at] !== '}') {
    text += readPiece(reading, math);
  }
  reading.depth -= 1;
  reading.at += 1;
  return text;
}

/** Reads what a command is applied to: the next group without its braces, command, or character. */
function readArgument(reading: Reading, math: boolean): string {
  while (reading.tokens[reading.at]?.trim() === '') reading.at += 1;
  const next = reading.tokens[reading.at];
  if (next === undefined || next === '}') return '';
  if (next === '{') {
    reading.at += 1;
    return readInside(reading, math);
  }
  if (/^[\\$^_]/.test(next)) return readPiece(reading, math);
  const text = next.trimStart();
  const [first = ''] = text;
  reading.tokens[reading.at] = text.slice(first.length);
  return first;
}

function readCommand(reading: Reading, piece: string, math: boolean): string {
  const name = piece.length > 2 ? piece.slice(1).trimEnd() : piece.slice(1);
  if (accents.has(name)) return accented(name, readArgument(reading, math));
  if (/^[&%#_{}$]$/.test(name)) return piece;
  if (markup.has(name)) return `\\${name}{${readArgument(reading, math)}}`;
  if (switches.has(name)) return reading.depth > 0 ? `\\${name} ` : '';
  const symbol = /^\s$/.test(name) ? ' ' : symbols.get(name);
  if (symbol !== undefined) return spellOut(symbol);
  if (name === 'frac') return `${readArgument(reading, math)}/${readArgument(reading, math)}`;
  if (hidesArgument.has(name)) readArgument(reading, math);
  else if (!transparent.has(name)) reading.unknown(piece.trimEnd());
  return '';
}

/** Sets a mark on the first letter; of a mark over nothing only a tilde or a circumflex can be meant. */
function accented(name: string, text: string): string {
  const [first = '', ...rest] = text;
  if (first === '') return name === '~' ? spellOut('~') : name === '^' ? '^' : '';
  if (!/\p{L}/u.test(first)) return text;
  const letter = first === 'ı' ? 'i' : first === 'ȷ' ? 'j' : first;
  return (letter + accents.get(name)!).normalize('NFC') + rest.join('');
}

function spellOut(text: string): string {
  return text.replace(special, (character) => spelledOut[character]!);
}

/**
 * Reads from one `$` to its partner as a formula. As in pandoc's Markdown, a partner follows no space and
 * precedes no digit; a `$` without partner is a dollar sign.
 */
function readMath(reading: Reading): string {
  const end = partner(reading);
  if (end === -1) return '\\$';
  let text = '';
  while (reading.at < end) text += readPiece(reading, true);
  reading.at = end + 1;
  return text;
}

function partner({ tokens, at }: Reading): number {
  if (/^\s/.test(tokens[at] ?? ' ')) return -1;
  let depth = 0;
  const last = Math.min(tokens.length, at + longestFormula);
  for (let end = at; end < last && depth >= 0; end += 1) {
    if (tokens[end] === '{') depth += 1;
    else if (tokens[end] === '}') depth -= 1;
    else if (tokens[end] === '$' && depth === 0) {
      return end > at && !/\s$/.test(tokens[end - 1]!) && !/^\d/.test(tokens[end + 1] ?? '')
        ? end
        : -1;
    }
  }
  return -1;
}

/** Reads a superscript or subscript of a formula. */
function readScript(reading: Reading, sign: '^' | '_'): string {
  const name = sign === '^' ? 'textsuperscript' : 'textsubscript';
  return `\\${name}{${readArgument(reading, true)}}`;
}
