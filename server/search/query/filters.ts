/** Operators → one filter of documents. A note fits as a whole, whichever of its sections is shown. */
import { contentsHere, contentsOf } from '../documents/contents.ts';
import type { SearchDocument } from '../documents/documents.ts';
import type { Surroundings } from '../documents/surroundings.ts';
import { type Filter, type Made, makers } from './filter-makers.ts';
import type { Operator, Query, QueryError } from './query.ts';

/** What the operators of a query demand of a document, and what of them could not be understood. */
export interface ReadFilters {
  filter: (document: SearchDocument) => boolean;
  /** Whether of the sections of a note that fits this is one by which it does. */
  prefers: (document: SearchDocument) => boolean;
  /** Whether the words have to be in the title. */
  inTitle: boolean;
  /** The operators that hold; the others are in the errors. */
  operators: Operator[];
  errors: QueryError[];
}

/** Makes one filter of all operators. */
export function readFilters(query: Query, surroundings: Surroundings): ReadFilters {
  const filters: Filter[] = [];
  const read: ReadFilters = {
    filter: (document) => {
      const contents = contentsOf(document);
      return filters.every((filter) => filter(document, contents));
    },
    prefers: (document) => {
      const contents = contentsHere(document);
      return filters.every((filter) => filter(document, contents));
    },
    inTitle: false,
    operators: [],
    errors: [],
  };
  for (const operator of query.operators) {
    const made =
      operator.name === 'in'
        ? readPart(operator, query)
        : makers[operator.name](operator.value, surroundings);
    if (typeof made === 'string') {
      read.errors.push({ message: made, from: operator.from, to: operator.to });
      continue;
    }
    read.operators.push(operator);
    if (operator.name === 'in') read.inTitle = true;
    else filters.push(operator.isNegated ? (...judged) => !made(...judged) : made);
  }
  return read;
}

/** The part of a document that the words have to be in leaves out no document by itself. */
function readPart({ value, isNegated }: Operator, { words, phrases }: Query): Made {
  if (value.toLowerCase() !== 'title') return 'in: takes title.';
  if (isNegated) return 'in:title cannot be turned round with a minus.';
  const isWordless = words === '' && phrases.length === 0;
  return isWordless
    ? 'in:title needs words beside it, which are looked for in titles.'
    : () => true;
}
