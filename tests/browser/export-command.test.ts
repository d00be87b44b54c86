/** `kb export` of works and notes, as it is built. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryLibrary, type TemporaryLibrary } from '../support/library.ts';
import { runProgram } from '../support/serve.ts';

let library: TemporaryLibrary;
beforeAll(async () => {
  library = await temporaryLibrary({
    'notes/a.md': '---\ntitle: Alpha\n---\nText [@lu, p. 5].\n',
    'references/all.bib': `@article{lu, author = {Lu, Jane}, title = {One}, date = {2001}, verified = {two sources}}
@book{smith, author = {Smith, A.}, title = {Two}, date = {1999}}
`,
    'thesis.tex': 'As \\cite{smith} says. \\parencite[5]{smyth}',
    'thesis.txt.pdf': '%PDF-1.4',
  });
});
afterAll(() => library.cleanup());

const exported = (...words: string[]) => runProgram(['export', '--folder', library.path, ...words]);

describe('kb export', () => {
  test.each([
    [['--format', 'text', '--style', 'ieee'], 0, /\[1\] J\. Lu/],
    [['--format', 'ris', '--select', 'type:book'], 0, /^TY {2}- BOOK/],
    [['--format', 'bibtex', '--select', 'search:two'], 0, /smith/],
    [['--format', 'ris', '--ledger'], 0, /verified: "two sources" left out\./],
    [['--format', 'ris', '--ledger', '--json'], 0, /"field": "verified"/],
    [
      ['--format', 'ris', '--cited-in', 'thesis.tex', '--ledger'],
      1,
      /1 of 2 works[^]*smyth\n {2}not written: thesis\.tex/,
    ],
    [['--format', 'text', '--cited-in', 'thesis.tex'], 1, /Smith, A\.[^]*“smyth” is cited.*smith/],
    [['--format', 'ris', '--select', 'keys:lu,gone', '--ledger'], 1, /gone\n {2}not written/],
  ])('%j prints, and ends with %i', async (words, code, printed) => {
    const ended = await runProgram(['export', ...words], { folder: library.path });
    expect(ended.output.replaceAll('\r', '')).toMatch(printed);
    expect(ended.code).toBe(code);
  });

  test('writes a note as a document, of which the works can be read back', async () => {
    const output = join(library.path, 'a.docx');
    const ended = await exported('--format', 'docx', '--notes', 'a', '--output', output);
    expect(ended.output).toContain('1 of 1 work written');
    expect((await readFile(output)).subarray(0, 2).toString()).toBe('PK');
    const again = await exported('--format', 'csl-json', '--cited-in', output);
    expect(again.code).toBe(0);
    expect(again.output).toContain('"id": "lu"');
  });

  test.each([
    [['--format', 'pdf'], 2, /“pdf” is no format; there are .*bibtex/],
    [['--format', 'text', '--group', 'colour'], 2, /--group is one of none, theme/],
    [['--format', 'text', '--style', 'aap'], 1, /There is no citation style “aap”/],
    [['--format', 'text', '--locale', 'xx'], 1, /There is no language “xx”/],
    [['--format', 'ris', '--select', 'note:zzz'], 1, /No note has the id “zzz”/],
    [['--format', 'ris', '--cited-in', 'thesis.txt.pdf'], 1, /thesis\.txt\.pdf/],
    [['--format', 'ris', '--notes', 'a'], 1, /RIS holds works and no text of notes/],
    [
      ['--format', 'ris', '--output', 'gone/a.ris'],
      1,
      /“gone\/a\.ris” cannot be written: its folder is not there/,
    ],
    [['--format', 'ris', '--output', 'notes'], 1, /“notes” cannot be written: it is a folder/],
    [['--format', 'ris', '--cited-in', 'nothing.md'], 1, /There is no file “nothing\.md”/],
  ])('%j is told in a sentence, and ends with %i', async (words, code, sentence) => {
    const ended = await runProgram(['export', ...words], { folder: library.path });
    expect(ended.output).toMatch(sentence);
    expect(ended.output).not.toMatch(/^ +at /m);
    expect(ended.code).toBe(code);
  });
});
