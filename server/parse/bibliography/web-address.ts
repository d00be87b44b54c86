/** Web addresses and DOIs as they stand in fields: no LaTeX but escapes, nothing to encode. */

const escapes: [RegExp, string][] = [
  [/\\url\s*\{([^{}]*)\}/g, '$1'],
  [/\{?\\(?:textasciitilde|string~|~)\s*(?:\{\s*\})?\}?/g, '~'],
  [/\\textunderscore\s*(?:\{\})?/g, '_'],
  [/\$\\sim\$/g, '~'],
  [/\\([&%#_{}$^/-])/g, '$1'],
];

/** Reads a web address: LaTeX escapes and braces around the whole go, every other character stays. */
export function readUrl(value: string): string {
  const bare = escapes.reduce((text, [escape, plain]) => text.replace(escape, plain), value);
  return bare.trim().replace(/^[{<](.*)[}>]$/, '$1');
}

/** Reads a DOI, which people also write as a web address or with a `doi:` before it. */
export function readDoi(value: string): string {
  return readUrl(value).replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
}

/** The first web address in a text such as `Available at \url{…}`, or null. */
export function findUrl(value: string): string | null {
  const found = /https?:\/\/[^\s{}]+/i.exec(value);
  return found === null ? null : readUrl(found[0]);
}

/** What is wrong with an address that a page cannot lead to, because it is not `http` or `https`; null for a good one. */
export function addressFault(url: string): string | null {
  if (/^https?:\/\//i.test(url) && URL.canParse(url)) return null;
  const shown = url.length > 60 ? `${url.slice(0, 60)}…` : url;
  return `“${shown}” is not an address that begins with http:// or https://, so it is not linked`;
}
