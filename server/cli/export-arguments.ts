import { parseArgs } from 'node:util';
import { exportFormats, type ExportFormat } from './export-formats.ts';
import { UsageError } from './usage-error.ts';

/** What `kb export` was told. */
export interface ExportArguments {
  format: ExportFormat;
  folder: string | undefined;
  /** The file to write; undefined prints. */
  output: string | undefined;
  /** What of it is wanted, as the query of the page's address. */
  query: string;
}

/** Reads the words after `export`. Throws a UsageError. */
export function exportArguments(args: string[]): ExportArguments {
  const { values } = parse(args);
  const { format: name, folder, output, query = '' } = values;
  const known = Object.keys(exportFormats).join(', ');
  if (name === undefined) throw new UsageError(`Say in which format, with --format: ${known}.`);
  const format = Object.hasOwn(exportFormats, name) ? exportFormats[name] : undefined;
  if (!format) throw new UsageError(`“${name}” is no format; there are ${known}.`);
  return { format, folder, output, query };
}

function parse(args: string[]) {
  const options = {
    format: { type: 'string' },
    folder: { type: 'string' },
    output: { type: 'string' },
    query: { type: 'string' },
  } as const;
  try {
    return parseArgs({ args, options });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
