/**
 * Citation keys as micromark tokens: `@key`, `-@key`, `@{any key}`, each one token, so that nothing
 * inside a key is taken for emphasis, HTML or a link. The rules are those of pandoc's manual,
 * "Citation syntax", with what its reader does where the manual is silent: `@*` is a key, a brace
 * may nest in braces, and a word or a full stop before the `@` prevents a citation.
 */
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext,
} from 'micromark-util-types';
import { isAlphanumeric, isInnerPunctuation, isKeyCharacter } from './characters.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    citationKey: 'citationKey';
  }
}

/** Longer than any web address that anyone would type; it bounds the search for a closing brace. */
const longestBracedKey = 300;

/** How far an `@` looks back for the start of a web address. */
const longestAddress = 300;

const innerPunctuation: Construct = { partial: true, tokenize: tokenizeInnerPunctuation };
const astralCharacter: Construct = { partial: true, tokenize: tokenizeAstralCharacter };
const citationKey: Construct = { name: 'citationKey', tokenize: tokenizeKey };

/** The micromark extension; put it after GFM's, whose e-mail addresses may start with `-` too. */
export function keySyntax(): Extension {
  return { text: { [codeOf('@')]: citationKey, [codeOf('-')]: citationKey } };
}

function tokenizeKey(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const isText = followsWord(this) || followsAddress(this);
  let depth = 0;
  let length = 0;
  return start;

  function start(code: Code): State | undefined {
    if (isText) return nok(code);
    effects.enter('citationKey');
    if (code !== codeOf('-')) return at(code);
    effects.consume(code);
    return at;
  }

  function at(code: Code): State | undefined {
    if (code !== codeOf('@')) return nok(code);
    effects.consume(code);
    return open;
  }

  function open(code: Code): State | undefined {
    if (code === codeOf('{')) {
      depth = 1;
      effects.consume(code);
      return braced;
    }
    if (code === codeOf('*') || isKeyCharacter(characterOf(code))) {
      effects.consume(code);
      return bare;
    }
    return effects.attempt(astralCharacter, bare, nok)(code);
  }

  function bare(code: Code): State | undefined {
    const character = characterOf(code);
    if (isKeyCharacter(character)) {
      effects.consume(code);
      return bare;
    }
    if (isInnerPunctuation(character)) return effects.attempt(innerPunctuation, bare, close)(code);
    return isHighSurrogate(code)
      ? effects.attempt(astralCharacter, bare, close)(code)
      : close(code);
  }

  function braced(code: Code): State | undefined {
    if (code === null || isSpace(code) || ++length > longestBracedKey) return nok(code);
    if (code === codeOf('{')) depth += 1;
    if (code === codeOf('}')) depth -= 1;
    effects.consume(code);
    return depth === 0 ? close : braced;
  }

  function close(code: Code): State | undefined {
    effects.exit('citationKey');
    return ok(code);
  }
}

/** One of `:.#$%&-+?<>~/` before a key character, or `:` or `/` before a `/` as in web addresses. */
function tokenizeInnerPunctuation(effects: Effects, ok: State, nok: State): State {
  let first: Code = null;
  return (code) => {
    first = code;
    effects.consume(code);
    return next;
  };

  function next(code: Code): State | undefined {
    if (isKeyCharacter(characterOf(code))) return ok(code);
    if (code === codeOf('/') && (first === codeOf(':') || first === code)) return ok(code);
    return effects.check(astralCharacter, ok, nok)(code);
  }
}

/** A letter or number outside the basic plane, which arrives as two codes. */
function tokenizeAstralCharacter(effects: Effects, ok: State, nok: State): State {
  let high: Code = null;
  return (code) => {
    if (!isHighSurrogate(code)) return nok(code);
    high = code;
    effects.consume(code);
    return low;
  };

  function low(code: Code): State | undefined {
    if (high === null || code === null || code < 0) return nok(code);
    if (!isAlphanumeric(String.fromCharCode(high, code))) return nok(code);
    effects.consume(code);
    return ok;
  }
}

/** What pandoc counts as a word before the `@`: letters, numbers and full stops, but none that was escaped. */
function followsWord(context: TokenizeContext): boolean {
  const { previous, events } = context;
  if (previous === null || previous < 0) return false;
  const last = events.at(-1)?.[1].type;
  if (last === 'characterEscape' || last === 'citationKey') return false;
  if (previous === codeOf('.')) return true;
  return isAlphanumeric(isLowSurrogate(previous) ? textBefore(context, 2) : characterOf(previous));
}

/** An `@` in a bare web address, also in brackets, where GFM finds addresses only after keys. */
function followsAddress(context: TokenizeContext): boolean {
  const { previous } = context;
  if (previous === null || !/[^\s[\](<]/.test(characterOf(previous))) return false;
  return /(?:https?:\/\/|www\.)[^\s[\]<]*$/i.test(textBefore(context, longestAddress));
}

/** Up to some characters before the place that is reached, as far back as its line and its text go. */
function textBefore(context: TokenizeContext, length: number): string {
  const end = context.now();
  const start = { ...end, _bufferIndex: Math.max(0, end._bufferIndex - length) };
  return context.sliceSerialize({ start, end });
}

function codeOf(character: string): number {
  return character.charCodeAt(0);
}

/** The character of a code; nothing for the end and for micromark's negative codes of line endings and tabs. */
function characterOf(code: Code): string {
  return code === null || code < 0 ? '' : String.fromCharCode(code);
}

function isSpace(code: Code): boolean {
  return code !== null && (code < 0 || /\s/.test(String.fromCharCode(code)));
}

function isHighSurrogate(code: Code): boolean {
  return code !== null && code >= 0xd800 && code < 0xdc00;
}

function isLowSurrogate(code: Code): boolean {
  return code !== null && code >= 0xdc00 && code < 0xe000;
}
