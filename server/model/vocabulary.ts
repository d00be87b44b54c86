/** What a kind of note is called and how it is marked. */
export interface Kind {
  id: string;
  label: string;
  plural: string;
  meaning: string;
  /** A CSS colour, `#rrggbb`; empty lets the program choose one. */
  colour: string;
}

/** What a relation is called, read from either end. */
export interface Relation {
  id: string;
  label: string;
  inverse: string;
  meaning: string;
  colour: string;
}

/** The kinds and relations of a review. */
export interface Vocabulary {
  /** The name of the review, for the head of every page; empty where the file gives none. */
  title: string;
  /** One or two sentences that the overview opens with. */
  description: string;
  kinds: Kind[];
  relations: Relation[];
  /** False for the built-in defaults: then any kind and relation is welcome. */
  declared: boolean;
}
