/** The places in a note that a link can name. */
import type { Heading, Link, Note } from '../../model/note.ts';
import { fold } from '../../names/fold.ts';

/** The anchor of the heading or block that a link names, or null where the note has none of the name. */
export function fragmentAnchor(target: Note, fragment: Link['fragment']): string | null {
  if (!fragment) return null;
  if (fragment.kind === 'heading') return headingAnchor(target.headings, fragment.name);
  const block = target.blocks.find(({ name }) => fold(name) === fold(fragment.name));
  return block ? `^${block.name}` : null;
}

/** Obsidian names a nested heading by its way: `#Chapter#Section` is the section in that chapter. */
function headingAnchor(headings: readonly Heading[], way: string): string | null {
  let within = headings;
  let found: Heading | undefined;
  for (const name of way.split('#').filter((step) => step.trim())) {
    found = findHeading(within, name);
    if (!found) return null;
    within = headingsBelow(within, found);
  }
  return found?.anchor ?? null;
}

/** By its text; or else by its anchor; or else by its letters, as links are written without marks, or with hyphens. */
function findHeading(headings: readonly Heading[], name: string): Heading | undefined {
  const text = fold(name.trim());
  return (
    headings.find((heading) => fold(heading.text) === text) ??
    headings.find((heading) => heading.anchor === name) ??
    headings.find((heading) => lettersOf(heading.text) === lettersOf(name))
  );
}

function lettersOf(text: string): string {
  return fold(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

function headingsBelow(headings: readonly Heading[], heading: Heading): Heading[] {
  const after = headings.slice(headings.indexOf(heading) + 1);
  const end = after.findIndex(({ depth }) => depth <= heading.depth);
  return end < 0 ? after : after.slice(0, end);
}
