/** Passages and citation keys as words. */
import type { Note, Passage } from '../../model/note.ts';

/** A passage as a line of text without its citations. */
export function passageText(note: Note, { parts }: Passage): string {
  const texts = parts.map((part) => {
    if (typeof part === 'string') return part;
    if ('cluster' in part) return '';
    return note.links[part.link]?.hasOwnText ? part.text : part.text.replaceAll('-', ' ');
  });
  return texts
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/\s+([.,;:])/g, '$1')
    .trim();
}

/** The keys that a passage cites, in reading order, each once. */
export function citedKeys(note: Note, { index }: Passage): string[] {
  const cited = note.citations.filter(({ passage }) => passage === index);
  return [...new Set(cited.map(({ key }) => key))];
}

/** A key and what it is made of, so that a source's name and year find who cites it: `darwin1859origin darwin 1859`. */
export function keyWords(key: string): string {
  const [, name, year] = /^(\p{L}+)(\d{4})/u.exec(key) ?? [];
  return name ? `${key} ${name} ${year}` : key;
}
