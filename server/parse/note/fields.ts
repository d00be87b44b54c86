/** What a note says of itself in its front matter: title, kind, aliases, summary, tags, reference. */
import type { FrontMatterValue, Note } from '../../model/note.ts';
import { problem } from '../../model/problem.ts';
import type { Parsed, Problem } from '../../model/problem.ts';
import type { FrontMatter } from '../front-matter/front-matter.ts';

/** The fields of a note that front matter alone decides; an empty title leaves it to the body. */
export type NoteFields = Pick<
  Note,
  'title' | 'kind' | 'aliases' | 'summary' | 'tags' | 'reference'
>;

/** Reads the known keys; a value of the wrong form is reported and passed over. */
export function noteFields(file: string, front: FrontMatter): Parsed<NoteFields> {
  const read = fieldReader(file, front);
  const fields = {
    title: read.text('title'),
    kind: read.text('kind') || 'note',
    aliases: read.list('aliases', /,/),
    summary: read.text('summary') || read.text('description'),
    tags: read.list('tags', /[,\s]+/).map((tag) => tag.replace(/^#/, '')),
    reference: (read.text('reference') || read.text('citekey')).replace(/^@/, '') || null,
  };
  return { value: fields, problems: read.problems };
}

function fieldReader(file: string, front: FrontMatter) {
  const problems: Problem[] = [];
  const valueOf = (key: string): FrontMatterValue =>
    Object.hasOwn(front.values, key) ? (front.values[key] ?? null) : null;
  const refuse = (key: string, wanted: string): void => {
    const place = { file, line: front.lines.get(key) ?? 1, column: 1 };
    const message = `“${key}” is not ${wanted}, so it is passed over.`;
    problems.push(problem('front-matter-value', place, { message }));
  };
  return {
    problems,
    text(key: string): string {
      const value = valueOf(key);
      if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim();
      if (value !== null) refuse(key, 'one line of text');
      return '';
    },
    list(key: string, separator: RegExp): string[] {
      const value = valueOf(key);
      if (value === null) return [];
      const items = typeof value === 'string' ? value.split(separator) : value;
      if (Array.isArray(items) && items.every((item) => typeof item === 'string')) {
        return items.map((item) => item.trim()).filter((item) => item !== '');
      }
      refuse(key, 'a list of texts');
      return [];
    },
  };
}
