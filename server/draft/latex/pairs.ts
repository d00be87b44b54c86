/** Which bracket closes which, found in one pass however they are nested. */

const BACKSLASH = 92;
const BRACE = 123;
const BRACE_END = 125;
const BRACKET = 91;
const BRACKET_END = 93;

/**
 * For the place of each brace and bracket that opens, the place where it closes, or 0. Braces protect brackets. A
 * bracket that is never balanced closes where LaTeX closes it: at the first closing one on its level.
 */
export function closingPlaces(text: string): Int32Array {
  const closing = new Int32Array(text.length);
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at += 1;
    else if (code === BRACE || code === BRACKET) open.push(at);
    else if (code === BRACE_END) {
      const brace = popBrace(text, open);
      if (brace !== undefined) closing[brace] = at;
    } else if (code === BRACKET_END) closeBrackets(text, { open, closing, at });
  }
  return closing;
}

/** Brackets that are left open within the braces go with them. */
function popBrace(text: string, open: number[]): number | undefined {
  let place = open.pop();
  while (place !== undefined && text.charCodeAt(place) !== BRACE) place = open.pop();
  return place;
}

/** Closes the innermost bracket, and for want of better those around it that nothing has closed yet. */
function closeBrackets(
  text: string,
  { open, closing, at }: { open: number[]; closing: Int32Array; at: number },
): void {
  const isBracket = (place: number | undefined) =>
    place !== undefined && text.charCodeAt(place) === BRACKET;
  for (let index = open.length - 1; isBracket(open[index]) && !closing[open[index]!]; index--) {
    closing[open[index]!] = at;
  }
  if (isBracket(open.at(-1))) closing[open.pop()!] = at;
}
