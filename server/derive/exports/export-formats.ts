/** Everything that works can be taken in. */
import { documentFormats } from './documents/document-formats.ts';
import { recordFormats } from './records/record-formats.ts';

/** A format in one line. */
export interface ExportFormat {
  /** As addresses and the command line name it. */
  name: string;
  label: string;
  /** What it is for, in a few words. */
  what: string;
  extension: string;
  mediaType: string;
  isBinary: boolean;
  /** Whether it is for programs that manage references, or a text to be read. */
  purpose: 'records' | 'document';
}

/** The formats, those for reference managers first. */
export const exportFormats: readonly ExportFormat[] = [
  ...listed(recordFormats, 'records'),
  ...listed(documentFormats, 'document'),
];

type FormatLine = Omit<ExportFormat, 'name' | 'purpose' | 'isBinary'> & { isBinary?: true };

function listed(
  formats: Readonly<Record<string, FormatLine>>,
  purpose: ExportFormat['purpose'],
): ExportFormat[] {
  return Object.entries(formats).map(
    ([name, { label, what, extension, mediaType, isBinary = false }]) => ({
      name,
      label,
      what,
      extension,
      mediaType,
      isBinary,
      purpose,
    }),
  );
}

/** A format by its name; undefined where there is none. */
export function exportFormat(name: string): ExportFormat | undefined {
  return exportFormats.find((format) => format.name === name);
}
