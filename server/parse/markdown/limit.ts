/**
 * Keeps one block from taking minutes. Pairing emphasis and brackets takes time that grows with the
 * square of their number in a paragraph, heading or cell, so behind the thousandth mark they are
 * plain characters. For every length of a run of backticks the end of the code is looked for to the
 * end of the block, so that a run of more than 50 is plain too. No author comes near either.
 */
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext,
} from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    surplus: 'surplus';
  }
}

const maximumMarks = 1000;
const maximumBackticks = 50;
const backtick = 96;

/** What opens and closes emphasis, strikethrough, links and pictures. */
const marks = '!*[]_~';

/** What begins a citation, code, HTML, an escape, a reference or a comment, which are still read. */
const beginnings = new Set([...'-@`<\\&%'].map((character) => character.charCodeAt(0)));

/** Marks met so far in each block: every block's text has a tokenizer of its own. */
const marksOf = new WeakMap<TokenizeContext, number>();

const surplusMark: Construct = { name: 'surplusMark', tokenize: tokenizeSurplusMark };
const longRun: Construct = { name: 'longRun', tokenize: tokenizeLongRun, previous: beginsRun };

/** The micromark extension; it has to be tried before every other, so it comes last in the list. */
export function limitSyntax(): Extension {
  const text: Extension['text'] = { [backtick]: longRun };
  for (const mark of marks) text[mark.charCodeAt(0)] = surplusMark;
  return { text };
}

/** The mdast extension that makes text of what is plain; for micromark it is no data, because that joins neighbouring data in quadratic time. */
export function limitFromMarkdown(): FromMarkdown {
  return {
    enter: {
      surplus(token) {
        this.config.enter.data?.call(this, token);
      },
    },
    exit: {
      surplus(token) {
        this.config.exit.data?.call(this, token);
      },
    },
  };
}

function tokenizeSurplusMark(
  this: TokenizeContext,
  effects: Effects,
  ok: State,
  nok: State,
): State {
  const met = (marksOf.get(this) ?? 0) + 1;
  marksOf.set(this, met);
  if (met <= maximumMarks) return nok;

  function plain(code: Code): State | undefined {
    if (code === null || code < -2 || beginnings.has(code)) {
      effects.exit('surplus');
      return ok(code);
    }
    effects.consume(code);
    return plain;
  }

  return (code) => {
    effects.enter('surplus');
    effects.consume(code);
    return plain;
  };
}

/** Without this, code would be looked for again at every backtick of a run. */
function beginsRun(this: TokenizeContext, previous: Code): boolean {
  return previous !== backtick || this.events.at(-1)?.[1].type === 'characterEscape';
}

function tokenizeLongRun(effects: Effects, ok: State, nok: State): State {
  let length = 0;

  function run(code: Code): State | undefined {
    if (code === backtick) {
      length += 1;
      effects.consume(code);
      return run;
    }
    if (length <= maximumBackticks) return nok(code);
    effects.exit('surplus');
    return ok(code);
  }

  return (code) => {
    effects.enter('surplus');
    return run(code);
  };
}
