/** Drafts that a reader gives, read on the reader's machine and compared with the library. */
import type { DraftLibraryEntry } from '../../../server/draft/library-entry.ts';
import type { DraftMatch } from '../../../server/draft/match-draft.ts';
import type { DraftReading } from '../../../server/draft/reading.ts';

/** A draft that was read. */
export interface ReadDraft {
  name: string;
  reading: DraftReading;
  match: DraftMatch;
}

/** A draft that could not be read, and why. */
export interface RefusedDraft {
  name: string;
  error: string;
}

export type DraftOutcome = ReadDraft | RefusedDraft;

/** Which files the reader is offered. */
export const DRAFT_ENDINGS =
  '.md,.markdown,.qmd,.rmd,.Rmd,.tex,.ltx,.latex,.docx,.docm,.dotx,.odt,.ott';

/** Reads files one after the other; what reads them is loaded with the first. Rejects where it cannot be loaded. */
export async function readDrafts(
  files: readonly File[],
  library: readonly DraftLibraryEntry[],
): Promise<DraftOutcome[]> {
  const readers = await loadReaders();
  const outcomes: DraftOutcome[] = [];
  for (const file of files) outcomes.push(await readOne(file, library, readers));
  return outcomes;
}

async function loadReaders() {
  const [{ checkDraft, readDraft }, { matchDraft }, { DraftError }] = await Promise.all([
    import('../../../server/draft/draft.ts'),
    import('../../../server/draft/match-draft.ts'),
    import('../../../server/draft/reading.ts'),
  ]);
  return { checkDraft, readDraft, matchDraft, DraftError };
}

async function readOne(
  file: File,
  library: readonly DraftLibraryEntry[],
  { checkDraft, readDraft, matchDraft, DraftError }: Awaited<ReturnType<typeof loadReaders>>,
): Promise<DraftOutcome> {
  const { name } = file;
  try {
    checkDraft(file);
    const reading = readDraft(name, new Uint8Array(await file.arrayBuffer()));
    return { name, reading, match: matchDraft(reading, library) };
  } catch (error) {
    if (error instanceof DraftError) return { name, error: error.message };
    return { name, error: `“${name}” cannot be read from this machine. Was it moved or changed?` };
  }
}

/** The keys that drafts cite together, each once, in their order. */
export function keysCited(outcomes: readonly DraftOutcome[]): string[] {
  const keys = outcomes.flatMap((outcome) =>
    'match' in outcome ? outcome.match.cited.map(({ key }) => key) : [],
  );
  return [...new Set(keys)];
}
