/** Lists of names: cut them, and tell persons from bodies and from “and others”. */

/** A name list made ready for Citation.js. */
export interface NameList {
  text: string;
  /** The numbers of those names that are one whole: corporate authors, `others`, what has too many commas. */
  literals: Set<number>;
  /** Names that are no names, as their author should hear. */
  odd: string[];
}

const braceOrAnd = /[{}]|(?<=\s)and(?=\s)/gi;
const letterGroup = /\{([^\s{},\\]+)\}(?=\p{L})/gu;
/** biblatex's spelling of a name by its parts, which Citation.js reads. */
const extendedName = /^(?:family|given|prefix|suffix|useprefix)(?:-i)?\s*=/;

/**
 * Makes a list of names ready. BibTeX decides by the case of a word's first letter what is a particle, so
 * braces around single letters go; a name in braces is a body, and `others` becomes a name of its own, as in pandoc.
 */
export function readNames(list: string): NameList {
  const names = cutAtAnd(list).map((name) => name.trim().replace(/^,|,$/g, '').trim());
  const literals = new Set<number>();
  const odd: string[] = [];
  const texts = names.filter(Boolean).map((name, index) => {
    if (extendedName.test(name)) return name;
    if (isBraced(name)) literals.add(index);
    else if (name.toLowerCase() === 'others') return whole(name, index);
    else if (commas(name) > 2) {
      odd.push(name);
      return whole(name, index);
    }
    return name.replace(letterGroup, '$1').replaceAll('=', '{=}');
  });
  return { text: texts.join(' and '), literals, odd };

  function whole(name: string, index: number): string {
    literals.add(index);
    return `{${name}}`;
  }
}

/** Cuts a list at every `and` that stands outside braces. */
function cutAtAnd(list: string): string[] {
  const names: string[] = [];
  const text = ` ${list} `;
  let depth = 0;
  let start = 0;
  for (const match of text.matchAll(braceOrAnd)) {
    if (match[0] === '{') depth += 1;
    else if (match[0] === '}') depth -= 1;
    else if (depth === 0) {
      names.push(text.slice(start, match.index));
      start = match.index + match[0].length;
    }
  }
  return [...names, text.slice(start)];
}

/** Whether one pair of braces holds all of it. */
function isBraced(name: string): boolean {
  if (!name.startsWith('{') || !name.endsWith('}')) return false;
  let depth = 0;
  for (let at = 0; at < name.length; at += 1) {
    if (name[at] === '{') depth += 1;
    else if (name[at] === '}') depth -= 1;
    if (depth === 0) return at === name.length - 1;
  }
  return false;
}

function commas(name: string): number {
  let depth = 0;
  let count = 0;
  for (const character of name) {
    if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    else if (character === ',' && depth === 0) count += 1;
  }
  return count;
}
