/**
 * Keys for the parts of a drawn text, so that an edit redraws what it touched and nothing else: the
 * selection, focus and scroll position of a reader survive everywhere but in the edited part.
 */
import type { Markup } from '../../../server/model/markup.ts';

/** Gives the nodes of one place their keys, version after version. */
export class NodeKeys {
  #nodes: readonly Markup[] = [];
  #keys: number[] = [];
  #fresh = 0;

  /** The keys of these nodes; a node that was there before keeps its key. */
  of(nodes: readonly Markup[]): number[] {
    const kept = matchNodes(this.#nodes.map(signature), nodes.map(signature));
    this.#keys = kept.map((old) => (old === null ? this.#fresh++ : this.#keys[old]!));
    this.#nodes = nodes;
    return this.#keys;
  }
}

/**
 * For each new signature, the place of the old one that it continues, or null. Places only ascend.
 * Equal signatures match first, in order; what lies between two matches was edited, and is paired in order.
 */
export function matchNodes(before: readonly string[], after: readonly string[]): (number | null)[] {
  const matches: (number | null)[] = after.map(() => null);
  let open = { before: 0, after: 0 };
  const pairUpTo = (end: { before: number; after: number }) => {
    const edited = Math.min(end.before - open.before, end.after - open.after);
    for (let step = 0; step < edited; step++) matches[open.after + step] = open.before + step;
  };
  for (const same of commonSequence(before, after)) {
    pairUpTo(same);
    matches[same.after] = same.before;
    open = { before: same.before + 1, after: same.after + 1 };
  }
  pairUpTo({ before: before.length, after: after.length });
  return matches;
}

/** Equal signatures in order: all of the common head and tail, and a greedy walk between them. */
function commonSequence(before: readonly string[], after: readonly string[]) {
  const same: { before: number; after: number }[] = [];
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) same.push({ before: head, after: head++ });
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  let from = head;
  for (let place = head; place < after.length - tail; place++) {
    const found = before.indexOf(after[place]!, from);
    if (found === -1 || found >= before.length - tail) continue;
    same.push({ before: found, after: place });
    from = found + 1;
  }
  for (let step = tail; step > 0; step--) {
    same.push({ before: before.length - step, after: after.length - step });
  }
  return same;
}

/** A node without its numbers, which shift when something is added above it. */
function signature(node: Markup): string {
  return JSON.stringify(node, (name, value: unknown) => (NUMBERS.has(name) ? 0 : value));
}

const NUMBERS = new Set(['cluster', 'link', 'embed', 'id']);
