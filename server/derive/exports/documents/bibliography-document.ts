/** A list of works as a document. */
import type { Typeset, TypesetEntry } from '../../../csl/typeset.ts';
import type { CslItem } from '../../../model/reference.ts';
import type {
  Bibliography,
  BibliographyEntry,
  DocumentSetting,
  ExportDocument,
} from './document.ts';
import { unsetWork } from './unset-work.ts';
import { markupInlines } from './set-inlines.ts';

/** What the list is made of. */
export interface BibliographyDocumentOptions {
  title: string;
  setting: DocumentSetting;
  /** The works as they were handed to the processor. */
  items: readonly CslItem[];
  /** Those works as they were set. */
  typeset: Typeset;
  /** The keys in groups; without them all works stand in the order of the style. */
  groups?: readonly { heading: string | null; keys: readonly string[] }[];
  /** What is said under an entry, by its key. */
  annotations?: ReadonlyMap<string, string>;
}

/** The list alone, under its title. */
export function bibliographyDocument(options: BibliographyDocumentOptions): ExportDocument {
  const { title, setting, items, typeset, groups, annotations = new Map() } = options;
  const entries = new Map(
    typeset.bibliography.map((entry) => [entry.id, entryOf(entry, annotations)]),
  );
  const inGroups = groups?.map(({ heading, keys }) => ({
    heading,
    entries: keys.map((key) => entries.get(key)).filter((entry) => entry !== undefined),
  }));
  return {
    title,
    anchor: null,
    setting,
    inNotes: typeset.inNotes,
    blocks: [],
    bibliography: {
      heading: '',
      groups: inGroups ?? [{ heading: null, entries: [...entries.values()] }],
    },
    layout: typeset.layout,
    works: new Map(items.map((item) => [item.id, item])),
    pictures: new Map(),
    changes: typeset.unset.map(unsetWork),
  };
}

/** The list at the end of a text, in the order of the style. */
export function plainBibliography({ bibliography }: Typeset, heading: string): Bibliography {
  const none = new Map<string, string>();
  return {
    heading,
    groups: [{ heading: null, entries: bibliography.map((entry) => entryOf(entry, none)) }],
  };
}

function entryOf(
  { id, label, content }: TypesetEntry,
  annotations: ReadonlyMap<string, string>,
): BibliographyEntry {
  return {
    key: id,
    label: markupInlines(label),
    content: markupInlines(content),
    annotation: annotations.get(id) ?? null,
  };
}
