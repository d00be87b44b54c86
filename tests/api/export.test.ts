/** `/api/export/<format>`: works and notes as files, with their ledgers. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../server/contract/ledger.ts';
import { exportFormats } from '../../server/derive/exports/export-formats.ts';
import { appOf } from '../support/app.ts';

const entry = `@article{lu,
  author = {Lu, Jane and Beamish, Paul},
  title  = {The {SME} Paradox},
  journaltitle = {JBV}, date = {2001},
  verified = {two sources}
}`;

const { app } = await appOf({
  'notes/a.md':
    '---\ntitle: Alpha\ntags: [x]\n---\nText [@lu, p. 5] and [@gone].\n\n![A picture](pic.png)\n',
  'notes/b.md': '---\ntitle: Beta\nkind: study\nreference: smith\nsummary: In short.\n---\n[[a]]\n',
  'notes/Über größe.md': '---\ntitle: Size\n---\nText [see @gone, p. 3].\n',
  'references/styles/own.csl':
    '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>Own</title><id>https://example.org/styles/own</id></info><citation><layout><text variable="title"/></layout></citation><bibliography><layout><text variable="title"/></layout></bibliography></style>',
  'references/all.bib': `${entry}\n\n@book{smith, author = {Smith, A.}, year = 1999, title = {Zebras}}\n`,
});

const address = (format: string, query: string) => `/api/export/${format}?${query}`;

async function ledgerOf(format: string, query: string): Promise<Ledger> {
  return (await app.inject(address(format, `${query}&ledger=true`))).json<Ledger>();
}

describe('a file', () => {
  it.each(exportFormats.map(({ name, mediaType, extension }) => [name, mediaType, extension]))(
    'in %s has its media type %s, a name and the way to its ledger',
    async (name, mediaType, extension) => {
      const reply = await app.inject(address(name, 'select=all'));
      expect(reply.statusCode).toBe(200);
      expect(reply.headers['content-type']).toContain(mediaType);
      expect(reply.headers['content-disposition']).toBe(
        `attachment; filename="bibliography.${extension}"`,
      );
      expect(reply.headers['link']).toContain(`/api/export/${name}?select=all&ledger=true`);
      expect(reply.rawPayload.byteLength).toBeGreaterThan(50);
      const ledger = await ledgerOf(name, 'select=all');
      expect([ledger.format, ledger.asked, ledger.written]).toEqual([name, 2, 2]);
    },
  );

  it('gives back the author’s own entry, byte for byte', async () => {
    const { body } = await app.inject(address('biblatex', 'select=keys:lu'));
    expect(body.trim()).toBe(entry);
  });

  it.each([
    ['select=keys:lu', ['lu']],
    ['select=note:a', ['lu']],
    ['select=linked:b', ['lu', 'smith']],
    ['select=tag:x', ['lu']],
    ['select=kind:study', ['smith']],
    ['select=type:book', ['smith']],
    ['select=search:paradox', ['lu']],
    ['select=keys:lu&select=type:book', ['lu', 'smith']],
    ['', ['lu', 'smith']],
  ])('holds what is chosen: %s', async (query, keys) => {
    const { body } = await app.inject(address('csl-json', query));
    const items = JSON.parse(body) as { id: string }[];
    expect(items.map(({ id }) => id).toSorted()).toEqual(keys);
  });

  it.each([
    ['style=ieee', '[1] '],
    ['style=apa&locale=de-DE&select=keys:smith', 'Smith, A. (1999)'],
    ['group=decade', '2000s'],
    ['annotated=true', 'In short.'],
  ])('is set as asked for: %s', async (query, text) => {
    expect((await app.inject(address('text', `select=all&${query}`))).body).toContain(text);
  });

  it.each([
    ['', ['[1] A. Smith', '[2] J. Lu']],
    ['&order=author', ['[1] J. Lu', '[2] A. Smith']],
    ['&group=decade', ['[1] J. Lu', '[2] A. Smith']],
  ])('is numbered as it is read: %s', async (query, entries) => {
    const chosen = `select=keys:smith&select=keys:lu&style=ieee${query}`;
    const { body } = await app.inject(address('text', chosen));
    expect(body.match(/\[\d\] \w\. \w+/g)).toEqual(entries);
  });

  it('of a note holds its text, with citations that Zotero goes on with', async () => {
    const reply = await app.inject(address('docx', 'notes=a'));
    expect(reply.headers['content-disposition']).toBe('attachment; filename="a.docx"');
    const parts = unzipSync(new Uint8Array(reply.rawPayload));
    const document = strFromU8(parts['word/document.xml']!);
    expect(document).toContain('ADDIN ZOTERO_ITEM CSL_CITATION');
    expect(document).toContain('Lu &amp; Beamish, 2001, p. 5');
  });

  it('knows the address by which a style of the library names itself', async () => {
    const reply = await app.inject(address('docx', 'notes=a&style=own'));
    const parts = unzipSync(new Uint8Array(reply.rawPayload));
    expect(strFromU8(parts['docProps/custom.xml']!)).toContain('https://example.org/styles/own');
  });

  it.each([
    ['notes=a&notes=b', 'attachment; filename="notes.odt"'],
    [
      `notes=${encodeURIComponent('Über größe')}`,
      `attachment; filename="Uber-gro-e.odt"; filename*=UTF-8''%C3%9Cber%20gr%C3%B6%C3%9Fe.odt`,
    ],
  ])('is called after its notes: %s', async (query, disposition) => {
    const { headers } = await app.inject(address('odt', query));
    expect(headers['content-disposition']).toBe(disposition);
  });
});

describe('a ledger', () => {
  it('names what was asked for and is not there', async () => {
    const ledger = await ledgerOf('ris', 'select=keys:lu,gone&select=note:a');
    expect(ledger).toMatchObject({ asked: 2, written: 1 });
    expect(ledger.missing.map(({ key }) => key)).toEqual(['gone']);
    expect(ledger.missing[0]!.why).toMatch(/no bibliography file/i);
  });

  it('names each value that a format cannot hold', async () => {
    const { changes } = await ledgerOf('word-xml', 'select=keys:lu');
    expect(changes).toContainEqual(
      expect.objectContaining({ key: 'lu', field: 'verified', value: 'two sources', became: null }),
    );
  });

  it('of a note tells of citations and pictures that could not be written', async () => {
    const { changes } = await ledgerOf('docx', 'notes=a');
    expect(changes.map(({ value }) => value)).toEqual(expect.arrayContaining(['gone']));
  });

  it('of a note tells of the place in a work that is not there', async () => {
    const { changes } = await ledgerOf('odt', `notes=${encodeURIComponent('Über größe')}`);
    expect(changes).toContainEqual(expect.objectContaining({ value: 'gone, page 3' }));
  });

  it.each([
    ['docx', 'select=all', 0],
    ['docx', 'select=all&group=decade', 1],
    ['odt', 'select=all&annotated=true', 1],
    ['rtf', 'select=all&group=decade', 0],
  ])('says where Zotero cannot go on with a list: %s?%s', async (format, query, count) => {
    const { notices } = await ledgerOf(format, query);
    expect(notices.filter((notice) => notice.includes('Zotero'))).toHaveLength(count);
  });
});

describe('what cannot be exported', () => {
  it.each([
    [address('pdf', 'select=all'), 400, /“pdf” is no format; there are .*bibtex/],
    [address('ris', 'select=keys:gone'), 422, /The selection holds no work.*gone/],
    [address('ris', 'select=nonsense'), 422, /“nonsense” selects nothing; there are/],
    [address('ris', 'select=note:zzz'), 422, /No note has the id “zzz”/],
    [address('docx', 'notes=zzz'), 422, /No note has the id “zzz”/],
    [address('bibtex', 'notes=a'), 422, /BibTeX holds works.*select note:a/],
    [address('docx', 'notes=a&select=all'), 422, /either of notes or of selected works/],
    [address('text', 'select=all&style=aap'), 400, /no citation style “aap”/],
    [
      address('text', 'select=all&group=colour'),
      400,
      /a value of “group” that means nothing; it can be none, theme, kind or decade\./,
    ],
    [address('text', 'select=all&annotated=perhaps'), 400, /“annotated”.*it must be boolean/],
  ])('%s is told in a sentence', async (url, status, sentence) => {
    const reply = await app.inject(url);
    expect(reply.statusCode).toBe(status);
    expect(reply.headers['content-type']).toContain('application/problem+json');
    expect(reply.body).toMatch(sentence);
    expect(reply.headers['content-disposition']).toBeUndefined();
  });
});
