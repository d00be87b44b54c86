/** Programs not written here that read our records: pandoc and Citation.js, each as CSL items. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { CslItem } from '../../server/model/reference.ts';
import { pandoc } from '../support/pandoc.ts';

/** A format that they read. */
export type ReadFormat = 'bibtex' | 'biblatex' | 'ris' | 'csl-json';

/** Reads a file. */
export type Reader = (text: string, format: ReadFormat) => Promise<CslItem[]>;

/** The readers, by their names. */
export const readers: Readonly<Record<'pandoc' | 'Citation.js', Reader>> = {
  pandoc: async (text, format) => {
    const from = format === 'csl-json' ? 'csljson' : format;
    return JSON.parse(await pandoc(text, { from, to: 'csljson' })) as CslItem[];
  },
  'Citation.js': async (text, format) => {
    if (format === 'csl-json') return JSON.parse(text) as CslItem[];
    const [file, record] = steps[format];
    return plugins.input
      .data(text, file)
      .flatMap((read) => plugins.input.data(read, record) as CslItem[]);
  },
};

/** Citation.js reads a file first and then each record; nothing is guessed. */
const steps: Record<Exclude<ReadFormat, 'csl-json'>, [file: string, record: string]> = {
  bibtex: ['@bibtex/text', '@bibtex/entry+object'],
  biblatex: ['@biblatex/text', '@biblatex/entry+object'],
  ris: ['@ris/file', '@ris/record'],
};
