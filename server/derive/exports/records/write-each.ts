/** Writers of formats in which each record stands for itself. */
import type { LedgerChange } from '../../../contract/ledger.ts';
import type { Reference } from '../../../model/reference.ts';
import { cslItemOf } from '../../../csl/csl-item.ts';
import { once } from '../../memo.ts';
import { withoutNocase } from './plain-text.ts';
import { recordValues } from './record-values.ts';
import { Work } from './work.ts';
import type { RecordContext, RecordOf, WriteRecords, Written } from './written.ts';

/** A format by the way it writes one work, and how works become a file. */
export interface RecordWriter<Content> {
  /** What people call the format. */
  format: string;
  write: (work: Work) => Content;
  join: (
    contents: readonly Content[],
    context: RecordContext,
  ) => Pick<Written, 'text' | 'notices'> & Partial<Pick<Written, 'missing'>>;
}

interface WrittenWork<Content> {
  content: Content;
  changes: LedgerChange[];
}

/** Makes the writer of a format; each work is written once, for as long as its reference and the reader of records live. */
export function writeEach<Content>(writer: RecordWriter<Content>): WriteRecords {
  const writing = once((recordOf: RecordOf) =>
    once((reference: Reference): WrittenWork<Content> => {
      const work = new Work(recordValues(reference, recordOf), writer.format);
      const content = writer.write(work);
      return { content, changes: work.changes() };
    }),
  );
  return (references, context) => {
    const works = references.map(writing(context.recordOf));
    const file = writer.join(
      works.map(({ content }) => content),
      context,
    );
    return { missing: [], ...file, changes: works.flatMap(({ changes }) => changes) };
  };
}

/**
 * Tells once for all works that their English titles are in sentence case: that is for formats which do not keep
 * what their author's capitals were. Where CSL's own spans are kept, a style can give them back.
 */
export function tellsCase(write: WriteRecords): WriteRecords {
  return (references, context) => {
    const written = write(references, context);
    const count = references.filter(hasOtherCase).length;
    if (count === 0) return written;
    const titles = count === 1 ? 'The title of one work is' : `The titles of ${count} works are`;
    const notice = `${titles} in sentence case, as programs that set references expect; in your files they have more capitals.`;
    return { ...written, notices: [...written.notices, notice] };
  };
}

const hasOtherCase = once((reference: Reference): boolean => {
  const item = cslItemOf(reference);
  return Object.keys(reference.titles ?? {}).some(
    (variable) => withoutNocase(String(item[variable])) !== reference.csl[variable],
  );
});
