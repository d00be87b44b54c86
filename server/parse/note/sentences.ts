/** Cuts flat text into sentences, where citations and links are single characters. */
import { bracketMark, nameMark } from './inline.ts';

/** From and to, as offsets in the text, without the space around. */
export type Range = [from: number, to: number];

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Abbreviations that no sentence ends with. */
const abbreviation =
  /(?:^|[^\p{L}\p{N}])(?:e\.g|i\.e|cf|al|vs|viz|esp|resp|approx|ca|dr|prof|mrs?|ms|st|eds?)\.\s*$/iu;

/** The initial of a name. */
const initial = new RegExp(`(?:^|[^\\p{L}\\p{N}])(?!${nameMark})\\p{Lu}\\.\\s*$`, 'u');

/** Abbreviations that go on only before a number: `p. 566`, `no. 3`. */
const numberAbbreviation =
  /(?:^|[^\p{L}\p{N}])(?:pp?|vols?|nos?|figs?|ch|chap|secs?|eqs?|arts?|paras?|tab)\.\s*$/iu;

/** Brackets of citations after a full stop belong to the sentence that it ends. */
const trailingBrackets = new RegExp(
  `^(?:${bracketMark}[\\s.,;:!?]*)+(?=$|[^\\p{Ll}\\s.,;:!?])`,
  'u',
);

/** Finds the sentences of a text; none ends where `isWithin` says that a cut would divide something, such as code. */
export function sentenceRanges(
  text: string,
  isWithin: (cut: number) => boolean = () => false,
): Range[] {
  const cuts: number[] = [];
  for (const { index, segment } of segmenter.segment(text)) {
    if (index === 0) continue;
    const brackets = trailingBrackets.exec(segment)?.[0].length ?? 0;
    const cut = index + brackets;
    if (cut < text.length && isEnd(text, cut, index) && !isWithin(cut)) cuts.push(cut);
  }
  return [0, ...cuts]
    .map((from, number): Range => trimmed(text, from, cuts[number] ?? text.length))
    .filter(([from, to]) => from < to);
}

/** Whether a sentence may end before `cut`: not after an abbreviation, and not before mere punctuation. */
function isEnd(text: string, cut: number, index: number): boolean {
  const before = text.slice(Math.max(0, index - 12), index);
  if (abbreviation.test(before) || initial.test(before)) return false;
  if (numberAbbreviation.test(before) && /^\d/.test(text.slice(cut, cut + 1))) return false;
  return /[\p{L}\p{N}]/u.test(text.slice(cut, cut + 40));
}

function trimmed(text: string, from: number, to: number): Range {
  const sentence = text.slice(from, to);
  const start = from + sentence.length - sentence.trimStart().length;
  return [start, Math.max(start, from + sentence.trimEnd().length)];
}
