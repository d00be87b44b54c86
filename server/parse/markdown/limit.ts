/**
 * Keeps one block from taking minutes. Pairing emphasis and brackets takes time that grows with the
 * square of their number in a paragraph, heading or cell, so behind the thousandth mark they are
 * plain characters. No author comes near it.
 */
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext,
} from 'micromark-util-types';

const maximumMarks = 1000;

/** What opens and closes emphasis, strikethrough, links and pictures. */
const marks = '!*[]_~';

/** What begins a citation, code, HTML, an escape, a reference or a comment, which are still read. */
const beginnings = new Set([...'-@`<\\&%'].map((character) => character.charCodeAt(0)));

/** Marks met so far in each block: every block's text has a tokenizer of its own. */
const marksOf = new WeakMap<TokenizeContext, number>();

const surplusMark: Construct = { name: 'surplusMark', tokenize: tokenizeSurplusMark };

/** The micromark extension; it has to be tried before every other, so it comes last in the list. */
export function limitSyntax(): Extension {
  return { text: Object.fromEntries([...marks].map((mark) => [mark.charCodeAt(0), surplusMark])) };
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

  /** One long token, because micromark joins neighbours in quadratic time too. */
  function plain(code: Code): State | undefined {
    if (code === null || code < -2 || beginnings.has(code)) {
      effects.exit('data');
      return ok(code);
    }
    effects.consume(code);
    return plain;
  }

  return (code) => {
    effects.enter('data');
    effects.consume(code);
    return plain;
  };
}
