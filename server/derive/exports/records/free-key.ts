/** A key that is not among those of a file yet, and is from now on; where another has taken it, that is told. */
export function freeKey(key: string, taken: Set<string>): { key: string; notice: string | null } {
  let free = key;
  for (let number = 2; taken.has(free); number += 1) free = `${key}-${number}`;
  taken.add(free);
  const notice = `Two entries come to the key “${key}”; the second is “${free}” in the file.`;
  return { key: free, notice: free === key ? null : notice };
}
