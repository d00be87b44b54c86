/** The addresses of pages and of places in them. */

/** The page of a note; an id with slashes keeps them. */
export function noteAddress(id: string): string {
  return `/notes/${encodePath(id)}`;
}

/** The page of a reference. */
export function referenceAddress(key: string): string {
  return `/references/${encodePath(key)}`;
}

/** A picture or document of the library, by its path below the library folder. */
export function fileAddress(path: string): string {
  return `/files/${encodePath(path)}`;
}

/** The anchor of a citation in the page of its note. */
export function citationAnchor(index: number): string {
  return `cite-${index}`;
}

/** The anchor of a link in the page of its note. */
export function linkAnchor(index: number): string {
  return `link-${index}`;
}

/** The anchor of a claim in the page of its note. */
export function claimAnchor(index: number): string {
  return `claim-${index}`;
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
