/** What a query demands beside its words, held against the documents that match them. */
import type { Searchable } from '../index/searchable.ts';
import type { Part } from '../index/text-index.ts';
import type { Reader } from '../text/reading.ts';
import { visitWords } from '../text/words.ts';
import type { ReadClause } from './clauses.ts';
import { formsOf, type PhraseFinder } from './phrases.ts';
import { commonPostings, type Scores } from './ranking.ts';
import type { Memory, TextQuery } from './text-query.ts';

/** Leaves out what the words match and the phrases or the title do not. */
export function narrow(
  scores: readonly Scores[],
  { phrases, titleOf }: TextQuery,
  { clauses, memory }: { clauses: readonly ReadClause[]; memory: Memory },
): void {
  if (phrases.length > 0) keepPhrases(scores, phrases, memory.phrases);
  if (titleOf) keepTitles(scores, clauses, { titleOf, reader: memory.reader });
}

/** Leaves only the documents that hold every phrase word for word. */
function keepPhrases(
  scores: readonly Scores[],
  phrases: readonly string[],
  finder: PhraseFinder,
): void {
  for (const scored of scores) {
    const holding = finder.documentsHolding(scored.part.segment, phrases);
    scored.matched = scored.matched.filter((doc) => holding.every((docs) => docs.has(doc)));
  }
}

/** Leaves only the documents in whose title every word of the query stands, in some form. */
function keepTitles(
  scores: readonly Scores[],
  clauses: readonly ReadClause[],
  { titleOf, reader }: { titleOf: (document: Searchable) => string; reader: Reader },
): void {
  const asked = clauses.filter(({ alternatives }) =>
    alternatives.some(({ way }) => way !== 'synonym'),
  );
  for (const scored of scores) {
    const { documents } = scored.part.segment;
    scored.matched = scored.matched.filter((doc) => {
      const terms = new Set<string>();
      visitWords(titleOf(documents[doc]!), (word) => terms.add(reader.read(word).term));
      return asked.every(({ alternatives }) =>
        alternatives.some((alternative) => alternative.terms.every((term) => terms.has(term))),
      );
    });
  }
}

/** The groups of which a document holds one of the words, in any form, or one of the phrases. */
export function groupsHolding(
  { segment }: Part,
  texts: readonly string[],
  { reader, phrases }: Memory,
): Set<number> {
  const isPhrase = (text: string) => formsOf(text, reader).length > 1;
  const words = texts.filter((text) => !isPhrase(text)).flatMap((text) => formsOf(text, reader));
  const holding = [
    ...words.map((form) => commonPostings(segment, [reader.read(form).term]).docs),
    ...phrases.documentsHolding(segment, texts.filter(isPhrase)),
  ];
  return new Set(holding.flatMap((docs) => Array.from(docs, (doc) => segment.groups[doc]!)));
}
