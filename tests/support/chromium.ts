/**
 * Finds a Chromium for the tests: the one that `CHROMIUM_PATH` names, else the one that came from npm,
 * unpacked once inside its package together with the libraries and the font it needs, so that a bare
 * Linux machine will do.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

/** Found from the package's entry, `build/cjs/index.cjs`: what is bundled with this file runs elsewhere. */
const require = createRequire(import.meta.url);
const PACKAGE = resolve(require.resolve('@sparticuz/chromium'), '../../..');

/** A Chromium to start, and the environment variables it needs. */
export interface ChromiumProgram {
  executable: string;
  environment: Record<string, string>;
}

/** The Chromium to test with. */
export async function findChromium(): Promise<ChromiumProgram> {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return { executable: named, environment: {} };
  const folder = await unpackedChromium();
  return {
    executable: join(folder, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
    },
  };
}

/** Unpacks beside the final folder and renames, so that a second run at the same time never sees half a browser. */
async function unpackedChromium(): Promise<string> {
  const folder = join(PACKAGE, 'unpacked');
  if (existsSync(folder)) return folder;
  const staging = await mkdtemp(join(PACKAGE, 'unpacking-'));
  try {
    await unpackInto(staging);
    await writeFile(join(staging, 'fonts', 'fonts.conf'), fontConfiguration(join(folder, 'fonts')));
    await rename(staging, folder);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/**
 * Runs the package's own unpacker in a process of its own: it takes the target from `TMPDIR`, and brings
 * its shared libraries only in the runtime that `AWS_EXECUTION_ENV` names.
 */
async function unpackInto(folder: string): Promise<void> {
  const program = "(await import('@sparticuz/chromium')).default.executablePath()";
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: PACKAGE,
    env: { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
}

/** Names the one font that came along, so that every machine sets a page alike; the packaged file looks elsewhere. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
</fontconfig>
`;
}
