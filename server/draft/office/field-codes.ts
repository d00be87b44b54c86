/** What the code of a field cites, whichever program wrote it. */
import { DraftError, type DraftPlace } from '../reading.ts';
import { textOfBase64 } from '../works/base64.ts';
import type { CitedWork, CitedWorks } from '../works/cited-works.ts';
import { worksOfCitation } from '../works/csl-citation.ts';
import { worksOfEndNote } from '../works/end-note.ts';
import type { Field } from './fields.ts';

/** `ZOTERO_ITEM CSL_CITATION {…}`, and what Zotero and Mendeley wrote before; LibreOffice's marks end in ` RND…`. */
const CSL_CODE = /^(?:ADDIN\s+)?(?:ZOTERO_(?:ITEM|CITATION)(?:\s+CSL_CITATION)?|CSL_CITATION)\s+/;

const MENDELEY_TAG = /^MENDELEY_CITATION_(?:v\d+_)?/;

/** Fields of reference managers that hold no citation: lists of references, and remains. */
const SILENT =
  /^ADDIN\s+(?:ZOTERO_BIBL|ZOTERO_TEMP|CSL_BIBLIOGRAPHY|Mendeley|EN\.REFLIST|EN\.SECTION\.REFLIST|EN\.CITE\.DATA)/i;

/** What a document is read into. */
export interface DocumentReading {
  /** The name of its file. */
  name: string;
  works: CitedWorks;
  /** Fields of programs that nobody knows here: how many, by the words that they begin with. */
  strange: Map<string, number>;
  /** Tags of Word's own citations, whose works stand in another part. */
  tags: { tag: string; place: DraftPlace }[];
}

/** Reads what a field cites. */
export function readField(field: Field, reading: DocumentReading): void {
  const { code, place, isDeleted } = field;
  if (isDeleted) return;
  if (CSL_CODE.test(code)) readCitation(code.replace(CSL_CODE, ''), place, reading);
  else if (/^ADDIN\s+EN\.CITE(?!\.)/.test(code)) readEndNote(field, reading);
  else if (/^CITATION\s/i.test(code)) readTags(code, place, reading);
  else if (/^(?:INCLUDETEXT|RD)\s/i.test(code)) tellIncluded(reading);
  else if (/^ADDIN\s/i.test(code) && !SILENT.test(code)) countStrange(code, reading);
}

/** Reads a citation of Mendeley's newer plug-in, which is a tag of a content control. */
export function readMendeleyTag(tag: string, place: DraftPlace, reading: DocumentReading): void {
  if (!MENDELEY_TAG.test(tag)) return;
  readCitation(textOfBase64(tag.replace(MENDELEY_TAG, '')), place, reading);
}

/** Reads the JSON of a citation; what a program wrote behind it is passed over. */
export function readCitation(json: string, place: DraftPlace, { works }: DocumentReading): void {
  const cited = worksOfCitation(json.slice(0, json.lastIndexOf('}') + 1));
  if (cited) citeAll(cited, place, works);
  else works.problem(unreadable(place));
}

/** The code of a mark or a bookmark, if it is one of a reference manager. */
export function citationCode(code: string): string | null {
  return CSL_CODE.test(code) ? code.replace(CSL_CODE, '') : null;
}

/** Tells that other files belong to the document. */
export function tellIncluded({ works }: DocumentReading): void {
  works.note('Other documents are included in this one and were not read. Read each of them too.');
}

/** Tells of the fields that nobody knows. */
export function tellStrange({ strange, works }: DocumentReading): void {
  for (const [name, count] of strange) {
    works.note(
      `${count === 1 ? 'A field' : `${count} fields`} of another program (${name}) may cite and could not be read.`,
    );
  }
}

function readEndNote({ code, data, place }: Field, { name, works }: DocumentReading): void {
  const where = { name, part: `EndNote’s field in ${place.unit} ${place.number}` };
  try {
    const cited = worksOfEndNote(where, code) ?? worksOfEndNote(where, textOfBase64(data));
    if (cited) citeAll(cited, place, works);
    else works.problem(unreadable(place));
  } catch (error) {
    if (!(error instanceof DraftError)) throw error;
    works.problem(unreadable(place));
  }
}

/** `CITATION Lu01 \l 1033 \m Bea02`: the first tag, and one behind each `\m`. */
function readTags(code: string, place: DraftPlace, { tags }: DocumentReading): void {
  const words = Array.from(
    code.matchAll(/"([^"]*)"|(\S+)/g),
    ([, quoted, plain]) => quoted ?? plain!,
  );
  words.forEach((word, at) => {
    const isTag = at === 1 || (at > 1 && words[at - 1] === '\\m');
    if (isTag && word !== '' && !word.startsWith('\\')) tags.push({ tag: word, place });
  });
}

function citeAll(cited: CitedWork[], place: DraftPlace, works: CitedWorks): void {
  for (const work of cited) works.cite(work, place);
}

function countStrange(code: string, { strange }: DocumentReading): void {
  const name = code
    .split(/[\s{]+/, 2)
    .join(' ')
    .slice(0, 60);
  strange.set(name, (strange.get(name) ?? 0) + 1);
}

function unreadable({ unit, number }: DraftPlace): string {
  return `The citation in ${unit} ${number} cannot be read: what its reference manager wrote there is damaged.`;
}
