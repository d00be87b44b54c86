/** An element of a CSL style or locale, in the form in which the citation processor takes it. */
export interface StyleNode {
  name: string;
  attrs: Record<string, string>;
  children: (StyleNode | string)[];
}

/** A citation style that lies in the library as a `.csl` file. */
export interface StyleFile {
  file: string;
  /** The stem of its file, by which it is chosen. */
  id: string;
  title: string;
  /** The id of the style that it takes everything from, where it is a dependent one. */
  parent: string | null;
  /** Its own language, where it names one. */
  locale: string | null;
  tree: StyleNode;
  /** Why it cannot be used, in a sentence; null where it can. */
  fault: string | null;
}
