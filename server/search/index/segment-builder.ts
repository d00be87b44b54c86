/** Documents → segment: read by lunr's pipeline into one combined field, whose postings are kept in flat arrays. */
import { nameTerm, type NameUse, termsOfName } from '../text/names.ts';
import { createReader } from '../text/reading.ts';
import { visitWordsAndCompounds } from '../text/words.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import type { Searchable } from './searchable.ts';
import { type Segment, type SegmentData, segmentOf } from './segment.ts';
import { packWords } from './word-list.ts';

/** What one posting can count at most; beyond it another occurrence changes no score. */
const MOST_WEIGHT = 255;
const MOST_LENGTH = 65_535;

/** Takes documents in one after the other; those of one group follow each other. */
export class SegmentBuilder {
  readonly #reader = createReader();
  readonly #documents: Searchable[] = [];
  readonly #lengths = new GrowingNumbers();
  /** The number of the form of each word as it is written, so that a word is read once. */
  readonly #formOfWord = new Map<string, number>();
  /** Forms by the order in which they were met; of each its term, its documents and the last of these. */
  readonly #forms = new Map<string, number>();
  readonly #formTerms: number[] = [];
  readonly #formCounts: number[] = [];
  readonly #formLast: number[] = [];
  /** Terms by the order in which they were met. */
  readonly #terms = new Map<string, number>();
  readonly #postings = {
    terms: new GrowingNumbers(),
    docs: new GrowingNumbers(),
    weights: new GrowingNumbers(),
  };
  /** What each term counts in the document at hand, and which terms do. */
  readonly #counts: number[] = [];
  #counted: number[] = [];

  /** Indexes a document. */
  add(document: Searchable): void {
    this.#lengths.push(Math.min(MOST_LENGTH, this.#countWords(document)));
    this.#countNames(document);
    const doc = this.#documents.push(document) - 1;
    for (const term of this.#counted) {
      this.#postings.terms.push(term);
      this.#postings.docs.push(doc);
      this.#postings.weights.push(Math.min(MOST_WEIGHT, this.#counts[term]!));
      this.#counts[term] = 0;
    }
    this.#counted = [];
  }

  /** The segment of all documents so far. */
  build(): Segment {
    const names = [...this.#terms.keys()].sort();
    const order = new Uint32Array(names.length);
    names.forEach((name, index) => (order[this.#terms.get(name)!] = index));
    const forms = [...this.#forms].sort(([a], [b]) => (a < b ? -1 : 1));
    const data: SegmentData = {
      terms: packWords(names),
      ...this.#sortedPostings(order),
      lengths: Uint16Array.from(this.#lengths.all()),
      forms: packWords(forms.map(([form]) => form)),
      formTerms: Uint32Array.from(forms, ([, number]) => order[this.#formTerms[number]!]!),
      formCounts: Uint32Array.from(forms, ([, number]) => this.#formCounts[number]!),
    };
    return segmentOf(data, this.#documents);
  }

  #countWords(document: Searchable): number {
    let length = 0;
    for (const { text, weight } of document.texts()) {
      visitWordsAndCompounds(text, (word) => {
        length += 1;
        const form = this.#formOf(word);
        this.#countForm(form);
        this.#count(this.#formTerms[form]!, weight);
      });
    }
    return length;
  }

  #countNames(document: Searchable): void {
    for (const name of document.names()) this.#countName(name, 'name');
    for (const name of document.shortNames?.() ?? []) this.#countName(name, 'shortName');
    for (const { names } of document.synonyms()) {
      for (const name of names) this.#countName(name, 'synonym');
    }
  }

  #countName(name: string, as: NameUse): void {
    const terms = termsOfName(name, this.#reader);
    if (terms.length > 0) this.#count(this.#numberOf(nameTerm(terms, as)), 1);
  }

  #count(term: number, weight: number): void {
    const before = this.#counts[term] ?? 0;
    if (before === 0) this.#counted.push(term);
    this.#counts[term] = before + weight;
  }

  /** A document counts once for a form, however often it holds it. */
  #countForm(form: number): void {
    const doc = this.#documents.length;
    if (this.#formLast[form] === doc) return;
    this.#formLast[form] = doc;
    this.#formCounts[form]! += 1;
  }

  #formOf(word: string): number {
    let number = this.#formOfWord.get(word);
    if (number === undefined) {
      const { form, term } = this.#reader.read(word);
      number = this.#forms.get(form) ?? this.#newForm(form, term);
      this.#formOfWord.set(word, number);
    }
    return number;
  }

  #newForm(form: string, term: string): number {
    this.#forms.set(form, this.#forms.size);
    this.#formLast.push(-1);
    this.#formCounts.push(0);
    return this.#formTerms.push(this.#numberOf(term)) - 1;
  }

  #numberOf(term: string): number {
    const known = this.#terms.get(term);
    if (known !== undefined) return known;
    this.#terms.set(term, this.#terms.size);
    return this.#terms.size - 1;
  }

  /** The postings by term; those of a term stay in the order of their documents. */
  #sortedPostings(order: Uint32Array): Pick<SegmentData, 'starts' | 'docs' | 'weights'> {
    const terms = this.#postings.terms.all();
    const starts = new Uint32Array(order.length + 1);
    for (const term of terms) starts[order[term]! + 1]! += 1;
    for (let index = 1; index < starts.length; index++) starts[index]! += starts[index - 1]!;
    const next = starts.slice();
    const docs = new Uint32Array(terms.length);
    const weights = new Uint8Array(terms.length);
    const [allDocs, allWeights] = [this.#postings.docs.all(), this.#postings.weights.all()];
    for (let index = 0; index < terms.length; index++) {
      const at = next[order[terms[index]!]!]!++;
      docs[at] = allDocs[index]!;
      weights[at] = allWeights[index]!;
    }
    return { starts, docs, weights };
  }
}
