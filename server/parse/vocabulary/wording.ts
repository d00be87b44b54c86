/** Names made from ids, for kinds and relations whose file gives none. */

/** `market-entry` as `Market entry`. */
export function labelFromId(id: string): string {
  const words = wordsFromId(id);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `part-of` as `part of`: relations are read within a sentence. */
export function wordsFromId(id: string): string {
  return id.replace(/[-_\s]+/g, ' ').trim();
}

/** The regular English plural: `Strategy` as `Strategies`. */
export function pluralOf(label: string): string {
  if (/[^aeiou]y$/i.test(label)) return `${label.slice(0, -1)}ies`;
  if (/(?:s|x|z|ch|sh)$/i.test(label)) return `${label}es`;
  return `${label}s`;
}

/** A relation read from its target, where the file does not say how: the notes listed there are the ones that `label` it. */
export function inverseOf(label: string): string {
  return `${label} this`;
}
