/** Works, or notes with the works that they cite, as a file. */
import { noteBody as bodyOf } from '../../corpus/body.ts';
import { referenceRecord as recordOf } from '../../corpus/record.ts';
import type { Ledger } from '../../contract/ledger.ts';
import type { CorpusStore } from '../../corpus/store.ts';
import { styleAddress, type LoadedStyle } from '../../csl/loaded-style.ts';
import { workNames } from '../../derive/bibliography/work-names.ts';
import { asksSearch, type FindKeys } from '../../derive/bibliography/selection.ts';
import { exportFormat } from '../../derive/exports/export-formats.ts';
import { exportJob, type Exported, type ExportJob } from '../../derive/exports/export-works.ts';
import { openAttachment } from '../../disk/attachment.ts';
import type { LibraryLocation } from '../../disk/library-files.ts';
import { readPictures } from '../../http/read-pictures.ts';
import { foundReferences } from '../../search/answer.ts';
import { openSearch } from '../open-search.ts';
import { openStyles } from '../open-styles.ts';
import { openTypesetter } from '../open-typesetter.ts';
import { warn } from '../warn.ts';
import { citedIn, type CitedIn } from './cited-in.ts';
import { deliver, refuseBytes } from './deliver.ts';
import type { ExportArguments } from './export-arguments.ts';
import { ledgerSummary, printedLedger } from './printed-ledger.ts';
import { progressLine } from './progress-line.ts';

/** The library that is exported. */
export interface ExportedLibrary {
  store: CorpusStore;
  location: LibraryLocation;
}

/** Writes the file and tells what became of everything; resolves to 1 where something that was asked for is not there. */
export async function exportWorks(
  told: ExportArguments,
  library: ExportedLibrary,
): Promise<number> {
  const corpus = library.store.current();
  refuseBytes(!exportFormat(told.format)!.isBinary, told.output);
  const drafts = await citedIn(told.works.citedIn, workNames(corpus));
  const select = [...(told.works.select ?? []), ...drafts.words];
  const style = await loadStyle(told, library);
  const typesetter = openTypesetter();
  const { annotated, notes, group, order } = told.works;
  const job = exportJob(
    corpus,
    {
      format: told.format,
      ...((select.length > 0 || told.works.citedIn.length > 0) && { select }),
      notes,
      annotated,
      ...(group && { group }),
      ...(order && { order }),
    },
    {
      typography: { setting: style.setting, typesetOf: (plan) => typesetter.of(plan, style) },
      styleTitle: style.title,
      styleAddress: styleAddress(style),
      findKeys: await finderFor(select, library),
      bodyOf,
      recordOf,
    },
  );
  const exported = await written(job, library, (plan) => {
    const progress = progressLine(`Setting citations in ${style.title}`);
    return typesetter.ready(plan, style, progress.tell).finally(progress.end);
  });
  await deliver(exported.content, told.output);
  const ledger = withDrafts(exported.ledger, drafts);
  tellLedger(ledger, drafts, told);
  return ledger.missing.length > 0 || !drafts.isWhole ? 1 : 0;
}

/** What works are set in where nothing is said. */
const USUAL_STYLE = 'apa';

async function loadStyle(
  { works }: ExportArguments,
  { store }: ExportedLibrary,
): Promise<LoadedStyle> {
  const styles = await openStyles();
  const { style = USUAL_STYLE, locale } = works;
  return styles(store.current().styles).load({ style, locale: locale ?? null });
}

/** Only a selection that searches needs the search. */
async function finderFor(
  select: readonly string[],
  { store, location }: ExportedLibrary,
): Promise<FindKeys> {
  if (!asksSearch(select)) return () => [];
  const kept = await openSearch(store, location);
  await kept.ready;
  kept.stop();
  return (query) => foundReferences(kept.current(), query);
}

async function written(
  { plan, compose }: ExportJob,
  { location }: ExportedLibrary,
  set: (plan: NonNullable<ExportJob['plan']>) => Promise<void>,
): Promise<Exported> {
  if (plan) await set(plan);
  const { pictures, write } = compose();
  return write(await readPictures(pictures, (path) => openAttachment(location, path)));
}

/** What a draft cites and no file has was asked for too. */
function withDrafts(ledger: Ledger, { missing, notices }: CitedIn): Ledger {
  return {
    ...ledger,
    asked: ledger.asked + missing.length,
    missing: [...ledger.missing, ...missing],
    notices: [...notices, ...ledger.notices],
  };
}

/** The ledger goes where the export does not; as JSON it stands there alone. */
function tellLedger(ledger: Ledger, drafts: CitedIn, { works, output }: ExportArguments): void {
  if (!works.ledger) {
    for (const notice of drafts.notices) warn(notice);
    for (const { why } of drafts.missing) warn(why);
    warn(ledgerSummary(ledger));
    return;
  }
  const text = works.json ? `${JSON.stringify(ledger, null, 2)}\n` : printedLedger(ledger);
  (output === undefined ? process.stderr : process.stdout).write(text);
}
