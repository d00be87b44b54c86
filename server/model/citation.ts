/**
 * How the author reads the source that is cited, told by the prefix: `cf.` compares, `contra` and
 * `but see` dispute, anything else supports. Never guessed from the sentence.
 */
export type Signal = 'supports' | 'compares' | 'disputes';

/** pandoc's citation modes: `[@k]`, `@k` in the sentence, `[-@k]`. */
export type CitationMode = 'parenthetical' | 'narrative' | 'author-suppressed';

/** CSL's locator terms, the names that citation styles know. */
export type LocatorLabel =
  | 'act'
  | 'appendix'
  | 'article-locator'
  | 'book'
  | 'canon'
  | 'chapter'
  | 'column'
  | 'elocation'
  | 'equation'
  | 'figure'
  | 'folio'
  | 'issue'
  | 'line'
  | 'note'
  | 'opus'
  | 'page'
  | 'paragraph'
  | 'part'
  | 'rule'
  | 'scene'
  | 'section'
  | 'sub-verbo'
  | 'supplement'
  | 'table'
  | 'timestamp'
  | 'title-locator'
  | 'verse'
  | 'version'
  | 'volume';

/** The place in the source: `p. 566` is `{ label: 'page', value: '566' }`. */
export interface Locator {
  label: LocatorLabel;
  value: string;
}

/** One source cited at one place of a note; several in one pair of brackets share a cluster. */
export interface Citation {
  /** Its number in the note, from 0, in reading order; the page anchors it as `#cite-<index>`. */
  index: number;
  /** The number of its bracket (or narrative citation) in the note, from 0. */
  cluster: number;
  key: string;
  mode: CitationMode;
  prefix: string;
  locator: Locator | null;
  /** What follows the locator, with its leading punctuation and space. */
  suffix: string;
  signal: Signal;
  /** The number of the passage it stands in. */
  passage: number;
  line: number;
  column: number;
}
