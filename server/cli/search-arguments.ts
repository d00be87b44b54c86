import { parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

/** What `kb search` was told. */
export interface SearchArguments {
  query: string;
  folder: string | undefined;
  limit: number;
  kind: string | undefined;
  /** Whether to print what the page's JSON twin answers. */
  json: boolean;
}

const USUAL_LIMIT = 10;
const HIGHEST_LIMIT = 100;

/** Reads the words after `search`. Throws a UsageError. */
export function searchArguments(args: string[]): SearchArguments {
  const { values, positionals } = parse(args);
  const query = positionals.join(' ');
  if (!query.trim()) throw new UsageError('Say what to search for: kb search "…".');
  return {
    query,
    folder: values.folder,
    limit: limitNumber(values.limit),
    kind: values.kind,
    json: values.json ?? false,
  };
}

function parse(args: string[]) {
  const options = {
    folder: { type: 'string' },
    limit: { type: 'string' },
    kind: { type: 'string' },
    json: { type: 'boolean' },
  } as const;
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    const hint = ' Put a query that begins with a minus behind --, as in: kb search -- "-word".';
    throw new UsageError((error as Error).message.replace(/\.?$/, '.') + hint);
  }
}

function limitNumber(text: string | undefined): number {
  if (text === undefined) return USUAL_LIMIT;
  const limit = Number(text);
  if (/^\d+$/.test(text) && limit >= 1 && limit <= HIGHEST_LIMIT) return limit;
  throw new UsageError(`“${text}” is no limit; it is a number from 1 to ${HIGHEST_LIMIT}.`);
}
