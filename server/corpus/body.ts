import type { Markup } from '../model/markup.ts';
import type { Note } from '../model/note.ts';
import { parseBody } from '../parse/note/body.ts';

const bodies = new WeakMap<Note, Markup[]>();

/**
 * The body tree of a note, made when it is first asked for: a sound cache, since a note is immutable
 * and its body depends on its own file alone.
 */
export function noteBody(note: Note): Markup[] {
  const body = bodies.get(note) ?? parseBody(note).body;
  bodies.set(note, body);
  return body;
}
