/** What kind of draft a file is: by the ending of its name, and by how its bytes begin. */
import { type DraftKind, DraftError } from './reading.ts';

const kindOfEnding: Readonly<Record<string, DraftKind>> = {
  md: 'markdown',
  markdown: 'markdown',
  qmd: 'markdown',
  rmd: 'markdown',
  tex: 'latex',
  ltx: 'latex',
  latex: 'latex',
  docx: 'word',
  docm: 'word',
  dotx: 'word',
  odt: 'opendocument',
  ott: 'opendocument',
};

const READ = 'Markdown (.md, .qmd, .Rmd), LaTeX (.tex), Word (.docx) and OpenDocument (.odt)';

const megabyte = 2 ** 20;

/** The largest draft that is read, in megabytes: a document may hold pictures, a text is nothing but text. */
const largest: Readonly<Record<DraftKind, number>> = {
  markdown: 32,
  latex: 32,
  word: 64,
  opendocument: 64,
};

/** Beginnings of files that are no drafts, and what to do with such a file. */
const strangers: { begins: number[]; advice: string }[] = [
  {
    begins: bytesOf('%PDF-'),
    advice: 'is a PDF, in which citations are no more than text; take the file it was made from.',
  },
  {
    begins: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    advice:
      'is an old Word document (.doc), or protected by a password; save it as .docx without a password.',
  },
  { begins: bytesOf('{\\rtf'), advice: 'is in Rich Text Format; save it as .docx.' },
];

const zip = bytesOf('PK');

/** What a file is called and how many bytes it has. */
export interface FileFacts {
  name: string;
  size: number;
}

/** The kind that the name of a file promises, if a draft of that kind may be so large. Throws a DraftError. */
export function promisedKind({ name, size }: FileFacts): DraftKind {
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const kind = Object.hasOwn(kindOfEnding, ending) ? kindOfEnding[ending] : undefined;
  if (!kind) throw new DraftError(`“${name}” is no draft that can be read; ${READ} can.`);
  if (size > largest[kind] * megabyte) {
    const has = Math.ceil(size / megabyte);
    throw new DraftError(
      `“${name}” has ${has} MB; a draft of this kind may have ${largest[kind]} MB at most.`,
    );
  }
  return kind;
}

/** Throws a DraftError where the bytes of a file are not of the kind that its name promises. */
export function checkBytes(name: string, kind: DraftKind, bytes: Uint8Array): void {
  if (bytes.length === 0) throw new DraftError(`“${name}” is empty.`);
  const stranger = strangers.find(({ begins }) => beginsWith(bytes, begins));
  if (stranger) throw new DraftError(`“${name}” ${stranger.advice}`);
  const isDocument = kind === 'word' || kind === 'opendocument';
  if (isDocument === beginsWith(bytes, zip)) return;
  const found = isDocument
    ? 'is not a document of Word or LibreOffice, whatever its name says.'
    : 'is packed like a document of Word or LibreOffice; if it is one, give it the ending .docx or .odt.';
  throw new DraftError(`“${name}” ${found}`);
}

function beginsWith(bytes: Uint8Array, begins: readonly number[]): boolean {
  return begins.every((byte, at) => bytes[at] === byte);
}

function bytesOf(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}
