import { parseArgs } from 'node:util';
import type { BibliographyGrouping, BibliographyOrder } from '../../contract/bibliography-page.ts';
import { exportFormats } from '../../derive/exports/export-formats.ts';
import { UsageError } from '../usage-error.ts';
import { graphExports } from './graph-exports.ts';

/** What `kb export` was told. */
export interface ExportArguments {
  /** The name of a format, of a graph or of works. */
  format: string;
  folder: string | undefined;
  /** The file to write; undefined prints. */
  output: string | undefined;
  /** What of the graph is wanted, as the query of its page's address. */
  query: string;
  works: WorksArguments;
}

/** Which works are wanted, and how they are set. */
export interface WorksArguments {
  /** The words of the selection; undefined where nothing was said. */
  select: string[] | undefined;
  /** Drafts whose works are chosen. */
  citedIn: string[];
  /** Ids of notes whose text is wanted. */
  notes: string[];
  style: string | undefined;
  locale: string | undefined;
  group: BibliographyGrouping | undefined;
  order: BibliographyOrder | undefined;
  annotated: boolean;
  /** Whether to print the whole ledger, and whether as JSON. */
  ledger: boolean;
  json: boolean;
}

const groupings: readonly BibliographyGrouping[] = ['none', 'theme', 'kind', 'decade'];
const orders: readonly BibliographyOrder[] = ['style', 'author', 'newest', 'title', 'cited'];

/** Reads the words after `export`. Throws a UsageError. */
export function exportArguments(args: string[]): ExportArguments {
  const { values } = parse(args);
  const { format, folder, output, query = '' } = values;
  const known = [...Object.keys(graphExports), ...exportFormats.map(({ name }) => name)];
  if (format === undefined) {
    throw new UsageError(`Say in which format, with --format: ${known.join(', ')}.`);
  }
  if (!known.includes(format)) {
    throw new UsageError(`“${format}” is no format; there are ${known.join(', ')}.`);
  }
  refuseOthers(format, Object.keys(values));
  return { format, folder, output, query, works: worksArguments(values) };
}

/** Options of every format, and those of a graph; all others are of works. */
const common = ['format', 'folder', 'output'];
const ofGraph = ['query'];

/** An option that would do nothing is a mistake: what was meant by it would be missed in silence. */
function refuseOthers(format: string, given: readonly string[]): void {
  const isGraph = Object.hasOwn(graphExports, format);
  const other = given.find(
    (option) => !common.includes(option) && ofGraph.includes(option) !== isGraph,
  );
  if (other === undefined) return;
  throw new UsageError(
    isGraph
      ? `--${other} is for works and does not apply to ${format}; --query says what of the graph is wanted.`
      : `--${other} is for the graph and does not apply to ${format}; --select says which works are wanted.`,
  );
}

function worksArguments(values: ReturnType<typeof parse>['values']): WorksArguments {
  const { select, style, locale, notes = [], annotated = false, ledger = false } = values;
  return {
    select,
    citedIn: values['cited-in'] ?? [],
    notes,
    style,
    locale,
    group: oneOf('group', values.group, groupings),
    order: oneOf('order', values.order, orders),
    annotated,
    ledger,
    json: values.json ?? false,
  };
}

function oneOf<Name extends string>(
  option: string,
  value: string | undefined,
  names: readonly Name[],
): Name | undefined {
  if (value === undefined) return undefined;
  const found = names.find((name) => name === value);
  if (found) return found;
  throw new UsageError(`--${option} is one of ${names.join(', ')}, not “${value}”.`);
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  const texts = { type: 'string', multiple: true } as const;
  const flag = { type: 'boolean' } as const;
  const options = {
    format: text,
    folder: text,
    output: text,
    query: text,
    select: texts,
    'cited-in': texts,
    notes: texts,
    style: text,
    locale: text,
    group: text,
    order: text,
    annotated: flag,
    ledger: flag,
    json: flag,
  } as const;
  try {
    return parseArgs({ args, options });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
