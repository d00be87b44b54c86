/** What a layout is made of: sizes and joins alone, so that nothing else can move a node. */

/** The room that a node takes. */
export interface PlannedNode {
  id: string;
  /** Of symbol and label together. */
  width: number;
  height: number;
  radius: number;
  /** The number of its column from the left; 0 for all on a map. */
  column: number;
}

/** A graph to be laid out. */
export interface LayoutPlan {
  /** How many columns there are; 0 for a map. */
  columns: number;
  nodes: readonly PlannedNode[];
  /** Places of two nodes that are joined, the lower first; each pair once. */
  pairs: readonly (readonly [number, number])[];
  /**
   * Of a map: how many nodes each stage has, in their order. A stage leaves those before it at their places in
   * relation to each other; there is one of all nodes where none are given.
   */
  stages?: readonly number[];
  /**
   * Of columns: how many pairs, from the first, say where nodes stand, while all others only find their way
   * past them; all do where it is not given.
   */
  placing?: number;
}

/** The layouts of graphs, which take their time to be made. */
export interface Layouts {
  /** The layout of a plan; null while it is being made. */
  of: (plan: LayoutPlan) => Layout | null;
  /** Resolves as soon as there is one; rejects where it cannot be made now. */
  ready: (plan: LayoutPlan) => Promise<void>;
}

/** Where everything stands, to a tenth of a unit. */
export interface Layout {
  /** `x` and `y` of the centre of each symbol, in the order of the plan. */
  points: number[];
  /** Points between the ends of a pair, `x` and `y` by turns from its first node to its second, by the place of the pair. */
  bends: Record<number, number[]>;
}
