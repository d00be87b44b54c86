/** pandoc referees the documents that are written: it finds the same words in them, and in the fields of a .docx the same citations. */
import { describe, expect, it, test } from 'vitest';
import type { Citations, ExportDocument } from '../../server/derive/exports/documents/document.ts';
import { documentFormats } from '../../server/derive/exports/documents/document-formats.ts';
import type { Corpus } from '../../server/model/corpus.ts';
import { documentOf, listOf, specimenDocument } from '../support/export-documents.ts';
import { shippedCorpus } from '../support/shipped.ts';
import { documentWords, wordsOf, type ReadingHabits } from './document-words.ts';
import { citationsIn, readDocument, treeText } from './read-document.ts';

const usual: ReadingHabits = {
  secondMark: 'number',
  hasSigns: false,
  boxes: ['☐', '☒'],
  picture: null,
  hasPairs: true,
};

const readers: {
  format: keyof typeof documentFormats;
  from: string;
  habits: ReadingHabits;
  /** Whether the reader takes the title out of the text. */
  hasTitleApart: boolean;
}[] = [
  { format: 'docx', from: 'docx', habits: usual, hasTitleApart: true },
  {
    format: 'odt',
    from: 'odt',
    habits: { ...usual, secondMark: null, boxes: null, picture: '' },
    hasTitleApart: false,
  },
  {
    format: 'markdown',
    from: 'markdown',
    habits: { ...usual, secondMark: 'note' },
    hasTitleApart: false,
  },
  {
    format: 'html',
    from: 'html',
    habits: { ...usual, secondMark: 'note', boxes: null },
    hasTitleApart: false,
  },
  {
    format: 'rtf',
    from: 'rtf',
    habits: { ...usual, hasSigns: true, picture: 'image', hasPairs: false },
    hasTitleApart: false,
  },
];

const corpus = shippedCorpus();

/** What is written; each is set once for all formats. */
const documents: Record<string, Promise<ExportDocument>> = {
  'one of everything': specimenDocument(),
  'one of everything, cited in notes': specimenDocument('chicago-fullnote-bibliography'),
  'one of everything, cited by numbers': specimenDocument('ieee'),
  'two notes that link to each other': specimenDocument('apa', ['everything', 'other']),
  'all shipped works': corpus.then((shipped) => listOf(shipped)),
  'some shipped notes': corpus.then((shipped) => documentOf(shipped, everyTenth(shipped))),
};

function everyTenth({ notes }: Corpus): string[] {
  return [...notes.keys()].filter((_, index) => index % 10 === 0);
}

describe.each(readers)('$format', ({ format, from, habits, hasTitleApart }) => {
  async function wordsRead(document: ExportDocument): Promise<string[]> {
    const { content } = documentFormats[format].write(document);
    const { meta, blocks } = await readDocument(content, from);
    const title = hasTitleApart ? treeText(meta['title']) : '';
    return wordsOf(`${title} ${treeText(blocks)}`);
  }

  it.each(Object.keys(documents))('holds the words of %s', async (name) => {
    const document = await documents[name]!;
    expect(await wordsRead(document)).toEqual(documentWords(document, habits));
  });
});

describe('citations in the fields of a .docx', () => {
  const cited: typeof documents = {
    ...documents,
    'all shipped notes': corpus.then((shipped) => documentOf(shipped, [...shipped.notes.keys()])),
  };

  it.each(['one of everything', 'one of everything, cited in notes', 'all shipped notes'] as const)(
    'have the keys, locators, prefixes and suffixes of %s',
    async (name) => {
      const document = await cited[name];
      const { content } = documentFormats.docx.write(document!);
      const { blocks } = await readDocument(content, 'docx+citations');
      const found = citationsIn(blocks).map((cluster) =>
        cluster.map(({ suffix, ...rest }) => ({ ...rest, suffix: folded(suffix) })),
      );
      expect(found).toEqual(
        fieldsOf(document!).map(({ sources }) => sources.map(expectedCitation)),
      );
    },
  );

  test('bring the works along, also of a list that cites none', async () => {
    const list = await listOf(await corpus);
    const { content } = documentFormats.docx.write(list);
    const { meta, blocks } = await readDocument(content, 'docx+citations');
    const keys = citationsIn(blocks).flatMap((cluster) => cluster.map(({ key }) => key));
    expect(keys).toEqual(list.bibliography!.groups[0]!.entries.map(({ key }) => key));
    expect((meta['references'] as { c: unknown[] }).c).toHaveLength(keys.length);
  });
});

/** The clusters that a field can hold: those whose works are all known. */
function fieldsOf(document: ExportDocument): Citations[] {
  const found: Citations[] = [];
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    else if (typeof value === 'object' && value !== null) {
      if ('kind' in value && value.kind === 'citations') found.push(value as Citations);
      Object.values(value).forEach(look);
    }
  };
  look(document.blocks);
  return found.filter(({ sources }) => sources.every(({ id }) => document.works.has(id)));
}

/** pandoc sets the locator before the suffix, behind a comma. */
function expectedCitation({ id, mode, prefix, locator, suffix }: Citations['sources'][number]) {
  const place = locator ? `, ${locator.label} ${locator.value} ` : '';
  return {
    key: id,
    mode: mode === 'parenthetical' ? 'NormalCitation' : 'SuppressAuthor',
    prefix: prefix.trim(),
    suffix: folded(place + suffix),
  };
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
