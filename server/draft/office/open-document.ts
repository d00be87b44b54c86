/** A draft in OpenDocument, as LibreOffice writes it: reference marks, bookmarks and bibliography entries. */
import { DraftError, type DraftPlace } from '../reading.ts';
import type { CitedWorks } from '../works/cited-works.ts';
import { PlainCitations } from '../works/plain-citations.ts';
import { BOOKMARK, bookmarkCodes } from './bookmarks.ts';
import { citationCode, type DocumentReading, readCitation, tellIncluded } from './field-codes.ts';
import { DocumentPackage, type PackedFile } from './package.ts';
import { readXml, type XmlElement, type XmlReader } from './xml.ts';

const BODY = 'content.xml';
const PROPERTIES = 'meta.xml';
const MANIFEST = 'META-INF/manifest.xml';

interface MarkReading extends DocumentReading {
  plain: PlainCitations;
  bookmarks: { name: string; place: DraftPlace }[];
}

/** Reads the citations of an OpenDocument text. Throws a DraftError where it cannot be opened. */
export function readOpenDocument(file: PackedFile, works: CitedWorks): void {
  const document = new DocumentPackage(file);
  if (!document.has(BODY)) {
    throw new DraftError(`“${file.name}” is no OpenDocument text: it has no ${BODY}.`);
  }
  if (isEncrypted(document)) {
    throw new DraftError(`“${file.name}” is protected by a password; save it without one.`);
  }
  const reading: MarkReading = {
    name: file.name,
    works,
    strange: new Map(),
    tags: [],
    plain: new PlainCitations(),
    bookmarks: [],
  };
  readXml({ name: file.name, part: BODY }, document.read(BODY), new MarkStory(reading));
  readBookmarks(document, reading);
  reading.plain.finish(works);
}

function isEncrypted(document: DocumentPackage): boolean {
  let found = false;
  if (!document.has(MANIFEST)) return found;
  readXml({ name: document.name, part: MANIFEST }, document.read(MANIFEST), {
    open: ({ name }) => (found ||= name === 'encryption-data'),
  });
  return found;
}

/** The body as its XML goes by. */
class MarkStory implements XmlReader {
  readonly #reading: MarkReading;
  /** The texts of the paragraphs that are open, with where they stand: a footnote stands within one. */
  readonly #open: { text: string; place: DraftPlace }[] = [];
  #place: DraftPlace = { unit: 'paragraph', number: 0 };
  /** The paragraph to go on with behind a note. */
  #around: DraftPlace | null = null;
  #paragraphs = 0;
  readonly #notes = { footnote: 0, endnote: 0 };
  /** Within the store of what was deleted while changes were tracked. */
  #isDeleted = false;

  constructor(reading: MarkReading) {
    this.#reading = reading;
  }

  open(element: XmlElement): void {
    const { name, value } = element;
    if (name === 'text:tracked-changes') this.#isDeleted = true;
    if (this.#isDeleted) return;
    if (name === 'text:p' || name === 'text:h') this.#beginParagraph();
    else if (name === 'text:note') this.#beginNote(value('text:note-class'));
    else if (name === 'text:reference-mark-start' || name === 'text:reference-mark') {
      this.#readMark(value('text:name'));
    } else if (name === 'text:bookmark-start') this.#readBookmark(value('text:name'));
    else if (name === 'text:bibliography-mark') this.#readEntry(element);
    else if (name === 'text:section-source') tellIncluded(this.#reading);
    else if (name === 'text:s' || name === 'text:tab' || name === 'text:line-break') this.text(' ');
  }

  text(text: string): void {
    const paragraph = this.#open.at(-1);
    if (paragraph && !this.#isDeleted) paragraph.text += text;
  }

  close(name: string): void {
    if (name === 'text:tracked-changes') this.#isDeleted = false;
    if (this.#isDeleted) return;
    if (name === 'text:p' || name === 'text:h') this.#endParagraph();
    else if (name === 'text:note') this.#endNote();
  }

  #beginParagraph(): void {
    if (this.#around === null) {
      this.#paragraphs += 1;
      this.#place = { unit: 'paragraph', number: this.#paragraphs };
    }
    this.#open.push({ text: '', place: this.#place });
  }

  #endParagraph(): void {
    const { plain, works } = this.#reading;
    const paragraph = this.#open.pop();
    if (paragraph) plain.read(paragraph.text, paragraph.place, works);
  }

  #beginNote(kind: string): void {
    const unit = kind === 'endnote' ? 'endnote' : 'footnote';
    this.#notes[unit] += 1;
    this.#around = this.#place;
    this.#place = { unit, number: this.#notes[unit] };
  }

  #endNote(): void {
    this.#place = this.#around ?? this.#place;
    this.#around = null;
  }

  #readMark(code: string): void {
    const json = citationCode(code);
    if (json !== null) readCitation(json, this.#place, this.#reading);
  }

  #readBookmark(name: string): void {
    if (BOOKMARK.test(name)) this.#reading.bookmarks.push({ name, place: this.#place });
  }

  /** LibreOffice's own citations: the short name is the key. */
  #readEntry({ value }: XmlElement): void {
    const key = value('text:identifier');
    const title = value('text:title');
    const year = Number(/\d{4}/.exec(value('text:year'))?.[0] ?? 0);
    const identity = { ...(title && { title }), ...(year > 0 && { year }) };
    if (key) this.#reading.works.cite({ key, identity }, this.#place);
  }
}

function readBookmarks(document: DocumentPackage, reading: MarkReading): void {
  if (reading.bookmarks.length === 0) return;
  const codes = bookmarkCodes(userProperties(document));
  for (const { name, place } of reading.bookmarks) {
    const code = codes.get(name);
    const json = code === undefined ? '' : citationCode(code);
    if (json !== null) readCitation(json, place, reading);
  }
}

function userProperties(document: DocumentPackage): Map<string, string> {
  const properties = new Map<string, string>();
  if (!document.has(PROPERTIES)) return properties;
  let named = '';
  readXml({ name: document.name, part: PROPERTIES }, document.read(PROPERTIES), {
    open: ({ name, value }) => {
      named = name === 'meta:user-defined' ? value('meta:name') : '';
    },
    text: (text) => {
      if (named) properties.set(named, (properties.get(named) ?? '') + text);
    },
    close: () => (named = ''),
  });
  return properties;
}
