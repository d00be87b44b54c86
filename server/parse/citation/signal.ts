import type { Signal } from '../../model/citation.ts';

/** What opens a clause without saying how the source is read. */
const neutral = new Set(['also', 'and', 'eg', 'ie', 'or', 'see']);

const comparing = /^(but )?(cf|compare)\b/;
const disputing = /^(contra\b|but (also )?see\b|pace\b(?! of\b))/;

/**
 * How the author reads a source, by the signal in the prefix of its citation: `cf.`, `but cf.` and
 * `compare` compare; `contra`, `but see` and `pace` dispute; anything else supports.
 *
 * A signal counts where it opens the prefix or a clause of it, alone or behind `see`, `also`, `e.g.`,
 * `and`; the last one decides: `see also, but cf.` compares, `the contra argument of` supports. Case
 * and full stops make no difference.
 */
export function readSignal(prefix: string): Signal {
  const clauses = prefix.split(/[,;:()[\]—–]|\.\s+(?=\p{Lu})/u);
  return clauses.map(signalOfClause).findLast((signal) => signal !== null) ?? 'supports';
}

function signalOfClause(clause: string): Signal | null {
  const words =
    clause
      .replaceAll('.', '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const first = words.findIndex((word) => !neutral.has(word));
  const opening = first === -1 ? '' : words.slice(first, first + 3).join(' ');
  if (disputing.test(opening)) return 'disputes';
  return comparing.test(opening) ? 'compares' : null;
}
