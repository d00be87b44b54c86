/** Commands that a draft defines for itself. */
import type { LatexSource } from './arguments.ts';

/** A definition, and where what it does stands between braces. */
export interface Definition {
  /** Without its backslash. */
  command: string;
  start: number;
  end: number;
}

const DEFINITION =
  /\\(?:(?:re|provide)?newcommand|renewcommand|providecommand|DeclareRobustCommand|newrobustcmd|renewrobustcmd|(?:New|Renew|Provide|Declare)(?:Expandable)?DocumentCommand|[gex]?def)\*?\s*\{?\s*\\([a-zA-Z@]+)\s*\}?/g;

const ALIAS = /\\let\s*\\([a-zA-Z@]+)\s*=?\s*\\([a-zA-Z@]+)/g;

/** What may stand between the name and the body: numbers and defaults of arguments, or their kinds. */
const SPECIFICATION = /(?:\s|\[[^[\]{}]{0,200}\]|#\d?|\{[^{}]{0,200}\}(?=\s*\{))*/y;

/** All definitions whose body can be found, in their order. */
export function definitionsIn({ text, closing }: LatexSource): Definition[] {
  return Array.from(text.matchAll(DEFINITION), (found) => {
    SPECIFICATION.lastIndex = found.index + found[0].length;
    SPECIFICATION.exec(text);
    const start = SPECIFICATION.lastIndex;
    return { command: found[1]!, start, end: text.charAt(start) === '{' ? closing[start]! : 0 };
  }).filter(({ end }) => end > 0);
}

/** Other names that a draft gives to commands: `\let\oldcite\cite`. */
export function aliasesIn({ text }: LatexSource): Map<string, string> {
  return new Map(Array.from(text.matchAll(ALIAS), ([, alias, command]) => [alias!, command!]));
}
