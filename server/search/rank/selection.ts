/**
 * The least of the `count` greatest of `length` values, without putting them in order: a heap holds the
 * greatest so far, the least of them on top. −Infinity where there are no more values than that.
 */
export function leastOfGreatest(
  length: number,
  count: number,
  valueOf: (index: number) => number,
): number {
  if (length <= count) return -Infinity;
  const heap = new Float64Array(count).fill(-Infinity);
  for (let index = 0; index < length; index++) {
    const value = valueOf(index);
    if (value > heap[0]!) sinkFromTop(heap, value);
  }
  return heap[0]!;
}

/** Puts a value in the place of the least one, and lets it sink to where it belongs. */
function sinkFromTop(heap: Float64Array, value: number): void {
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child + 1 < heap.length && heap[child + 1]! < heap[child]!) child += 1;
    if (child >= heap.length || heap[child]! >= value) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = value;
}
