/** How much room a node takes: its symbol, and its label below it. */
import type { Reference } from '../../model/reference.ts';
import { perNote, perReference } from '../memo.ts';
import { shortAuthors, yearOf } from '../setting/author-year.ts';
import type { ConceptNode } from './concept-graph.ts';
import { labelOf, labelText } from './label-lines.ts';

/** A symbol around its centre, and a label centred below it. */
export interface NodeBox {
  lines: string[];
  /** Of symbol and label together. */
  width: number;
  /** From the top of the symbol to the foot of the label. */
  height: number;
  radius: number;
}

const LEAST_RADIUS = 7;
const MOST_RADIUS = 20;
const REFERENCE_RADIUS = 4;

/** The box of a node that so many claims are made by or about. */
export function nodeBox({ note, reference }: ConceptNode, claims: number): NodeBox {
  const radius = note ? noteRadius(claims) : REFERENCE_RADIUS;
  const { lines, width } = reference ? referenceLabel(reference) : noteLabel(note!);
  return {
    lines,
    width: Math.ceil(Math.max(2 * radius, width)),
    height: Math.ceil(2 * radius + labelText.gap + lines.length * labelText.leading),
    radius,
  };
}

/** The area of a symbol grows with what is said of the note. */
function noteRadius(claims: number): number {
  return Math.min(MOST_RADIUS, Math.round(10 * (LEAST_RADIUS + 1.8 * Math.sqrt(claims))) / 10);
}

const noteLabel = perNote((note) => labelOf(note.title));
const referenceLabel = perReference((reference) => labelOf(authorAndYear(reference)));

/** A study is known by who made it and when, be it drawn as a note or as a reference. */
function authorAndYear(reference: Reference): string {
  return `${shortAuthors(reference)} ${yearOf(reference) || 'n.d.'}`;
}
