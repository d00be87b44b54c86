import type { WorksAnswer } from '../../server/contract/works.ts';
import type { LoadDraftReader } from '../components/bibliography/draft-reader.ts';
import { askJson } from './twin.ts';

/** Loads what reads drafts and what it compares them with; null where the server does not answer. */
export const loadDraftReader: LoadDraftReader = async () => {
  try {
    const [{ default: DraftReader }, answer] = await Promise.all([
      import('../components/bibliography/DraftReader.svelte'),
      askJson('/api/works.json'),
    ]);
    if (!answer.ok) return null;
    return { DraftReader, library: ((await answer.json()) as WorksAnswer).works };
  } catch {
    return null;
  }
};
