import { simplifyLatex } from './latex.ts';

/** What is left of LaTeX once it is simplified, each with what it means to a reader. */
const remains = /\\(?:textbackslash|textasciitilde)\{\}|\\[A-Za-z]+\s?|\\.|[{}~]|-{2,3}|``|''/gs;

const meanings = new Map([
  ['\\textbackslash{}', '\\'],
  ['\\textasciitilde{}', '~'],
  ['~', ' '],
  ['--', '–'],
  ['---', '—'],
  ['``', '“'],
  ["''", '”'],
]);

/** Reads a field value as plain text: characters in place of commands, no braces, no italics; what nobody knows is left out. */
export function plainText(value: string): string {
  const simple = simplifyLatex(value, () => undefined);
  return simple.replace(remains, meaning).replace(/\s+/g, ' ').trim();
}

function meaning(piece: string): string {
  return meanings.get(piece) ?? (/^\\[^A-Za-z]$/.test(piece) ? piece.slice(1) : '');
}
