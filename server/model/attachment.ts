/** Files that notes lead to besides each other: pictures, which pages show, and documents, which are handed out. */

const pictures = new Map([
  ['.avif', 'image/avif'],
  ['.gif', 'image/gif'],
  ['.jpeg', 'image/jpeg'],
  ['.jpg', 'image/jpeg'],
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml'],
  ['.webp', 'image/webp'],
]);

/** Formats that a browser saves or shows apart from the page; none of them runs within it. */
const documents = new Map([
  ['.csv', 'text/csv'],
  ['.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['.epub', 'application/epub+zip'],
  ['.odp', 'application/vnd.oasis.opendocument.presentation'],
  ['.ods', 'application/vnd.oasis.opendocument.spreadsheet'],
  ['.odt', 'application/vnd.oasis.opendocument.text'],
  ['.pdf', 'application/pdf'],
  ['.pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
]);

/** The media type of a picture or document, told by the ending of its name; null for any other file. */
export function attachmentType(path: string): string | null {
  const ending = endingOf(path);
  return pictures.get(ending) ?? documents.get(ending) ?? null;
}

/** Whether a file is a picture that a page can show. */
export function isPicture(path: string): boolean {
  return pictures.has(endingOf(path));
}

/** The ending of a file's name in lower case, with its dot; empty where the name has none. */
export function endingOf(path: string): string {
  return /\.[^./\\]+$/.exec(path)?.[0].toLowerCase() ?? '';
}
