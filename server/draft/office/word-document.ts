/** A draft in Word: the parts in which its citations stand, one after the other. */
import { DraftError, type WorkIdentity } from '../reading.ts';
import type { CitedWorks } from '../works/cited-works.ts';
import { PlainCitations } from '../works/plain-citations.ts';
import { bookmarkCodes } from './bookmarks.ts';
import { citationCode, readCitation, tellStrange } from './field-codes.ts';
import { DocumentPackage, type PackedFile } from './package.ts';
import { partsOf } from './relationships.ts';
import { Story, type StoryReading } from './story.ts';
import { readWordSources } from './word-sources.ts';
import { readXml } from './xml.ts';

const USUAL_BODY = 'word/document.xml';

/** Reads the citations of a Word document. Throws a DraftError where it cannot be opened. */
export function readWord(file: PackedFile, works: CitedWorks): void {
  const document = new DocumentPackage(file);
  const body = partsOf(document, '')('officeDocument') ?? USUAL_BODY;
  if (!document.has(body)) {
    throw new DraftError(`“${file.name}” is no Word document: it has no ${USUAL_BODY}.`);
  }
  const reading: StoryReading = {
    name: file.name,
    works,
    strange: new Map(),
    tags: [],
    plain: new PlainCitations(),
    bookmarks: [],
    notes: { footnote: new Map(), endnote: new Map() },
  };
  readStory(document, body, reading);
  const partOf = partsOf(document, body);
  for (const kind of ['footnotes', 'endnotes']) {
    const part = partOf(kind);
    if (part !== null && document.has(part)) readStory(document, part, reading);
  }
  readBookmarks(document, reading);
  readTags(document, reading);
  reading.plain.finish(works);
  tellStrange(reading);
}

function readStory(document: DocumentPackage, part: string, reading: StoryReading): void {
  const story = new Story(reading);
  readXml({ name: document.name, part }, document.read(part), story);
  story.finish();
}

function readBookmarks(document: DocumentPackage, reading: StoryReading): void {
  if (reading.bookmarks.length === 0) return;
  const codes = bookmarkCodes(customProperties(document));
  for (const { name, place } of reading.bookmarks) {
    const code = codes.get(name);
    const json = code === undefined ? '' : citationCode(code);
    // A bookmark of Zotero's without a citation holds the list of references.
    if (json !== null) readCitation(json, place, reading);
  }
}

function customProperties(document: DocumentPackage): Map<string, string> {
  const part = partsOf(document, '')('custom-properties') ?? 'docProps/custom.xml';
  const properties = new Map<string, string>();
  if (!document.has(part)) return properties;
  let named = '';
  readXml({ name: document.name, part }, document.read(part), {
    open: ({ name, value }) => {
      if (name === 'property') named = value('name');
    },
    text: (text) => properties.set(named, (properties.get(named) ?? '') + text),
    close: (name) => {
      if (name === 'property') named = '';
    },
  });
  return properties;
}

function readTags(document: DocumentPackage, { tags, works }: StoryReading): void {
  if (tags.length === 0) return;
  const sources = readWordSources(document, works);
  for (const { tag, place } of tags) {
    const identity: WorkIdentity = sources.get(tag) ?? {};
    works.cite({ key: tag, identity }, place);
  }
}
