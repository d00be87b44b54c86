/** The names of the vocabularies that the parts of a .docx are written in. */

const office = 'http://schemas.openxmlformats.org/officeDocument/2006';

/** For parts of the text. */
export const wordNames = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': `${office}/relationships`,
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
} as const;

/** For the properties that programs add to a document. */
export const customNames = {
  xmlns: `${office}/custom-properties`,
  'xmlns:vt': `${office}/docPropsVTypes`,
} as const;

/** For what a document says of itself. */
export const coreNames = {
  'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
} as const;
