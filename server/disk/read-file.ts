import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceFile } from '../model/corpus.ts';
import { attachmentType } from '../model/attachment.ts';
import { problem, type Problem } from '../model/problem.ts';
import { hasUnreadableName, isFolderAt, isWithin, outside, unreadable } from './library-files.ts';
import { openFile } from './open-file.ts';

const MEGABYTE = 1024 * 1024;

/** The largest note that is read, in bytes: far beyond any book chapter. */
const LARGEST_NOTE = 5 * MEGABYTE;

/** The largest bibliography that is read, in bytes: some 50,000 entries with abstracts. */
const LARGEST_BIBLIOGRAPHY = 64 * MEGABYTE;

/**
 * Reads one file of the library; null when it is not there (any more), or is a folder. Never rejects: a
 * file that cannot be read, is too large or is not text comes back empty, with its problem. A picture or
 * document comes back empty without one.
 */
export async function readSourceFile(root: string, path: string): Promise<SourceFile | null> {
  try {
    const absolute = join(root, path);
    if (!(await isWithin(root, absolute))) return withoutText(path, outside(path));
    return await readWithin(absolute, path);
  } catch (error) {
    const isGone = isAbsence(error) && !(await isLink(join(root, path)));
    if (isGone && !hasUnreadableName(path)) return null;
    return withoutText(path, unreadable(path, error));
  }
}

/** Whether an error says that there is no file, or no folder that could hold it. */
function isAbsence(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
}

async function isLink(absolute: string): Promise<boolean> {
  return lstat(absolute).then(
    (status) => status.isSymbolicLink(),
    () => false,
  );
}

async function readWithin(absolute: string, path: string): Promise<SourceFile | null> {
  const opened = await openFile(absolute);
  if (!opened) return (await isFolderAt(absolute)) ? null : withoutText(path, noFile(path));
  try {
    if (attachmentType(path)) return attachment(path);
    const { size } = opened.status;
    const limit = /\.(bib|json)$/i.test(path) ? LARGEST_BIBLIOGRAPHY : LARGEST_NOTE;
    if (size > limit) return withoutText(path, tooLarge(path, size, limit));
    return decode(path, await opened.handle.readFile());
  } finally {
    await opened.handle.close();
  }
}

/** Turns the bytes of a file into text: UTF-8 with or without a byte order mark. */
export function decode(path: string, bytes: Uint8Array): SourceFile {
  const hash = createHash('sha256').update(bytes).digest('hex');
  if (isUtf16(bytes) || bytes.includes(0)) {
    return { ...withoutText(path, notText(path, bytes)), hash };
  }
  const text = new TextDecoder().decode(bytes);
  return { path, text, hash, problems: isUtf8(bytes) ? [] : [invalid(path, bytes, text)] };
}

/** UTF-16 opens with a byte order mark, whose two bytes no UTF-8 has. */
function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function invalid(path: string, bytes: Uint8Array, text: string): Problem {
  const lines = textBeforeFault(bytes, text).split(/\r\n|\n|\r/);
  return problem(
    'encoding-invalid',
    { file: path, line: lines.length, column: lines.at(-1)!.length + 1 },
    {
      message: 'Some bytes are not valid UTF-8; they are shown as \uFFFD.',
      suggestion: 'Save the file in the encoding UTF-8.',
    },
  );
}

/**
 * The text before the first invalid byte. It is not what stands before the first replacement
 * character, which an author may have written: it ends where the text, written again, differs.
 */
function textBeforeFault(bytes: Uint8Array, text: string): string {
  const start = bytes.length - withoutByteOrderMark(bytes).length;
  const written = Buffer.from(text);
  const valid = written.findIndex((byte, at) => byte !== bytes[start + at]);
  // A decoder that expects more keeps back a character that is not complete.
  return new TextDecoder().decode(bytes.subarray(0, start + valid), { stream: true });
}

function withoutByteOrderMark(bytes: Uint8Array): Uint8Array {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return hasMark ? bytes.subarray(3) : bytes;
}

/** A picture or document: of these it counts only that they are there. */
function attachment(path: string): SourceFile {
  return { path, text: '', hash: 'attachment', problems: [] };
}

/** A file that gave no text, with the problem that says why. */
export function withoutText(path: string, found: Problem): SourceFile {
  return { path, text: '', hash: `${found.rule} ${found.message}`, problems: [found] };
}

function noFile(path: string): Problem {
  return problem(
    'file-unreadable',
    { file: path, line: 1, column: 1 },
    { message: 'It is a pipe, a socket or a device, not a file; it is not read.' },
  );
}

function tooLarge(path: string, size: number, limit: number): Problem {
  return problem(
    'file-too-large',
    { file: path, line: 1, column: 1 },
    {
      message: `It has ${megabytes(size)}; files of more than ${megabytes(limit)} are not read.`,
      suggestion: 'Split it, or move it out of the library.',
    },
  );
}

function megabytes(bytes: number): string {
  return `${Math.ceil((bytes / MEGABYTE) * 10) / 10} MB`;
}

function notText(path: string, bytes: Uint8Array): Problem {
  return problem(
    'file-binary',
    { file: path, line: 1, column: 1 },
    isUtf16(bytes)
      ? {
          message: 'It is written in UTF-16, which is not read.',
          suggestion: 'Save the file in the encoding UTF-8.',
        }
      : {
          message: 'It holds zero bytes, so it is not a text file; it is not read.',
          suggestion:
            'Give it the ending that belongs to its format, or move it out of the library.',
        },
  );
}
