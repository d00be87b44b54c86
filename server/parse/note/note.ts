/** One Markdown file, read. */
import type { Note } from '../../model/note.ts';
import { problem } from '../../model/problem.ts';
import type { Parsed, Problem } from '../../model/problem.ts';
import { parseFrontMatter } from '../front-matter/front-matter.ts';
import { parseMarkdown } from '../markdown/tree.ts';
import { noteContent } from './content.ts';
import { noteFields } from './fields.ts';

/** Reads a note: what it says of itself, and what its body says. Any text gives a note; nothing throws. */
export function parseNote(file: { path: string; text: string }): Parsed<Note> {
  const front = parseFrontMatter(file);
  const fields = noteFields(file.path, front.value);
  const { body, bodyLine, values: frontMatter } = front.value;
  const tree = parseMarkdown(body);
  const content = noteContent(tree, { file: file.path, body, bodyLine });
  const id = stem(file.path);
  const firstTitle = content.value.headings.find(({ depth }) => depth === 1)?.text ?? '';
  const title = fields.value.title || firstTitle || id;
  const value: Note = {
    id,
    file: file.path,
    ...fields.value,
    title,
    frontMatter,
    ...content.value,
    body,
    bodyLine,
  };
  const unread = tree.isRead ? [] : [tooComplex(file.path, bodyLine)];
  return {
    value,
    problems: [...front.problems, ...fields.problems, ...unread, ...content.problems],
  };
}

function stem(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.replace(/\.(?:md|markdown)$/i, '') || name;
}

function tooComplex(file: string, line: number): Problem {
  const message =
    'The note is nested too deeply or too long to be read as Markdown, so it is shown as it is written.';
  return problem('note-too-complex', { file, line, column: 1 }, { message });
}
