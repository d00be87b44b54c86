/** One story of a Word document, the body or its notes, as its XML goes by. */
import type { DraftPlace } from '../reading.ts';
import type { PlainCitations } from '../works/plain-citations.ts';
import { BOOKMARK } from './bookmarks.ts';
import { type DocumentReading, readField, readMendeleyTag, tellIncluded } from './field-codes.ts';
import { Fields } from './fields.ts';
import type { XmlElement, XmlReader } from './xml.ts';

/** What is read beside citations, for the parts that are read afterwards. */
export interface StoryReading extends DocumentReading {
  plain: PlainCitations;
  /** Where bookmarks of Zotero begin. */
  bookmarks: { name: string; place: DraftPlace }[];
  /** The numbers that notes have in the text, by their ids; a note that nothing refers to is not in the document. */
  notes: Record<'footnote' | 'endnote', Map<string, number>>;
}

/** Elements whose content is in the file and not in the document: deleted, moved away, or said twice for older programs. */
const ABSENT = new Set(['w:del', 'w:moveFrom', 'mc:Fallback']);

const NOTES = { 'w:footnote': 'footnote', 'w:endnote': 'endnote' } as const;

/** What is written in a run without being letters. */
const LETTERS: Readonly<Record<string, string>> = {
  'w:tab': ' ',
  'w:br': ' ',
  'w:cr': ' ',
  'w:noBreakHyphen': '-',
};

/** Reads one part from beginning to end. */
export class Story implements XmlReader {
  readonly #reading: StoryReading;
  readonly #fields: Fields;
  /** The texts of the paragraphs that are open: one may hold a text box with others. */
  readonly #paragraphs: string[] = [];
  #place: DraftPlace = { unit: 'paragraph', number: 0 };
  #absent = 0;
  /** A note that nothing refers to is passed over. */
  #isOutside = false;
  /** The element whose text is read. */
  #element = '';

  constructor(reading: StoryReading) {
    this.#reading = reading;
    this.#fields = new Fields((field) => readField(field, reading));
  }

  open(element: XmlElement): void {
    const { name } = element;
    this.#element = name;
    if (ABSENT.has(name)) this.#absent += 1;
    if (name === 'w:fldChar') this.#readFieldMark(element.value('w:fldCharType'));
    else if (name === 'w:fldSimple') this.#beginSimple(element);
    else if (name === 'w:p') this.#beginParagraph();
    else if (name === 'w:footnote' || name === 'w:endnote') this.#beginNote(element, NOTES[name]);
    else if (this.#isPresent()) this.#readPresent(element);
  }

  text(text: string): void {
    const element = this.#element;
    if (element === 'w:fldData') this.#fields.data(text);
    else if (!this.#isPresent()) return;
    else if (element === 'w:instrText') this.#fields.code(text);
    else if (element === 'w:t') this.#write(text);
  }

  close(name: string): void {
    this.#element = '';
    if (ABSENT.has(name)) this.#absent -= 1;
    if (name === 'w:fldSimple') this.#fields.end();
    else if (name === 'w:p') this.#endParagraph();
    else if (name === 'w:footnote' || name === 'w:endnote') this.#isOutside = false;
  }

  /** What is left at the end of the part. */
  finish(): void {
    this.#fields.finish();
  }

  #isPresent(): boolean {
    return this.#absent === 0 && !this.#isOutside;
  }

  #readFieldMark(type: string): void {
    if (type === 'begin') this.#fields.begin(this.#place, !this.#isPresent());
    else if (type === 'separate') this.#fields.separate();
    else if (type === 'end') this.#fields.end();
  }

  #beginSimple(element: XmlElement): void {
    this.#fields.begin(this.#place, !this.#isPresent());
    this.#fields.code(element.value('w:instr'));
    this.#fields.separate();
  }

  #beginParagraph(): void {
    this.#paragraphs.push('');
    const { unit, number } = this.#place;
    if (unit === 'paragraph') this.#place = { unit, number: number + 1 };
  }

  #endParagraph(): void {
    this.#reading.plain.read(this.#paragraphs.pop() ?? '', this.#place, this.#reading.works);
  }

  #beginNote(element: XmlElement, unit: 'footnote' | 'endnote'): void {
    const number = this.#reading.notes[unit].get(element.value('w:id'));
    this.#isOutside = number === undefined;
    this.#place = { unit, number: number ?? 0 };
  }

  #readPresent(element: XmlElement): void {
    const { name, value } = element;
    if (name === 'w:tag') readMendeleyTag(value('w:val'), this.#place, this.#reading);
    else if (name === 'w:bookmarkStart') this.#readBookmark(value('w:name'));
    else if (name === 'w:footnoteReference') this.#numberNote('footnote', value('w:id'));
    else if (name === 'w:endnoteReference') this.#numberNote('endnote', value('w:id'));
    else if (name === 'w:altChunk' || name === 'w:subDoc') tellIncluded(this.#reading);
    else this.#write(LETTERS[name] ?? '');
  }

  #readBookmark(name: string): void {
    if (BOOKMARK.test(name)) this.#reading.bookmarks.push({ name, place: this.#place });
  }

  /** Notes are numbered as they are met, whatever their ids. */
  #numberNote(unit: 'footnote' | 'endnote', id: string): void {
    const numbers = this.#reading.notes[unit];
    if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
  }

  #write(text: string): void {
    const last = this.#paragraphs.length - 1;
    if (last >= 0) this.#paragraphs[last] = this.#paragraphs[last]! + text;
  }
}
