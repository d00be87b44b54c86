/** Tells the person at the terminal something that does not stop the program. */
export function warn(message: string): void {
  process.stderr.write(`kb: ${message}\n`);
}
