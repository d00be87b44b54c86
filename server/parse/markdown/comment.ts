/**
 * `%% comments %%`, which Obsidian hides: within a paragraph, or from a line that opens one to the
 * line that closes it. They leave no node in the tree.
 */
import type { CompileContext, Extension as TreeExtension } from 'mdast-util-from-markdown';
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
    hiddenComment: 'hiddenComment';
    hiddenCommentData: 'hiddenCommentData';
  }
}

const percent = 37;

const commentInText: Construct = { name: 'commentInText', tokenize: tokenizeInText };
const commentInFlow: Construct = {
  name: 'commentInFlow',
  tokenize: tokenizeInFlow,
  concrete: true,
};
const lineOfSameContainer: Construct = { partial: true, tokenize: tokenizeNextLine };

/** The micromark half. */
export function commentSyntax(): Extension {
  return { text: { [percent]: commentInText }, flow: { [percent]: commentInFlow } };
}

/** The mdast half: everything between the marks goes into a buffer that is dropped. */
export function commentFromMarkdown(): TreeExtension {
  return { enter: { hiddenComment: startDropping }, exit: { hiddenComment: stopDropping } };
}

function startDropping(this: CompileContext): undefined {
  this.buffer();
}

function stopDropping(this: CompileContext): undefined {
  this.resume();
}

function isLineEnding(code: Code): code is number {
  return code !== null && code < -2;
}

function consumeLineEnding(effects: Effects, code: Code): void {
  effects.enter('lineEnding');
  effects.consume(code);
  effects.exit('lineEnding');
}

/** Reads the two opening marks, then goes on. */
function afterMarks(effects: Effects, nok: State, next: State): State {
  const second: State = (code) => {
    if (code !== percent) return nok(code);
    effects.consume(code);
    return next;
  };
  return (code) => {
    effects.enter('hiddenComment');
    effects.enter('hiddenCommentData');
    effects.consume(code);
    return second;
  };
}

function tokenizeInText(effects: Effects, ok: State, nok: State): State {
  let marks = 0;

  function inside(code: Code): State | undefined {
    if (code === null) return nok(code);
    if (isLineEnding(code)) {
      effects.exit('hiddenCommentData');
      consumeLineEnding(effects, code);
      return lineStart;
    }
    marks = code === percent ? marks + 1 : 0;
    effects.consume(code);
    return marks === 2 ? end : inside;
  }

  function lineStart(code: Code): State | undefined {
    marks = 0;
    if (isLineEnding(code)) {
      consumeLineEnding(effects, code);
      return lineStart;
    }
    if (code === null) return nok(code);
    effects.enter('hiddenCommentData');
    return inside(code);
  }

  function end(code: Code): State | undefined {
    effects.exit('hiddenCommentData');
    effects.exit('hiddenComment');
    return ok(code);
  }

  return afterMarks(effects, nok, inside);
}

function tokenizeInFlow(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let marks = 0;
  let isClosed = false;

  /** A comment that closes on the line that opens it may have text after it: left to the text construct. */
  function firstLine(code: Code): State | undefined {
    if (code === null || isLineEnding(code)) return dataEnd(code);
    marks = code === percent ? marks + 1 : 0;
    if (marks === 2) return nok(code);
    effects.consume(code);
    return firstLine;
  }

  function dataEnd(code: Code): State | undefined {
    effects.exit('hiddenCommentData');
    return isClosed ? done(code) : lineEnd(code);
  }

  function lineEnd(code: Code): State | undefined {
    return effects.check(lineOfSameContainer, nextLine, done)(code);
  }

  function nextLine(code: Code): State | undefined {
    consumeLineEnding(effects, code);
    return lineStart;
  }

  function lineStart(code: Code): State | undefined {
    if (code === null || isLineEnding(code)) return lineEnd(code);
    marks = 0;
    effects.enter('hiddenCommentData');
    return laterLine(code);
  }

  function laterLine(code: Code): State | undefined {
    if (code === null || isLineEnding(code)) return dataEnd(code);
    marks = code === percent ? marks + 1 : 0;
    isClosed ||= marks === 2;
    effects.consume(code);
    return laterLine;
  }

  function done(code: Code): State | undefined {
    effects.exit('hiddenComment');
    return ok(code);
  }

  return afterMarks(effects, nok, firstLine);
}

function tokenizeNextLine(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { parser } = this;
  const now = (): number => this.now().line;

  function lineStart(code: Code): State | undefined {
    return parser.lazy[now()] === true ? nok(code) : ok(code);
  }

  return (code) => {
    if (code === null) return nok(code);
    consumeLineEnding(effects, code);
    return lineStart;
  };
}
