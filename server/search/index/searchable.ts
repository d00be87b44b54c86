/** What can be indexed: anything with an id, names and texts of different weight. */

/** A text, and how many times a word in it counts, in quarters: 4 is once. */
export interface WeightedText {
  text: string;
  weight: number;
}

/** Names of one thing: a title and its aliases, or an abbreviation and its long form. */
export interface Synonyms {
  names: string[];
  isAbbreviated: boolean;
}

/** A thing that is found as one. Documents of one `group` make one hit, which is as good as the best of them. */
export interface Searchable {
  /** Unique among all. */
  id: string;
  /** Documents that follow each other with the same object here belong together. */
  group: object;
  texts: () => WeightedText[];
  /** What it may be called whole: titles, aliases, keys, identifiers. */
  names: () => string[];
  /** What it is called in short, where that is another's whole name too: a title up to its colon. */
  shortNames?: () => string[];
  /** Names that mean the same, group by group. */
  synonyms: () => Synonyms[];
  /** How readily it is shown before others that match as well: 1 for what is looked for most. */
  prior: number;
  /** What it is cited by, where it is a published work. */
  record?: CitedRecord;
}

/** By what readers ask for a work that they know: `watson crick 1953`, `page et al 1999`. */
export interface CitedRecord {
  /** Family names, in order. */
  authors: string[];
  /** Their full names, and those of editors. */
  fullNames: string[];
  years: number[];
  /** Anything else that may be named beside them: title, journal, its initials, the key. */
  others: string[];
}
