/**
 * Texts that no author writes: nested so deeply that reading them would exhaust the stack, or of so
 * many blocks that reading them, which takes time with the square of their number, would take minutes.
 */
/** Levels of quotations, lists and emphasis that a tree may have. */
const maximumDepth = 200;

/** Markers of quotations, lists and footnotes that one line may open with. */
const maximumMarkers = 60;

/** More than a book of 500 pages has. */
const maximumLines = 20_000;

const marker = String.raw`(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\]\s]{1,99}\]:)`;

/** The margin that so many lists leave before the marker of the next. */
const wideMargin = new RegExp(
  String.raw`^[ \t]{${String(2 * maximumMarkers)},}(?:[-*+]|\d{1,9}[.)])[ \t]`,
  'm',
);

const manyMarkers = new RegExp(
  String.raw`^(?:[ \t]{0,4}${marker}){${String(maximumMarkers)}}`,
  'm',
);

/** Whether a text would take too long or nest too deeply, told from its lines alone. */
export function isBeyondReading(source: string): boolean {
  return hasManyLines(source) || manyMarkers.test(source) || wideMargin.test(source);
}

function hasManyLines(source: string): boolean {
  if (source.length < maximumLines) return false;
  return (source.match(/\r\n|\n|\r/g)?.length ?? 0) > maximumLines;
}

/** A node of a Markdown or an HTML tree. */
interface TreeNode {
  type: string;
  children?: TreeNode[];
}

/** Whether a tree is too deep to be walked by functions that call themselves. */
export function isTooDeep(root: TreeNode): boolean {
  let level: TreeNode[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maximumDepth) return true;
    level = level.flatMap((node) => node.children ?? []);
  }
  return false;
}
