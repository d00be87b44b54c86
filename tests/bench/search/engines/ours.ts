/** Our own engine, over plain documents as the others take them, and over a corpus with all that it knows of one. */
import type { Corpus } from '../../../../server/model/corpus.ts';
import { answerQuery } from '../../../../server/search/answer.ts';
import type {
  Searchable,
  Synonyms,
  WeightedText,
} from '../../../../server/search/index/searchable.ts';
import { packSegment } from '../../../../server/search/index/segment-bytes.ts';
import { indexOf, segmentOfAll } from '../../../../server/search/index/text-index.ts';
import { documentOf } from '../../../../server/search/rank/ranking.ts';
import { searchText } from '../../../../server/search/rank/text-search.ts';
import { createMemory, createSearch, saveSearch } from '../../../../server/search/search.ts';
import { abbreviationsIn } from '../../../../server/search/text/abbreviations.ts';
import type { Doc } from '../collection.ts';
import type { Engine } from './engine.ts';

/** How much a word in a title and in a text counts, in quarters: as in a note's own heading and body. */
const TITLE = 8;
const TEXT = 4;

/** A document that is nothing but a title and a text. */
class PlainDocument implements Searchable {
  readonly prior = 1;
  private readonly doc: Doc;

  constructor(doc: Doc) {
    this.doc = doc;
  }

  get id(): string {
    return this.doc.id;
  }

  get group(): object {
    return this;
  }

  texts(): WeightedText[] {
    return [
      { text: this.doc.title, weight: TITLE },
      { text: this.doc.text, weight: TEXT },
    ];
  }

  names(): string[] {
    return [this.doc.title];
  }

  synonyms(): Synonyms[] {
    return abbreviationsIn(this.doc.text).map((names) => ({ names, isAbbreviated: true }));
  }
}

/** Indexes plain documents; a question is words, whatever signs are in it. */
export function plainTextEngine(docs: readonly Doc[]): Engine {
  const segment = segmentOfAll(docs.map((doc) => new PlainDocument(doc)));
  const index = indexOf(segment);
  const memory = createMemory();
  const always = () => true;
  const anything = { phrases: [], without: [], accepts: always, prefers: always, titleOf: null };
  return {
    search(words, limit, typing = false) {
      const query = { ...anything, words, endsInWord: typing };
      const { first } = searchText(index, query, { memory, first: limit });
      return first.slice(0, limit).map((hit) => documentOf(hit).id);
    },
    size: () => packSegment(segment, '').length,
  };
}

/** Indexes a corpus as the program does, operators and all; a claim stands for no document of its own. */
export function corpusEngine(corpus: Corpus): Engine {
  const search = createSearch(corpus);
  return {
    search(text, limit, typing = false) {
      const { hits } = answerQuery(search, `${text} -kind:claim`, { limit, typing });
      return hits.map(({ type, id }) => `${type === 'note' ? 'note' : 'ref'}:${id}`);
    },
    size: () => saveSearch(search)?.length ?? null,
  };
}
