/** Running text cut into sentences. */

/** A sentence and its place in the text. */
export interface Sentence {
  text: string;
  from: number;
  to: number;
}

/** Behind one of these, in any script that has them, a sentence ends; not behind `et al.`, `cf.` or an initial. */
const END =
  /(?<!\b(?:al|cf|e\.g|i\.e|vs|pp?|vol|no|ed|eds|approx|\p{Lu}))[.!?]+[)”’"']*\s+(?=["“‘(]?[\p{Lu}\p{N}])|[。！？]/gu;

/** The sentences of a text, in order; nothing of it is lost but the spaces between them. */
export function cutIntoSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const match of text.matchAll(END)) {
    const to = match.index + match[0].length;
    add(sentences, text, { from, to });
    from = to;
  }
  add(sentences, text, { from, to: text.length });
  return sentences;
}

function add(
  sentences: Sentence[],
  text: string,
  { from, to }: { from: number; to: number },
): void {
  const sentence = text.slice(from, to).trimEnd();
  if (sentence) sentences.push({ text: sentence, from, to: from + sentence.length });
}
