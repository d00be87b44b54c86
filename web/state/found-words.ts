/**
 * The words that a search led to, marked on the page where they stand. An address names them in a text
 * directive (`#cite-3:~:text=…`), which not every browser follows and no script may read once it is followed;
 * so they are remembered from one page to the next.
 */
const DIRECTIVE = ':~:text=';
const REMEMBERED = 'found words';
const HIGHLIGHT = 'found';

/** What parts a text from the next as a space does not, and the sign that stands between the two where it is read. */
const BLOCKS = 'p, li, dt, dd, td, th, blockquote, figcaption, pre, div, h1, h2, h3, h4, h5, h6';
const APART = '\0';

/** Follows an address that a search gave, within the open page too. */
export function leadTo(href: string): void {
  remember(href);
  location.assign(href);
  setTimeout(showFoundWords);
}

/** Marks the words that a search led to, now and on every link to such words that is followed. */
export function followFoundWords(): void {
  addEventListener('click', ({ target, ctrlKey, metaKey, shiftKey }) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
    const isElsewhere = ctrlKey || metaKey || shiftKey;
    if (!link?.getAttribute('href')!.includes(DIRECTIVE) || isElsewhere) return;
    remember(link.getAttribute('href')!);
    setTimeout(showFoundWords);
  });
  showFoundWords();
}

function remember(href: string): void {
  if (href.includes(DIRECTIVE)) sessionStorage.setItem(REMEMBERED, href);
}

/** Marks the remembered words if they are for this page; then they are forgotten. */
function showFoundWords(): void {
  const href = sessionStorage.getItem(REMEMBERED);
  if (href === null || new URL(href, location.href).pathname !== location.pathname) return;
  sessionStorage.removeItem(REMEMBERED);
  const [address, words] = href.split(DIRECTIVE);
  const anchor = address!.split('#')[1];
  const start = anchor ? document.getElementById(anchor) : null;
  const range = findWords(decodeURIComponent(words!), start);
  if (!range) return;
  CSS.highlights.set(HIGHLIGHT, new Highlight(range));
  if (!start || !isInSight(range)) scrollTo({ top: topOf(range) - innerHeight / 3 });
}

/** The first place of some words in the text of the page from an element on, or else anywhere in it. */
function findWords(words: string, start: Element | null): Range | null {
  const main = document.querySelector('main');
  if (!main || !('highlights' in CSS)) return null;
  const { text, pieces } = readText(main);
  const pattern = wholeWords(words);
  const from = start ? startOf(pieces, start) : 0;
  const matches = [...text.matchAll(pattern)];
  const match = matches.find(({ index, 0: found }) => index + found.length > from) ?? matches[0];
  if (!match) return null;
  const range = new Range();
  range.setStart(...placeAt(pieces, match.index));
  range.setEnd(...placeAt(pieces, match.index + match[0].length));
  return range;
}

/** A part of a word is none of the words: a name is not meant where a citation key begins with it. */
function wholeWords(words: string): RegExp {
  const written = words.trim().split(/\s+/).map(escaped).join('\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${written}(?![\\p{L}\\p{N}])`, 'giu');
}

interface Piece {
  node: Text;
  at: number;
}

function readText(root: Element): { text: string; pieces: Piece[] } {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const pieces: Piece[] = [];
  let text = '';
  let block: Element | null = null;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const own = node.parentElement!.closest(BLOCKS);
    if (own !== block) text += APART;
    block = own;
    pieces.push({ node, at: text.length });
    text += node.data;
  }
  return { text, pieces };
}

/** Where the block that holds an element begins: its words may stand before it. */
function startOf(pieces: readonly Piece[], element: Element): number {
  const block = element.closest('p, li, td, blockquote, h1, h2, h3, h4, h5, h6') ?? element;
  return pieces.find(({ node }) => block.contains(node))?.at ?? 0;
}

function placeAt(pieces: readonly Piece[], at: number): [Node, number] {
  const piece = pieces.findLast((each) => each.at <= at)!;
  return [piece.node, Math.min(at - piece.at, piece.node.length)];
}

function escaped(word: string): string {
  return word.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
}

function topOf(range: Range): number {
  return range.getBoundingClientRect().top + scrollY;
}

function isInSight(range: Range): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}
