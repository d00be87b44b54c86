/** pandoc reads any words back from our Markdown as they were, and nothing in them as markup. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentFormats } from '../../server/derive/exports/documents/document-formats.ts';
import { inlineText } from '../../server/derive/exports/documents/inline-text.ts';
import { tidyInlines } from '../../server/derive/exports/documents/tidy-inlines.ts';
import { allowedInXml } from '../../server/derive/exports/xml.ts';
import type { Block, ExportDocument } from '../../server/derive/exports/documents/document.ts';
import { anyLine } from '../support/arbitrary-document.ts';
import { wordsOf } from './document-words.ts';
import { readDocument, treeText } from './read-document.ts';

const seed = Number(process.env['REFEREE_SEED'] ?? 1964);

function documentOf(blocks: Block[]): ExportDocument {
  return {
    title: 'Title',
    anchor: null,
    setting: {
      style: 'apa',
      locale: 'en-GB',
      styleTitle: 'APA',
      styleAddress: 'http://www.zotero.org/styles/apa',
      language: 'en-GB',
    },
    inNotes: false,
    blocks,
    bibliography: null,
    layout: { hasHangingIndent: false, lineSpacing: 1, entrySpacing: 0 },
    works: new Map(),
    pictures: new Map(),
    changes: [],
  };
}

/** What no sample holds, to tell one from the next. */
const mark = '⁂';

test(`random lines (seed ${seed})`, async () => {
  const lines = fc.sample(anyLine, { seed, numRuns: 600 }).map((line) => tidyInlines(line));
  const blocks = lines.flatMap((content): Block[] => [
    { kind: 'paragraph', anchor: null, content },
    { kind: 'paragraph', anchor: null, content: [mark] },
  ]);
  const { content } = documentFormats.markdown.write(documentOf(blocks));
  const { blocks: read } = await readDocument(content, 'markdown');
  const found = samples(treeText(read)).slice(0, -1);
  expect(found).toEqual(lines.map((line) => samples(allowedInXml(inlineText(line))).join()));
});

/** The signs of each sample, without white space. */
function samples(text: string): string[] {
  return wordsOf(text.replace(/^\s*Title/, ''))
    .join('')
    .split(mark);
}
