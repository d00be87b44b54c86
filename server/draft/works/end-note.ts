/** A citation as EndNote writes it into a Word document: XML with the record of each work. */
import { readXml, type XmlPlace } from '../office/xml.ts';
import type { CitedWork } from './cited-works.ts';
import { plainDoi } from './doi.ts';

const WHOLE = /<EndNote>[^]*<\/EndNote>/;

/** The elements of a record that tell which work it is. */
const TOLD = new Set([
  'Author',
  'Year',
  'author',
  'year',
  'title',
  'label',
  'electronic-resource-num',
]);

/** What a citation says, by the names of elements. */
type Said = Record<string, string[]>;

/** The works of a citation, or null where the text holds none. Throws a DraftError where its XML is broken. */
export function worksOfEndNote(place: XmlPlace, code: string): CitedWork[] | null {
  const xml = WHOLE.exec(code)?.[0];
  if (!xml) return null;
  const works: CitedWork[] = [];
  let said: Said = {};
  let told = '';
  let text = '';
  readXml(place, xml, {
    open: ({ name }) => {
      if (name === 'Cite') said = {};
      if (!TOLD.has(name)) return;
      told = name;
      text = '';
    },
    text: (more) => (text += more),
    close: (name) => {
      if (name === 'Cite') works.push(workOf(said));
      if (name !== told) return;
      (said[name] ??= []).push(text.trim());
      told = '';
    },
  });
  return works;
}

/** The record goes before the words by which EndNote finds it. */
function workOf(said: Said): CitedWork {
  const first = (name: string) => said[name]?.find(Boolean);
  const doi = plainDoi(first('electronic-resource-num') ?? '');
  const title = first('title');
  const year = Number(/\d{4}/.exec(first('year') ?? first('Year') ?? '')?.[0] ?? 0);
  const authors = (said['author'] ?? said['Author'] ?? []).map((name) =>
    name.split(',')[0]!.trim(),
  );
  const label = first('label');
  return {
    key: label && /^\S+$/.test(label) ? label : null,
    identity: {
      ...(doi && { doi }),
      ...(title && { title }),
      ...(year > 0 && { year }),
      ...(authors.length > 0 && { authors }),
    },
  };
}
