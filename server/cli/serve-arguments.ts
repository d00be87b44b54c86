import { parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

/** What `kb serve` was told. */
export interface ServeArguments {
  folder: string | undefined;
  host: string;
  port: number;
}

/** Reads the words after `serve`; options win over the variables HOST and PORT. Throws a UsageError. */
export function serveArguments(args: string[], environment: NodeJS.ProcessEnv): ServeArguments {
  const { values, positionals } = parse(args);
  if (positionals.length > 1) throw new UsageError('Name one folder only.');
  return {
    folder: positionals[0],
    host: values.host ?? (environment['HOST'] || '127.0.0.1'),
    port: portNumber(values.port ?? (environment['PORT'] || '7070')),
  };
}

function parse(args: string[]) {
  try {
    const options = { host: { type: 'string' }, port: { type: 'string' } } as const;
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function portNumber(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new UsageError(`“${text}” is no port; a port is a number from 0 to 65535.`);
}
