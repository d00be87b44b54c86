/** Chosen works, or notes with the works that they cite, as a file, with the ledger of what became of everything. */
import type { ExportQuery } from '../../contract/bibliography-page.ts';
import type { Ledger } from '../../contract/ledger.ts';
import type { Typeset, TypesetPlan } from '../../csl/typeset.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Note } from '../../model/note.ts';
import { annotationOf } from '../bibliography/annotations.ts';
import { arranged, inReadingOrder } from '../bibliography/set-works.ts';
import {
  readSelection,
  SelectionError,
  selectWorks,
  type FindKeys,
  type Selection,
} from '../bibliography/selection.ts';
import type { BodyOf } from '../body/draw-body.ts';
import { siteTitle } from '../pages/site.ts';
import type { Typography } from '../setting/typography.ts';
import { worksPlan } from '../setting/works-plan.ts';
import { bibliographyDocument } from './documents/bibliography-document.ts';
import { documentFormats } from './documents/document-formats.ts';
import type { ExportDocument } from './documents/document.ts';
import { noteDocument } from './documents/note-document.ts';
import { picturesIn } from './documents/pictures-in.ts';
import { planNotes, type NotesPlan } from './documents/plan-notes.ts';
import { recordFormats } from './records/record-formats.ts';
import type { RecordOf } from './records/written.ts';

/** What is to be written. */
export type ExportRequest = Pick<
  ExportQuery,
  'select' | 'notes' | 'group' | 'order' | 'annotated'
> & { format: string };

/** What an export is made with besides the corpus. */
export interface ExportSource {
  typography: Typography;
  /** The name of the style as people know it. */
  styleTitle: string;
  /** The address by which the style names itself. */
  styleAddress: string;
  findKeys: FindKeys;
  bodyOf: BodyOf;
  recordOf: RecordOf;
}

/** A file and its ledger. */
export interface Exported {
  content: string | Uint8Array;
  ledger: Ledger;
}

/** What is chosen where nothing is said. */
const USUAL_SELECTION = ['cited'];

/** The heading of the list at the end of notes. */
const LIST_HEADING = 'References';

/** An export before it is written: what the processor has to set first, and the writing. */
export interface ExportJob {
  /** Null for records, which are not set. */
  plan: TypesetPlan | null;
  /** Puts the content together, as soon as the plan is set. */
  compose: () => Composed;
}

/** What only has to be written: the paths of the pictures that it shows, and the writing with their bytes. */
export interface Composed {
  pictures: readonly string[];
  write: (pictures: Pictures) => Exported;
}

/** The bytes of pictures by their paths in the library, as far as they could be read. */
export type Pictures = ReadonlyMap<string, Uint8Array>;

/** Begins an export. Throws a SelectionError where nothing is chosen, or what is chosen is not there. */
export function exportJob(corpus: Corpus, request: ExportRequest, source: ExportSource): ExportJob {
  const { format } = request;
  refuseBoth(request);
  return isDocument(format)
    ? documentJob(corpus, { ...request, format }, source)
    : recordsJob(corpus, request, source);
}

function isDocument(format: string): format is keyof typeof documentFormats {
  return Object.hasOwn(documentFormats, format);
}

/** The text of notes, or works: what asks for both, or for the text of notes as records, is a slip that must not pass. */
function refuseBoth({ format, notes = [], select }: ExportRequest): void {
  if (notes.length === 0) return;
  const works = notes.map((id) => `note:${id}`).join(' ');
  if (!isDocument(format)) {
    throw new SelectionError(
      `${recordFormats[format as keyof typeof recordFormats].label} holds works and no text of notes. ` +
        `To write the works that notes cite, select ${works}.`,
    );
  }
  if (select) {
    throw new SelectionError(
      'A document is made either of notes or of selected works; ask for one of the two.',
    );
  }
}

function recordsJob(
  corpus: Corpus,
  { format, ...request }: ExportRequest,
  { findKeys, recordOf }: ExportSource,
): ExportJob {
  const chosen = chosenWorks(corpus, request, findKeys);
  const title = siteTitle(corpus);
  const { bibliographies } = corpus;
  const writer = recordFormats[format as keyof typeof recordFormats];
  const write = () => {
    const written = writer.write(chosen.references, { bibliographies, recordOf, title });
    const { text: content, ...rest } = written;
    return { content, ledger: ledgerOf(format, chosen, rest) };
  };
  return { plan: null, compose: () => ({ pictures: [], write }) };
}

function documentJob(
  corpus: Corpus,
  request: ExportRequest & { format: keyof typeof documentFormats },
  source: ExportSource,
): ExportJob {
  const { format } = request;
  const { chosen, plan, make } = request.notes?.length
    ? notesJob(corpus, request.notes, source)
    : worksJob(corpus, request, source);
  const compose = () => {
    const typeset = source.typography.typesetOf(plan);
    if (!typeset) throw new Error('The works were not set before they were to be written.');
    const document = make(typeset);
    const write = (pictures: Pictures) => {
      const written = documentFormats[format].write({ ...document, pictures });
      const { content, changes, notices = [] } = written;
      const told = {
        changes: [...document.changes, ...changes],
        missing: [],
        notices: [...notices],
      };
      return { content, ledger: ledgerOf(format, chosen, told) };
    };
    return { pictures: picturesIn(document.blocks), write };
  };
  return { plan, compose };
}

/** A document to be made of what is set for it. */
interface DocumentJob {
  chosen: Selection;
  plan: TypesetPlan;
  make: (typeset: Typeset) => ExportDocument;
}

function worksJob(corpus: Corpus, request: ExportRequest, source: ExportSource): DocumentJob {
  const { group = 'none', order = 'style', annotated = false } = request;
  const chosen = chosenWorks(corpus, request, source.findKeys);
  const arrangement = { group, order };
  const works = inReadingOrder(corpus, chosen.references, arrangement);
  const plan = worksPlan(works, source.typography.setting);
  const make = (typeset: Typeset) =>
    bibliographyDocument({
      title: 'Bibliography',
      setting: documentSetting(source),
      items: plan.items,
      typeset,
      groups: arranged(corpus, typeset, arrangement).map(({ heading, entries }) => ({
        heading,
        keys: entries.map(({ id }) => id),
      })),
      annotations: annotated ? annotations(corpus, chosen) : new Map(),
    });
  return { chosen, plan, make };
}

function annotations(corpus: Corpus, { references }: Selection): Map<string, string> {
  const found = references.map(({ key }) => [key, annotationOf(corpus, key)] as const);
  return new Map(found.filter((entry): entry is readonly [string, string] => entry[1] !== null));
}

function notesJob(corpus: Corpus, ids: readonly string[], source: ExportSource): DocumentJob {
  const notes = ids.map((id) => noteNamed(corpus, id));
  const { bodyOf, typography } = source;
  const plan = planNotes(corpus, notes, bodyOf);
  const make = (typeset: Typeset) =>
    noteDocument(corpus, notes, {
      bodyOf,
      plan,
      typeset,
      setting: documentSetting(source),
      ...(notes.length > 1 && { title: siteTitle(corpus) }),
      heading: LIST_HEADING,
    });
  const chosen = worksOf(corpus, plan);
  return { chosen, plan: { ...typography.setting, ...plan, hasBibliography: true }, make };
}

function noteNamed(corpus: Corpus, id: string): Note {
  const note = corpus.notes.get(id);
  if (!note) throw new SelectionError(`No note has the id “${id}”.`);
  return note;
}

/** The works that planned notes cite; keys that no file has are told by the document itself. */
function worksOf(corpus: Corpus, { items }: NotesPlan): Selection {
  const found = items.map(({ id }) => corpus.references.get(id));
  return { references: found.filter((one) => one !== undefined), missing: [] };
}

function documentSetting({ typography, styleTitle, styleAddress }: ExportSource) {
  const { setting } = typography;
  return { ...setting, styleTitle, styleAddress, language: setting.locale };
}

/** The works of a selection. Throws a SelectionError where there are none: an empty file helps nobody. */
function chosenWorks(
  corpus: Corpus,
  { select = USUAL_SELECTION }: Pick<ExportRequest, 'select'>,
  findKeys: FindKeys,
): Selection {
  const chosen = selectWorks(corpus, readSelection(select), findKeys);
  if (chosen.references.length > 0) return chosen;
  const missed = chosen.missing.map(({ key, why }) => ` ${key}: ${why}`).join('');
  throw new SelectionError(`The selection holds no work, so there is nothing to write.${missed}`);
}

function ledgerOf(
  format: string,
  { references, missing }: Selection,
  written: Pick<Ledger, 'changes' | 'missing' | 'notices'>,
): Ledger {
  const all = [...missing, ...written.missing];
  return {
    format,
    asked: references.length + missing.length,
    written: references.length - written.missing.length,
    missing: all,
    changes: written.changes,
    notices: written.notices,
  };
}
