/** Notes as a document: their text, their citations as the style sets them, and the list of works. */
import type { PlannedCitation, Typeset, TypesetCluster } from '../../../csl/typeset.ts';
import type { Corpus } from '../../../model/corpus.ts';
import type { Note } from '../../../model/note.ts';
import type { BodyOf } from '../../body/draw-body.ts';
import { plainBibliography } from './bibliography-document.ts';
import type { Citations, DocumentSetting, ExportDocument, Inline } from './document.ts';
import { inlineText } from './inline-text.ts';
import { readNotes } from './notes/read-notes.ts';
import type { MetCluster, Reading } from './notes/reading.ts';
import type { NotesPlan } from './plan-notes.ts';
import { partInlines } from './set-inlines.ts';
import { stableCode } from './stable-code.ts';
import { unsetWork } from './unset-work.ts';

/** What goes into the document besides the notes. */
export interface NoteDocumentOptions {
  bodyOf: BodyOf;
  plan: NotesPlan;
  /** The plan as it was set. */
  typeset: Typeset;
  setting: DocumentSetting;
  /** The title of the document; of a single note its own. */
  title?: string;
  /** The heading of the list of works, such as References. */
  heading: string;
  /** The bytes of pictures by their paths in the library, as far as they could be read. */
  pictures?: ReadonlyMap<string, Uint8Array>;
}

/** The document of one note, or of several in the order given. */
export function noteDocument(
  corpus: Corpus,
  notes: readonly Note[],
  options: NoteDocumentOptions,
): ExportDocument {
  const { bodyOf, plan, typeset, setting, heading, pictures = new Map() } = options;
  const works = new Map(plan.items.map((item) => [item.id, item]));
  const setter = { works, plan, typeset, next: 0 };
  const { blocks, changes } = readNotes(corpus, notes, {
    bodyOf,
    linked: new Set(plan.linked),
    cite: (met, reading) => setCluster(met, reading, setter),
  });
  const listed = typeset.bibliography.length > 0;
  return {
    title: options.title ?? notes[0]?.title ?? '',
    anchor: titleAnchor(notes, plan),
    setting,
    inNotes: typeset.inNotes,
    blocks,
    bibliography: listed ? plainBibliography(typeset, heading) : null,
    layout: typeset.layout,
    works,
    pictures,
    changes: [...changes, ...typeset.unset.map(unsetWork)],
  };
}

/** The title of a single note is that of the document; those of several are headings. */
function titleAnchor([note, ...others]: readonly Note[], { linked }: NotesPlan): string | null {
  return note && others.length === 0 && linked.has(note.id) ? note.id : null;
}

/** Sets one cluster after the other, in the order in which they were planned. */
interface Setter {
  works: ReadonlyMap<string, unknown>;
  plan: NotesPlan;
  typeset: Typeset;
  next: number;
}

function setCluster(met: MetCluster, reading: Reading, setter: Setter): Inline[] {
  const number = setter.next++;
  const sources = setter.plan.clusters[number] ?? [];
  const { lead, parts } = setter.typeset.clusters[number] ?? unsetCluster(sources);
  const { inNotes } = setter.typeset;
  const noteNumber = met.noteNumber || (inNotes ? ++reading.footnotes : 0);
  const citations: Citations = {
    kind: 'citations',
    id: stableCode(`${number} ${sources.map(({ id }) => id).join(' ')}`, 8),
    sources,
    noteNumber,
    content: partInlines(parts, sources),
  };
  tellUnknown(met, citations, { reading, works: setter.works });
  const name = partInlines(lead, sources);
  if (!inNotes || met.noteNumber > 0) {
    const between = name.length > 0 && citations.content.length > 0 ? [' '] : [];
    return [...name, ...between, citations];
  }
  return [
    ...name,
    {
      kind: 'footnote',
      number: noteNumber,
      isCitation: true,
      blocks: [{ kind: 'paragraph', anchor: null, content: [citations] }],
    },
  ];
}

/** A cluster of which the processor said nothing still names its keys. */
function unsetCluster(sources: readonly PlannedCitation[]): TypesetCluster {
  return { lead: [], parts: [sources.map(({ id }) => `${id}?`).join('; ')] };
}

function tellUnknown(
  { note }: MetCluster,
  { sources, content }: Citations,
  { reading, works }: { reading: Reading; works: ReadonlyMap<string, unknown> },
): void {
  for (const { id, locator } of sources) {
    if (works.has(id)) continue;
    reading.changes.push({
      key: note.id,
      field: 'citation',
      value: locator ? `${id}, ${locator.label} ${locator.value}` : id,
      became: inlineText(content),
      why: 'No bibliography file has an entry with this key.',
    });
  }
}
