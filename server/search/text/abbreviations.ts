/** Abbreviations that a text explains: `small and medium-sized enterprises (SMEs)`. */

const IN_BRACKETS = /\(([\p{Lu}&]{2,6})(?:e?s)?\)/gu;

/** The longest long form, in characters. */
const LONGEST = 120;

/** Each abbreviation with its long form, each pair once. */
export function abbreviationsIn(text: string): [short: string, long: string][] {
  const found = new Map<string, string>();
  for (const match of text.matchAll(IN_BRACKETS)) {
    const before = text.slice(Math.max(0, match.index - LONGEST), match.index);
    const long = longForm(before, match[1]!);
    if (long) found.set(match[1]!, long);
  }
  return [...found];
}

/** The words before an abbreviation from where their first letters begin to spell it; small words may go unspelled. */
function longForm(before: string, short: string): string | null {
  const words = (/(?:[\p{L}’'-]+\s+)+$/u.exec(before)?.[0] ?? '').trim().split(/[\s-]+/);
  const letters = [...short.toLowerCase()];
  let at = words.length;
  for (const letter of letters.reverse()) {
    do at -= 1;
    while (at >= 0 && words[at]![0]?.toLowerCase() !== letter);
    if (at < 0) return null;
  }
  return words.length - at <= letters.length + 3 ? words.slice(at).join(' ') : null;
}

const SMALL_WORDS = /^(?:a|an|and|for|from|in|of|on|or|the|to|with)$/i;

/** A name of three large words or more with the abbreviation that readers would make of it: `gross domestic product`, `GDP`. */
export function initialsOf(name: string): [short: string, long: string][] {
  const words = (name.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !SMALL_WORDS.test(word));
  const initials = words.map((word) => word[0]).join('');
  return words.length >= 3 && words.length <= 6 ? [[initials.toUpperCase(), name]] : [];
}
