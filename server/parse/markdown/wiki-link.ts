/**
 * `[[target#Heading|text]]` and `![[target]]`, as Obsidian reads them, for micromark and mdast.
 * A link stands on one line and holds no bracket; `[[1]](address)` stays CommonMark's link.
 */
import type { Node } from 'mdast';
import type { CompileContext, Extension as TreeExtension } from 'mdast-util-from-markdown';
import type { Code, Construct, Effects, Extension, State, Token } from 'micromark-util-types';
import type { Link } from '../../model/note.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    wikiLink: 'wikiLink';
  }
}

/** A `[[link]]` or `![[embed]]` in the tree. */
export interface WikiLink extends Node {
  type: 'wikiLink';
  target: string;
  fragment: Link['fragment'];
  /** What the author wrote to be shown, or else the target as written. */
  text: string;
  hasOwnText: boolean;
  embed: boolean;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    wikiLink: WikiLink;
  }
  interface RootContentMap {
    wikiLink: WikiLink;
  }
}

const exclamation = 33;
const leftParenthesis = 40;
const leftBracket = 91;
const rightBracket = 93;
const verticalBar = 124;

const wikiLink: Construct = { name: 'wikiLink', tokenize: tokenizeWikiLink };

/** The micromark half: finds the links. */
export function wikiLinkSyntax(): Extension {
  return { text: { [exclamation]: wikiLink, [leftBracket]: wikiLink } };
}

function tokenizeWikiLink(effects: Effects, ok: State, nok: State): State {
  let isNamed = false;

  function start(code: Code): State | undefined {
    effects.enter('wikiLink');
    if (code !== exclamation) return expect(leftBracket, expect(leftBracket, inside))(code);
    effects.consume(code);
    return expect(leftBracket, expect(leftBracket, inside));
  }

  function expect(wanted: number, next: State): State {
    return (code) => {
      if (code !== wanted) return nok(code);
      effects.consume(code);
      return next;
    };
  }

  function inside(code: Code): State | undefined {
    if (code === null || code < -2 || code === leftBracket) return nok(code);
    if (code === rightBracket) return isNamed ? close(code) : nok(code);
    if (code === verticalBar && !isNamed) return nok(code);
    isNamed ||= isNameCharacter(code);
    effects.consume(code);
    return inside;
  }

  const close = expect(rightBracket, expect(rightBracket, after));

  function after(code: Code): State | undefined {
    if (code === leftParenthesis) return nok(code);
    effects.exit('wikiLink');
    return ok(code);
  }

  return start;
}

/** Anything but space, `#`, `^` and `\`, of which alone no link is made. */
function isNameCharacter(code: number): boolean {
  return code > 32 && code !== 35 && code !== 94 && code !== 92;
}

/** The mdast half: turns them into nodes. */
export function wikiLinkFromMarkdown(): TreeExtension {
  return { enter: { wikiLink: enterWikiLink }, exit: { wikiLink: exitWikiLink } };
}

function enterWikiLink(this: CompileContext, token: Token): undefined {
  const link: WikiLink = { type: 'wikiLink', ...readWikiLink(this.sliceSerialize(token)) };
  this.enter(link, token);
}

function exitWikiLink(this: CompileContext, token: Token): undefined {
  this.exit(token);
}

/** Takes the source of a link apart: `[[target#fragment|text]]`, with `\|` for `|` as tables need it. */
function readWikiLink(source: string): Omit<WikiLink, 'type'> {
  const embed = source.startsWith('!');
  const [address = '', ...shown] = source.slice(embed ? 3 : 2, -2).split(/\\?\|/);
  const [target = '', ...fragments] = address.split('#').map((part) => part.trim());
  const fragment = readFragment(fragments);
  const ownText = shown.join('|').trim();
  const text = ownText || textFor(target, fragment);
  return { target, fragment, text, hasOwnText: ownText !== '', embed };
}

/** A nested heading keeps its way, `Chapter#Section`; a block is known without. */
function readFragment(steps: string[]): Link['fragment'] {
  const last = steps.at(-1) ?? '';
  if (last === '') return null;
  if (last.startsWith('^')) return { kind: 'block', name: last.slice(1) };
  return { kind: 'heading', name: steps.filter(Boolean).join('#') };
}

function textFor(target: string, fragment: Link['fragment']): string {
  if (fragment === null || (fragment.kind === 'block' && target !== '')) return target;
  const place = fragment.name.replaceAll('#', ' > ');
  return target === '' ? place : `${target} > ${place}`;
}
