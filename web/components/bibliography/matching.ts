/** Whether a text holds all words that were typed, whatever their case and accents. */
export function holdsWords(text: string, typed: string): boolean {
  const plain = folded(text);
  return folded(typed)
    .split(/\s+/)
    .every((word) => plain.includes(word));
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
