/** Where a node starts: told by its id alone, so that its start is the same in every library and on every machine. */

/** A point in a disc of radius 1, spread evenly over its area. */
export function scatteredPoint(id: string): { x: number; y: number } {
  const hash = hashOf(id);
  const angle = ((hash & 0xffff) / 0x10000) * 2 * Math.PI;
  const distance = Math.sqrt((hash >>> 16) / 0x10000);
  return { x: distance * Math.cos(angle), y: distance * Math.sin(angle) };
}

/** FNV-1a over the UTF-16 units, with the finish of MurmurHash3: names that differ in one letter lie far apart. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
