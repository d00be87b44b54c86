/** The formats in which records of references can be taken away. */
import { writeBiblatex, writeBibtex } from './bib/bib-file.ts';
import { writeCff } from './cff.ts';
import { writeCslJson } from './csl-json.ts';
import { writeEnw } from './enw.ts';
import { writeHayagriva } from './hayagriva.ts';
import { writeRis } from './ris.ts';
import type { WriteRecords } from './written.ts';
import { writeWordXml } from './word-xml.ts';

/** The names of the formats, as addresses and the command line have them. */
export type RecordFormatName =
  'bibtex' | 'biblatex' | 'ris' | 'csl-json' | 'enw' | 'word-xml' | 'cff' | 'hayagriva';

/** A format. */
export interface RecordFormat {
  label: string;
  /** What it is for. */
  what: string;
  /** The ending of its files. */
  extension: string;
  /** What reference managers catch, where they catch anything. */
  mediaType: string;
  write: WriteRecords;
}

/** The formats, those first that most people want. */
export const recordFormats: Readonly<Record<RecordFormatName, RecordFormat>> = {
  biblatex: {
    label: 'biblatex',
    what: 'Your own entries, for LaTeX with biblatex and biber',
    extension: 'bib',
    mediaType: 'application/x-bibtex',
    write: writeBiblatex,
  },
  bibtex: {
    label: 'BibTeX',
    what: 'Your own entries, for LaTeX with BibTeX and its styles',
    extension: 'bib',
    mediaType: 'application/x-bibtex',
    write: writeBibtex,
  },
  ris: {
    label: 'RIS',
    what: 'For Zotero, EndNote, Mendeley and most other reference managers',
    extension: 'ris',
    mediaType: 'application/x-research-info-systems',
    write: writeRis,
  },
  'csl-json': {
    label: 'CSL-JSON',
    what: 'For pandoc, Zotero and other programs that set references by CSL',
    extension: 'json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: writeCslJson,
  },
  enw: {
    label: 'EndNote (ENW)',
    what: 'For EndNote, which opens it at once',
    extension: 'enw',
    mediaType: 'application/x-endnote-refer',
    write: writeEnw,
  },
  'word-xml': {
    label: 'Word sources (XML)',
    what: 'For Word’s own citations: References, Manage Sources, Browse',
    extension: 'xml',
    mediaType: 'application/xml',
    write: writeWordXml,
  },
  cff: {
    label: 'CFF',
    what: 'A CITATION.cff with these works as its references',
    extension: 'cff',
    mediaType: 'text/yaml',
    write: writeCff,
  },
  hayagriva: {
    label: 'Hayagriva (YAML)',
    what: 'For Typst',
    extension: 'yml',
    mediaType: 'text/yaml',
    write: writeHayagriva,
  },
};
