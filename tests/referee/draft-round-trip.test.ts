/** The documents that this program writes are drafts as well: it finds in them what it has cited. */
import { describe, expect, test } from 'vitest';
import { documentFormats } from '../../server/derive/exports/documents/document-formats.ts';
import type { Citations, ExportDocument } from '../../server/derive/exports/documents/document.ts';
import { matchDraft } from '../../server/draft/match-draft.ts';
import { documentOf, specimenDocument } from '../support/export-documents.ts';
import { draft } from '../support/drafts.ts';
import { shippedCorpus } from '../support/shipped.ts';

const corpus = shippedCorpus();

const documents: Record<string, Promise<ExportDocument>> = {
  'one of everything': specimenDocument(),
  'one of everything, cited in notes': specimenDocument('chicago-fullnote-bibliography'),
  'all shipped notes': corpus.then((shipped) => documentOf(shipped, [...shipped.notes.keys()])),
};

describe.each(['docx', 'odt'] as const)('%s', (format) => {
  test.each(Object.keys(documents))('cites what %s cites, as often', async (name) => {
    const document = await documents[name]!;
    const { extension, write } = documentFormats[format];
    const reading = draft(`draft.${extension}`, write(document).content);
    const library = [...document.works.keys()].map((key) => ({
      key,
      doi: null,
      title: '',
      year: null,
      authors: [],
    }));
    const { cited } = matchDraft(reading, library);
    const found = cited.map(({ key, count }) => `${key} ${count}`);
    expect(found.sort()).toEqual(timesCited(document).sort());
    expect(reading.problems).toEqual([]);
  });
});

/** The works of the library that a document cites, with how often. */
function timesCited({ blocks, works }: ExportDocument): string[] {
  const counts = new Map<string, number>();
  for (const { sources } of clustersIn(blocks).filter(({ sources: all }) => all.every(isKnown))) {
    for (const { id } of sources) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return Array.from(counts, ([key, count]) => `${key} ${count}`);

  function isKnown({ id }: { id: string }): boolean {
    return works.has(id);
  }
}

function clustersIn(value: unknown): Citations[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(clustersIn);
  return 'kind' in value && value.kind === 'citations' ? [value as Citations, ...inner] : inner;
}
