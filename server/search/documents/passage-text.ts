/** Passages and citation keys as words. */
import type { Link, Note, Passage } from '../../model/note.ts';

/** A passage as a line of text without its citations; `nameOf` says what a link without text of its own reads as. */
export function passageText(
  note: Note,
  { parts }: Passage,
  nameOf: (link: Link) => string = ({ text }) => text.replaceAll('-', ' '),
): string {
  const texts = parts.map((part) => {
    if (typeof part === 'string') return part;
    if ('cluster' in part) return '';
    const link = note.links[part.link];
    return !link || link.hasOwnText ? part.text : nameOf(link);
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
