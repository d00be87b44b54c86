/** Columns after one of them was chosen anew: a column that had that kind already gets the one that went. */
export function swapColumns(before: readonly string[], chosen: readonly string[]): string[] {
  const changed = chosen.findIndex((kind, place) => kind !== (before[place] ?? ''));
  return chosen.map((kind, place) =>
    place !== changed && kind !== '' && kind === chosen[changed] ? (before[changed] ?? '') : kind,
  );
}
