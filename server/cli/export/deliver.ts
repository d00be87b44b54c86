import { writeWhole } from '../../disk/write-whole.ts';
import { UsageError } from '../usage-error.ts';

/** Throws a UsageError where a terminal would be shown bytes: before they are made, which may take long. */
export function refuseBytes(isText: boolean, output: string | undefined): void {
  if (isText || output !== undefined || !process.stdout.isTTY) return;
  throw new UsageError('A document is no text for a terminal; name a file with --output.');
}

/** Writes to a file, or to standard output where none is named. */
export async function deliver(
  content: string | Uint8Array,
  output: string | undefined,
): Promise<void> {
  if (output !== undefined) return writeWhole(output, content);
  await new Promise<void>((resolve, reject) => {
    process.stdout.write(content, (error) => (error ? reject(error) : resolve()));
  });
}
