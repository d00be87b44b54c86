/** The parts of a .docx around its text. */
import { element, xmlDocument, xmlText } from '../../xml.ts';
import type { ArchivedFile } from '../archive.ts';
import type { ExportDocument } from '../document.ts';
import { zoteroPreferences } from '../zotero/zotero-preferences.ts';
import { coreNames, customNames, wordNames } from './docx-names.ts';
import type { Relationship } from './docx-writing.ts';

const packages = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A part of the package written in XML. */
export function xmlPart(path: string, root: string): ArchivedFile {
  return { path, content: xmlDocument(root) };
}

const contentTypes: Readonly<Record<string, string>> = {
  '/word/document.xml': `${word}.document.main+xml`,
  '/word/styles.xml': `${word}.styles+xml`,
  '/word/numbering.xml': `${word}.numbering+xml`,
  '/word/settings.xml': `${word}.settings+xml`,
  '/word/footnotes.xml': `${word}.footnotes+xml`,
  '/docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
  '/docProps/app.xml': 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  '/docProps/custom.xml': 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
};

/** The types of the parts, by which the package is read. */
export function contentTypesPart(): ArchivedFile {
  const byEnding = { ...defaultTypes, png: 'image/png', jpeg: 'image/jpeg', gif: 'image/gif' };
  const root = element('Types', { xmlns: `${packages}/content-types` }, [
    ...Object.entries(byEnding).map(([ending, type]) =>
      element('Default', { Extension: ending, ContentType: type }),
    ),
    ...Object.entries(contentTypes).map(([path, type]) =>
      element('Override', { PartName: path, ContentType: type }),
    ),
  ]);
  return xmlPart('[Content_Types].xml', root);
}

const defaultTypes = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
};

/** The relationships of a part, or of the package as a whole. */
export function relationshipsPart(
  path: string,
  relationships: readonly Relationship[],
): ArchivedFile {
  const root = element(
    'Relationships',
    { xmlns: `${packages}/relationships` },
    relationships.map(({ id, type, target, isExternal }) =>
      element('Relationship', {
        Id: id,
        Type: type,
        Target: target,
        TargetMode: isExternal ? 'External' : undefined,
      }),
    ),
  );
  return xmlPart(path, root);
}

/** What the package begins with. */
export const packageRelationships: readonly Relationship[] = [
  [`${office}/relationships/officeDocument`, 'word/document.xml'],
  [`${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  [`${office}/relationships/extended-properties`, 'docProps/app.xml'],
  [`${office}/relationships/custom-properties`, 'docProps/custom.xml'],
].map(([type, target], index) => ({
  id: `rId${index + 1}`,
  type: type!,
  target: target!,
  isExternal: false,
}));

/** What the document says of itself, and what Zotero keeps in it. */
export function propertyParts(document: ExportDocument): ArchivedFile[] {
  const core = element('cp:coreProperties', coreNames, [
    element('dc:title', {}, [xmlText(document.title)]),
    element('dc:language', {}, [xmlText(document.setting.language)]),
  ]);
  const app = element('Properties', { xmlns: `${office}/extended-properties` }, []);
  return [
    xmlPart('docProps/core.xml', core),
    xmlPart('docProps/app.xml', app),
    xmlPart('docProps/custom.xml', customProperties(document)),
  ];
}

/** The set of properties that programs add, by the name that the format gives it. */
const addedProperties = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

function customProperties(document: ExportDocument): string {
  const properties = zoteroPreferences(document, 'Field').map(([name, value], index) =>
    // Word counts them from 2.
    element('property', { fmtid: addedProperties, pid: index + 2, name }, [
      element('vt:lpwstr', {}, [xmlText(value)]),
    ]),
  );
  return element('Properties', customNames, properties);
}

/** What concerns the document as a whole. */
export function settingsPart({ setting }: ExportDocument): ArchivedFile {
  const separators = [-1, 0].map((id) => element('w:footnote', { 'w:id': id }));
  const root = element('w:settings', wordNames, [
    '<w:zoom w:percent="100"/>',
    element('w:footnotePr', {}, separators),
    element('w:compat', {}, [
      element('w:compatSetting', {
        'w:name': 'compatibilityMode',
        'w:uri': 'http://schemas.microsoft.com/office/word',
        'w:val': 15,
      }),
    ]),
    element('w:themeFontLang', { 'w:val': setting.language }),
  ]);
  return xmlPart('word/settings.xml', root);
}
