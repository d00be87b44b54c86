/** The names of the vocabularies that the parts of an .odt are written in. */

const names = 'urn:oasis:names:tc:opendocument:xmlns';

/** For the text and its styles. */
export const textNames = {
  'xmlns:office': `${names}:office:1.0`,
  'xmlns:style': `${names}:style:1.0`,
  'xmlns:text': `${names}:text:1.0`,
  'xmlns:table': `${names}:table:1.0`,
  'xmlns:draw': `${names}:drawing:1.0`,
  'xmlns:fo': `${names}:xsl-fo-compatible:1.0`,
  'xmlns:svg': `${names}:svg-compatible:1.0`,
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'office:version': '1.3',
} as const;

/** For what the document says of itself. */
export const metaNames = {
  'xmlns:office': `${names}:office:1.0`,
  'xmlns:meta': `${names}:meta:1.0`,
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'office:version': '1.3',
} as const;

/** For the list of the files in the package. */
export const manifestNames = {
  'xmlns:manifest': `${names}:manifest:1.0`,
  'manifest:version': '1.3',
} as const;
