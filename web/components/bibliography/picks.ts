/** What a list needs of the basket: whether a work is in it, and how it gets in and out. */
export interface Picks {
  has: (key: string) => boolean;
  toggle: (key: string) => void;
}
