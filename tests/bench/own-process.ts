/** Measurements in a process of their own, so that memory and warmth are theirs alone. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Runs this program again with other arguments, and reads the JSON that it prints. */
export async function measureInOwnProcess<Measured>(args: readonly string[]): Promise<Measured> {
  const command = ['--expose-gc', process.argv[1]!, ...args];
  const { stdout } = await promisify(execFile)(process.execPath, command);
  return JSON.parse(stdout) as Measured;
}

/** Prints what was measured for the process that asked. */
export function printMeasured(measured: unknown): void {
  process.stdout.write(JSON.stringify(measured));
}
