import type { Reference } from '../../../../model/reference.ts';
import type { RecordContext, WriteRecords, Written } from '../written.ts';

interface Kept {
  references: readonly Reference[];
  context: RecordContext;
  written: Written;
}

/** A writer that gives its last file again for the same references; the file goes when the first of them goes. */
export function keptForLast(write: WriteRecords): WriteRecords {
  const kept = new WeakMap<Reference, Kept>();
  return (references, context) => {
    const [first] = references;
    const last = first && kept.get(first);
    if (last && isSame(last, references, context)) return last.written;
    const written = write(references, context);
    if (first) kept.set(first, { references: [...references], context, written });
    return written;
  };
}

function isSame(
  last: Kept,
  references: readonly Reference[],
  { bibliographies, recordOf }: RecordContext,
): boolean {
  return (
    last.context.bibliographies === bibliographies &&
    last.context.recordOf === recordOf &&
    last.references.length === references.length &&
    last.references.every((reference, index) => reference === references[index])
  );
}
