/** What this program uses of citeproc-js, which brings no types of its own. */
declare module 'citeproc' {
  /** A source as a citation gives it to the processor; `source` is our own, and carried along. */
  export interface CiteItem {
    id: string;
    source: number;
    prefix?: string;
    suffix?: string;
    locator?: string;
    label?: string;
    'suppress-author'?: boolean;
    sortkeys?: unknown[];
  }

  /** A source beside the item that the processor made of its record. */
  export type SortedItem = [item: Record<string, unknown>, cite: CiteItem];

  /** A cluster; the processor adds its sources in their order. */
  export interface ClusterRequest {
    citationID: string;
    citationItems: CiteItem[];
    properties: {
      noteIndex: number;
      unsorted?: boolean;
      'suppress-trailing-punctuation'?: boolean;
    };
    sortedItems?: SortedItem[];
  }

  /** A piece of output before it is written: text, a number, or a list of pieces. */
  export interface Blob {
    blobs: string | Blob[];
    decorations: unknown[][];
    strings: TokenStrings;
    system_id?: string;
  }

  /** What a step of a style says of its output; it is copied to all pieces of it, and with it what is our own. */
  interface TokenStrings {
    /** Our own: whether this is names, or what a style has in their place. */
    isName?: boolean;
  }

  /** A step of a style. */
  export interface Token {
    name: string;
    tokentype: number;
    strings: TokenStrings;
    execs: ((state: Engine, item: Record<string, unknown>, cite?: CiteItem) => void)[];
  }

  /** What the processor calls. */
  export interface System {
    retrieveItem: (id: string) => unknown;
    retrieveLocale: (language: string) => unknown;
    /** Our own, for our format. */
    onentry?: () => void;
  }

  /** How the list is laid out; numbers are lines. */
  export interface BibliographyParameters {
    entryspacing: number;
    linespacing: number;
    hangingindent?: number;
    'second-field-align': string | false;
  }

  export interface Engine {
    sys: System;
    opt: { development_extensions: Record<string, boolean> };
    tmp: { just_looking: boolean };
    output: { current: { value(): Blob } };
    citation: {
      tokens: Token[];
      opt: { layout_prefix: string; layout_suffix: string };
      srt: { compareCompositeKeys: (one: SortedItem, other: SortedItem) => number };
    };
    citation_sort: { tokens: unknown[] };
    macros: Record<string, Token[]>;
    setOutputFormat(format: string): void;
    getOpt(option: 'punctuation-in-quote'): boolean;
    getTerm(term: string): string | undefined;
    updateItems(ids: readonly string[]): void;
    /** Forgets all items and citations. */
    restoreProcessorState(citations: readonly never[]): void;
    retrieveItem(id: string): Record<string, unknown>;
    processCitationCluster(
      citation: ClusterRequest,
      before: readonly [id: string, note: number][],
      after: readonly never[],
      flag: number,
    ): [report: unknown, set: [index: number, text: string, id: string][]];
    process_CitationCluster(items: SortedItem[], citation: ClusterRequest): string;
    makeBibliography(): false | [BibliographyParameters, string[]];
  }

  interface Processor {
    Engine: new (system: System, style: unknown, language: string, isForced: boolean) => Engine;
    START: number;
    END: number;
    ASSUME_ALL_ITEMS_REGISTERED: number;
    Output: { Formats: Record<string, Record<string, unknown>> };
    getSortKeys: (this: Engine, item: Record<string, unknown>, keys: 'citation_sort') => unknown[];
    debug: (message: string) => void;
  }
  const processor: Processor;
  export = processor;
}
