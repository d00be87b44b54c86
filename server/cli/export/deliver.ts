import { writeFile } from 'node:fs/promises';
import { UsageError } from '../usage-error.ts';

/** Writes to a file, or to standard output where none is named. Throws a UsageError where a terminal would show bytes. */
export async function deliver(
  content: string | Uint8Array,
  output: string | undefined,
): Promise<void> {
  if (output !== undefined) return writeFile(output, content);
  if (typeof content !== 'string' && process.stdout.isTTY) {
    throw new UsageError('A document is no text for a terminal; name a file with --output.');
  }
  await new Promise<void>((resolve, reject) => {
    process.stdout.write(content, (error) => (error ? reject(error) : resolve()));
  });
}
