/** The part of a very long passage that is shown where the passage is quoted. */
import type { PassagePart } from '../../model/note.ts';

/** Characters that no ordinary sentence or paragraph reaches; of a longer one as much is quoted. */
const LONGEST = 1_000;

/** What a cluster or a link counts for, in characters: about as much as `(Lu & Beamish, 2001)`. */
const SET_LENGTH = 20;

const ELLIPSIS = '…';

/**
 * The parts of a passage, or of a very long one those around the part that it is quoted for. A list without
 * a full stop may cite a source a thousand times: quoted in full each time, it would fill the memory.
 */
export function passageWindow(
  parts: readonly PassagePart[],
  isWanted: (part: PassagePart) => boolean,
): readonly PassagePart[] {
  if (parts.reduce((sum, part) => sum + lengthOf(part), 0) <= LONGEST) return parts;
  const wanted = Math.max(0, parts.findIndex(isWanted));
  let [from, to] = [wanted, wanted + 1];
  let left = LONGEST - lengthOf(parts[wanted]!);
  while (left > 0 && (from > 0 || to < parts.length)) {
    if (from > 0) left -= lengthOf(parts[--from]!);
    if (to < parts.length) left -= lengthOf(parts[to++]!);
  }
  const shown = parts.slice(from, to).map((part) => shortened(part));
  return [
    ...(from > 0 ? [`${ELLIPSIS} `] : []),
    ...shown,
    ...(to < parts.length ? [` ${ELLIPSIS}`] : []),
  ];
}

function lengthOf(part: PassagePart): number {
  if (typeof part === 'string') return part.length;
  return 'link' in part ? part.text.length : SET_LENGTH;
}

/** A piece of text that is itself too long loses its middle. */
function shortened(part: PassagePart): PassagePart {
  if (typeof part !== 'string' || part.length <= LONGEST) return part;
  const half = LONGEST / 2;
  return `${part.slice(0, half)} ${ELLIPSIS} ${part.slice(-half)}`;
}
