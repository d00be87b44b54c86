/** Records in formats that no other program here reads, held against the published rules of the formats. */
import { DOMParser } from '@xmldom/xmldom';
import { validateCFF } from 'cffjs';
import { CORE_SCHEMA, load } from 'js-yaml';
import { beforeAll, describe, expect, test } from 'vitest';
import { referenceRecord } from '../../server/corpus/record.ts';
import {
  recordFormats,
  type RecordFormatName,
} from '../../server/derive/exports/records/record-formats.ts';
import type { Written } from '../../server/derive/exports/records/written.ts';
import type { Corpus } from '../../server/model/corpus.ts';
import { corpusOf } from '../support/corpus.ts';
import { shippedCorpus } from '../support/shipped.ts';
import {
  bibtexFile,
  biblatexFile,
  specimenItems,
  usualItems,
} from '../support/specimen-records.ts';

let corpora: Record<string, Corpus>;

beforeAll(async () => {
  corpora = {
    shipped: await shippedCorpus(),
    usual: corpusOf({ 'a.json': JSON.stringify(usualItems()) }),
    full: corpusOf({ 'a.json': JSON.stringify(specimenItems()) }),
    biblatex: corpusOf({ 'a.bib': biblatexFile }),
    BibTeX: corpusOf({ 'a.bib': bibtexFile }),
    bare: corpusOf({ 'a.bib': '@misc{bare}', 'b.json': '[{"id": "named", "type": "book"}]' }),
    none: corpusOf({}),
  };
});

const libraries = ['shipped', 'usual', 'full', 'biblatex', 'BibTeX', 'bare', 'none'];

function write(format: RecordFormatName, library: string): Written {
  const { bibliographies, references } = corpora[library]!;
  const context = { bibliographies, recordOf: referenceRecord, title: 'A review' };
  return recordFormats[format].write([...references.values()], context);
}

function written(format: RecordFormatName, library: string): string {
  return write(format, library).text;
}

test.each(libraries)('CITATION.cff is valid by the schema of its makers: %s', (library) => {
  const { text, missing } = write('cff', library);
  const cff: unknown = load(text, { schema: CORE_SCHEMA });
  expect(() => validateCFF(cff)).not.toThrow();
  const works = (cff as { references?: unknown[] }).references ?? [];
  expect(works.length + missing.length).toBe(corpora[library]!.references.size);
});

/** ECMA-376, part 1, shared-bibliography.xsd: what a source and its people may have. */
const sourceElements = words(`
  AbbreviatedCaseNumber AlbumTitle Author BookTitle Broadcaster BroadcastTitle CaseNumber ChapterNumber City Comments
  ConferenceName CountryRegion Court Day DayAccessed Department Distributor Edition Guid Institution InternetSiteTitle
  Issue JournalName LCID Medium Month MonthAccessed NumberVolumes Pages PatentNumber PeriodicalTitle ProductionCompany
  PublicationTitle Publisher RecordingNumber RefOrder Reporter SourceType ShortTitle StandardNumber StateProvince
  Station Tag Theater ThesisType Title Type URL Version Volume Year YearAccessed`);
const roleElements = words(`
  Artist Author BookAuthor Compiler Composer Conductor Counsel Director Editor Interviewee Interviewer Inventor
  Performer ProducerName Translator Writer`);
const sourceTypes = words(`
  ArticleInAPeriodical Book BookSection JournalArticle ConferenceProceedings Report SoundRecording Performance Art
  DocumentFromInternetSite InternetSite Film Interview Patent ElectronicSource Case Misc`);

describe.each(libraries)('Word’s sources keep to their schema: %s', (library) => {
  const elements = (): Element[] => {
    const text = written('word-xml', library);
    const root = new DOMParser().parseFromString(text, 'text/xml').documentElement;
    expect([root.namespaceURI, root.localName]).toEqual([
      'http://schemas.openxmlformats.org/officeDocument/2006/bibliography',
      'Sources',
    ]);
    return childrenOf(root);
  };

  test('elements, once each, in a source of a known type with a tag of its own', () => {
    const sources = elements();
    const tags = sources.map((source) => {
      const children = childrenOf(source).map(({ localName }) => localName);
      expect(children.filter((name) => !sourceElements.has(name))).toEqual([]);
      expect(new Set(children).size).toBe(children.length);
      expect(sourceTypes).toContain(textOf(source, 'SourceType'));
      return textOf(source, 'Tag');
    });
    expect(tags).toHaveLength(corpora[library]!.references.size);
    expect(new Set(tags).size).toBe(tags.length);
  });

  test('people by their roles, as lists of persons or as one body', () => {
    const roles = elements().flatMap((source) =>
      childrenOf(source)
        .filter(({ localName }) => localName === 'Author')
        .flatMap(childrenOf),
    );
    for (const role of roles) {
      expect(roleElements).toContain(role.localName);
      const [content, ...others] = childrenOf(role);
      expect(others).toEqual([]);
      if (content!.localName === 'Corporate')
        expect(['Author', 'Performer']).toContain(role.localName);
      else expect(content!.localName).toBe('NameList');
      const persons = childrenOf(content!).flatMap(childrenOf);
      expect(persons.filter(({ localName }) => !/^(?:Last|First|Middle)$/.test(localName))).toEqual(
        [],
      );
    }
  });
});

function childrenOf(element: Element): Element[] {
  return Array.from(element.childNodes as Iterable<Node>).filter(
    (node): node is Element => node.nodeType === 1,
  );
}

function textOf(element: Element, name: string): string {
  return childrenOf(element).find(({ localName }) => localName === name)?.textContent ?? '';
}

/** docs/file-format.md of Hayagriva, and the fields that its reader has beyond it. */
const entryTypes = words(`
  article chapter entry anthos report thesis web scene artwork patent case newspaper legislation manuscript original
  post misc performance periodical proceedings book blog reference conference anthology repository thread video audio
  exhibition`);
const entryFields = words(`
  type title author date parent editor affiliated publisher location organization issue volume volume-total edition
  chapter page-range page-total time-range runtime url serial-number language archive archive-location call-number note
  abstract genre`);
const personRoles = words(`
  translator afterword foreword introduction annotator commentator holder compiler founder collaborator organizer
  cast-member composer producer executive-producer writer cinematography director illustrator narrator`);

interface HayagrivaEntry {
  type: string;
  date?: string;
  language?: string;
  'page-total'?: string;
  'volume-total'?: string;
  affiliated?: { role: string }[];
  url?: string | { value: string; date: string };
  title?: string;
  parent?: HayagrivaEntry | HayagrivaEntry[];
}

describe.each(libraries)('Hayagriva keeps to its description: %s', (library) => {
  test('types, fields and the forms of values that its reader insists on', () => {
    const file = (load(written('hayagriva', library), { schema: CORE_SCHEMA }) ?? {}) as Record<
      string,
      HayagrivaEntry
    >;
    expect(Object.keys(file).toSorted()).toEqual(
      [...corpora[library]!.references.keys()].toSorted(),
    );
    Object.values(file).forEach(checkEntry);
  });
});

function checkEntry(entry: HayagrivaEntry): void {
  expect(entryTypes).toContain(entry.type);
  expect(Object.keys(entry).filter((name) => !entryFields.has(name))).toEqual([]);
  expect(entry.date ?? '2001').toMatch(/^-?\d{4}(?:-\d\d){0,2}$/);
  expect(entry.language ?? 'en').toMatch(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/);
  expect(`${entry['page-total'] ?? 1}${entry['volume-total'] ?? 1}`).toMatch(/^\d+$/);
  const url = typeof entry.url === 'object' ? entry.url.value : entry.url;
  expect(URL.canParse(url ?? 'https://example.org')).toBe(true);
  for (const { role } of entry.affiliated ?? []) expect(personRoles).toContain(role);
  [entry.parent ?? []].flat().forEach(checkEntry);
}

function words(list: string): Set<string> {
  return new Set(list.trim().split(/\s+/));
}
