/** The reader of drafts, which a page has only once somebody wants it. */
import type { Component } from 'svelte';
import type { WorkNames } from '../../../server/contract/works.ts';

interface Reader {
  DraftReader: Component<{
    library: WorkNames[];
    basket: string[];
    onchoose: (keys: string[]) => void;
  }>;
  /** What drafts are compared with. */
  library: WorkNames[];
}

/** Gets the reader and what it compares drafts with; null where the server does not answer. */
export type LoadDraftReader = () => Promise<Reader | null>;
