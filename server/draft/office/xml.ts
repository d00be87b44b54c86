/**
 * XML read from beginning to end, as it comes out of a document: nothing is kept, no entity is defined or followed,
 * and elements are told by what their namespaces mean and not by the prefixes that a program chose.
 */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { DraftError } from '../reading.ts';

/** The names by which namespaces are called here. */
const prefixOf: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'http://schemas.openxmlformats.org/officeDocument/2006/bibliography': 'b:',
  'http://purl.oclc.org/ooxml/officeDocument/bibliography': 'b:',
  'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text:',
  'urn:oasis:names:tc:opendocument:xmlns:meta:1.0': 'meta:',
};

/** No program nests so deeply or writes so many attributes; whoever does wants to fill the memory of the reader. */
const DEEPEST = 1000;
const MOST_ATTRIBUTES = 1000;

/** An element that opens. */
export interface XmlElement {
  /** With the prefix of this list; without one where its namespace is none of it. */
  name: string;
  /** The value of an attribute, named in the same way; empty where it is not there. */
  value: (attribute: string) => string;
}

/** What is done with what is read. */
export interface XmlReader {
  open: (element: XmlElement) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

type Parser = SaxesParser<{ xmlns: true }>;

/** Where XML is read from: the name of the file, and of the part of it. */
export interface XmlPlace {
  name: string;
  part: string;
}

/** Reads XML from pieces of bytes or from a text. Throws a DraftError where it is broken, or defines entities. */
export function readXml(
  place: XmlPlace,
  source: Iterable<Uint8Array> | string,
  reader: XmlReader,
): void {
  const parser = new SaxesParser({ xmlns: true });
  refuseTraps(parser, { place, reader });
  parser.on('opentag', (tag) => reader.open(elementOf(tag)));
  parser.on('text', (text) => reader.text?.(text));
  parser.on('cdata', (text) => reader.text?.(text));
  for (const text of typeof source === 'string' ? [source] : decoded(place, source)) {
    parser.write(text);
  }
  parser.close();
}

/** Throws at the first error, at a definition of entities, and where a bound is passed; tells what closes. */
function refuseTraps(
  parser: Parser,
  { place, reader }: { place: XmlPlace; reader: XmlReader },
): void {
  const refuse = (why: string) => {
    throw new DraftError(`“${place.name}” is no sound document: ${place.part} ${why}.`);
  };
  let depth = 0;
  let attributes = 0;
  parser.on('error', (error) => {
    throw broken(place, error.message);
  });
  parser.on('doctype', () => refuse('defines entities of its own (DOCTYPE)'));
  parser.on('opentagstart', () => {
    attributes = 0;
    depth += 1;
    if (depth > DEEPEST) refuse('is nested too deeply');
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > MOST_ATTRIBUTES) refuse('has an element with too many attributes');
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    reader.close?.(nameOf(tag));
  });
}

function broken({ name, part }: XmlPlace, message: string): DraftError {
  const [, line, column, reason] = /^(\d+):(\d+): (.*)$/s.exec(message) ?? [];
  const where = line ? ` on line ${line}, column ${column!}: ${reason!.replace(/\.$/, '')}` : '';
  return new DraftError(`“${name}” is damaged: ${part} in it is broken XML${where}.`);
}

function* decoded(place: XmlPlace, pieces: Iterable<Uint8Array>): Generator<string> {
  let decoder: TextDecoder | undefined;
  try {
    for (const piece of pieces) {
      decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
      yield decoder.decode(piece, { stream: true });
    }
    yield decoder?.decode() ?? '';
  } catch (error) {
    if (error instanceof DraftError) throw error;
    throw broken(place, '');
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function elementOf(tag: SaxesTagNS): XmlElement {
  return {
    name: nameOf(tag),
    value: (attribute) => {
      const written = Object.values(tag.attributes);
      return written.find((one) => nameOf(one) === attribute)?.value ?? '';
    },
  };
}

function nameOf({ uri, local }: { uri: string; local: string }): string {
  return `${prefixOf[uri] ?? ''}${local}`;
}
