/** Embeds that come back to where they started. */
import type { Corpus } from '../../model/corpus.ts';
import type { Note } from '../../model/note.ts';
import { addTo, perCorpus } from '../memo.ts';
import { linkTarget } from '../lookup/note-names.ts';

/** Whether a note that embeds `target` is embedded by it in turn, directly or by way of others. */
export function isCircle(corpus: Corpus, note: Note, target: Note): boolean {
  return note === target || circles(corpus).get(note) === circles(corpus).get(target);
}

/** Who embeds whom. */
type Arrows = ReadonlyMap<Note, readonly Note[]>;

/**
 * Notes that reach each other by embeds share a number. Kosaraju's way to strongly connected
 * components: what a walk against the arrows reaches, started at the notes that a walk along them left last.
 */
const circles = perCorpus((corpus) => {
  const along = new Map<Note, Note[]>();
  const against = new Map<Note, Note[]>();
  for (const note of corpus.notes.values()) {
    for (const target of embeddedNotes(corpus, note)) {
      addTo(along, note, target);
      addTo(against, target, note);
    }
  }
  const numbers = new Map<Note, number>();
  const visited = new Set<Note>();
  for (const start of leavingOrder(corpus.notes.values(), along).reverse()) {
    const circle = walk(start, against, visited);
    const number = numbers.size;
    for (const note of circle) numbers.set(note, number);
  }
  return numbers;
});

function embeddedNotes(corpus: Corpus, note: Note): Note[] {
  return note.links
    .filter((link) => link.embed)
    .map((link) => linkTarget(corpus, note, link))
    .filter((target) => target !== null);
}

/** The notes in the order in which walks from each of them in turn leave them. */
function leavingOrder(notes: Iterable<Note>, along: Arrows): Note[] {
  const visited = new Set<Note>();
  return [...notes].flatMap((start) => walk(start, along, visited));
}

/** Walks in depth past notes not visited yet; gives them in the order in which it leaves them for good. */
function walk(start: Note, arrows: Arrows, visited: Set<Note>): Note[] {
  const left: Note[] = [];
  const waiting: { note: Note; isBehind: boolean }[] = [{ note: start, isBehind: false }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.isBehind) left.push(next.note);
    if (next.isBehind || visited.has(next.note)) continue;
    visited.add(next.note);
    waiting.push({ note: next.note, isBehind: true });
    for (const note of arrows.get(next.note) ?? []) waiting.push({ note, isBehind: false });
  }
  return left;
}
