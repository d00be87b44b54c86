/** Pandoc as the referee of what we read: the official build, run in the test process; never shipped. */
import { convert } from 'pandoc-wasm';

/** Converts a text and gives what pandoc writes; its complaints become an error. */
export async function pandoc(text: string, formats: { from: string; to: string }): Promise<string> {
  const { stdout, stderr } = await convert(formats, text, {});
  if (stdout === '' && stderr !== '') throw new Error(stderr);
  return stdout;
}
