import { execFileSync } from 'node:child_process';
import { symlink, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryLibrary, type TemporaryLibrary } from '../../tests/support/library.ts';
import { decode, readSourceFile } from './read-file.ts';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

describe('decode', () => {
  test('takes a byte order mark away and leaves line ends alone', () => {
    const file = decode('a.md', bytes([0xef, 0xbb, 0xbf], 'a\r\nb\rc\n'));
    expect(file).toMatchObject({ path: 'a.md', text: 'a\r\nb\rc\n', problems: [] });
  });

  test('gives any text back as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('\0') && !text.startsWith('\uFEFF'));
        expect(decode('a.md', Buffer.from(text))).toMatchObject({ text, problems: [] });
      }),
    );
  });

  test('has one hash for one content', () => {
    expect(decode('a.md', bytes('x')).hash).toBe(decode('b.md', bytes('x')).hash);
    expect(decode('a.md', bytes('x')).hash).not.toBe(decode('a.md', bytes('y')).hash);
    expect(decode('a.md', bytes([0, 1])).hash).not.toBe(decode('a.md', bytes([0, 2])).hash);
  });

  const INVALID: [title: string, content: Buffer, line: number, column: number][] = [
    ['at the start', bytes([0xff], 'a'), 1, 1],
    ['in Latin-1', bytes('ab\ncaf', [0xe9], ' x\n'), 2, 4],
    ['after CRLF', bytes('ab\r\ncd\r\ne', [0x80]), 3, 2],
    ['after lone CR', bytes('ab\rc', [0x80]), 2, 2],
    ['after a byte order mark', bytes([0xef, 0xbb, 0xbf], 'a', [0xc0]), 1, 2],
    ['after wide characters', bytes('é—\nü', [0xe2, 0x82], 'x'), 2, 2],
    ['cut off at the end', bytes('ab', [0xe2, 0x82]), 1, 3],
    ['after a written replacement character', bytes('\uFFFD\nb\uFFFD', [0xff]), 2, 3],
    ['that looks like a replacement character at first', bytes('a', [0xef, 0xbf], '\nb'), 1, 2],
  ];
  test.each(INVALID)('finds the invalid byte %s', (_title, content, line, column) => {
    const { text, problems } = decode('a.md', content);
    expect(problems).toMatchObject([{ rule: 'encoding-invalid', file: 'a.md', line, column }]);
    expect(text).toContain('\uFFFD');
  });

  test('finds an invalid byte wherever it stands', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((one) => !/[\0\uFEFF]/.test(one));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const [found] = decode('a.md', bytes(before, [0xff], after)).problems;
        const lines = before.split(/\r\n|\r|\n/);
        expect(found).toMatchObject({ line: lines.length, column: lines.at(-1)!.length + 1 });
      }),
    );
  });

  test('lets an author write the replacement character', () => {
    expect(decode('a.md', bytes('a \uFFFD b'))).toMatchObject({ text: 'a \uFFFD b', problems: [] });
  });

  const BINARY: [title: string, content: Buffer, message: RegExp][] = [
    ['UTF-16, little end first', bytes([0xff, 0xfe, 0x61, 0]), /UTF-16/],
    ['UTF-16, big end first', bytes([0xfe, 0xff, 0, 0x61]), /UTF-16/],
    ['UTF-16 without a zero byte', bytes([0xff, 0xfe, 0x2d, 0x4e]), /UTF-16/],
    ['UTF-16 without a mark', bytes([0x61, 0, 0x62, 0]), /zero bytes/],
    ['a picture', bytes([0x89], 'PNG\r\n', [0x1a, 0, 0]), /zero bytes/],
  ];
  test.each(BINARY)('refuses %s', (_title, content, message) => {
    const file = decode('a.md', content);
    expect(file.text).toBe('');
    expect(file.problems).toMatchObject([{ rule: 'file-binary', line: 1, column: 1 }]);
    expect(file.problems[0]?.message).toMatch(message);
  });
});

describe('readSourceFile', () => {
  let library: TemporaryLibrary;
  const read = (path: string) => readSourceFile(library.path, path);

  beforeAll(async () => {
    library = await temporaryLibrary({
      'a.md': 'text\n',
      'map.png': new Uint8Array([0, 1]),
      'large.md': '',
      'large.json': '',
      'large.BIB': '',
      'huge.bib': '',
    });
    await truncate(join(library.path, 'large.md'), 50 * 1024 * 1024);
    await truncate(join(library.path, 'large.json'), 6 * 1024 * 1024);
    await truncate(join(library.path, 'large.BIB'), 6 * 1024 * 1024);
    await truncate(join(library.path, 'huge.bib'), 65 * 1024 * 1024);
    const link = (name: string, target: string) => symlink(target, join(library.path, name));
    await link('linked.md', 'a.md');
    await link('passwords.md', '/etc/passwd');
    await link('linked-secret.png', '/etc/passwd');
    await link('broken.md', 'nothing.md');
    await link('round.md', 'round.md');
    await link('folder.md', '.');
    execFileSync('mkfifo', [join(library.path, 'pipe.md')]);
    await link('linked-pipe.md', 'pipe.md');
  });
  afterAll(() => library.cleanup());

  test('reads a file, and one by a link within the library', async () => {
    expect(await read('a.md')).toMatchObject({ path: 'a.md', text: 'text\n', problems: [] });
    expect(await read('linked.md')).toMatchObject({ path: 'linked.md', text: 'text\n' });
  });

  test('gives null for what is not there, or is no file', async () => {
    expect(await read('vanished.md')).toBeNull();
    expect(await read('a.md/b.md')).toBeNull();
    expect(await read('folder.md')).toBeNull();
  });

  test('takes of a picture or document only that it is there', async () => {
    expect(await read('map.png')).toMatchObject({ path: 'map.png', text: '', problems: [] });
    expect(await read('none.png')).toBeNull();
  });

  const REFUSED: [path: string, rule: string, message: RegExp][] = [
    ['large.md', 'file-too-large', /50 MB.*5 MB/],
    ['huge.bib', 'file-too-large', /65 MB.*64 MB/],
    ['passwords.md', 'file-outside', /leads out/],
    ['../../../../../etc/passwd', 'file-outside', /leads out/],
    ['broken.md', 'file-unreadable', /not there/],
    ['round.md', 'file-unreadable', /circle/],
    ['pipe.md', 'file-unreadable', /pipe/],
    ['linked-pipe.md', 'file-unreadable', /pipe/],
    ['bad\uFFFD.md', 'file-unreadable', /not valid UTF-8/],
    ['linked-secret.png', 'file-outside', /leads out/],
  ];
  test.each(REFUSED)('refuses %s: %s', async (path, rule, message) => {
    const file = await read(path);
    expect(file).toMatchObject({ path, text: '', problems: [{ rule, file: path }] });
    expect(file?.problems[0]?.message).toMatch(message);
  });

  test('lets a bibliography be larger than a note, whatever its format', async () => {
    for (const path of ['large.json', 'large.BIB']) {
      expect(await read(path)).toMatchObject({ problems: [{ rule: 'file-binary' }] });
    }
  });
});
