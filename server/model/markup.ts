/**
 * The body of a note as a tree that a page can draw directly. It holds no markup as text, so nothing
 * in it can become a script; links and citations are numbers into the note's own lists, so the tree
 * depends on its file alone.
 */
export type Markup = string | MarkupElement | MarkupCitations | MarkupLink | MarkupEmbed;

/** An HTML element of the allowed set, with allowed attributes. */
export interface MarkupElement {
  tag: string;
  attributes?: Record<string, string | number | boolean>;
  children?: Markup[];
}

/** A cluster of citations: its number in the note. */
export interface MarkupCitations {
  cluster: number;
}

/** A `[[link]]`: its number among the note's links, and the text shown. */
export interface MarkupLink {
  link: number;
  children: Markup[];
}

/** A `![[note]]` on a line of its own or in a sentence: its number among the note's links. */
export interface MarkupEmbed {
  embed: number;
}
