/** Web addresses and DOIs as they stand in fields: no LaTeX but escapes, nothing to encode. */
import type { CslItem } from '../../model/reference.ts';

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
function addressFault(url: string): string | null {
  if (/^https?:\/\//i.test(url) && URL.canParse(url)) return null;
  return `“${shortened(url)}” is not an address that begins with http:// or https://, so it is not linked`;
}

/** What is wrong with a DOI that no resolver knows; null for one of the form of the DOI Handbook, section 2.2. */
function doiFault(doi: string): string | null {
  if (/^10\.\d+(?:\.\d+)*\/\S+$/.test(doi)) return null;
  return `“${shortened(doi)}” is not a DOI, which begins with “10.” and has a slash and no space, so it is left out`;
}

function shortened(address: string): string {
  return address.length > 60 ? `${address.slice(0, 60)}…` : address;
}

/** The item with a bare DOI, or none where it is no DOI; `odd` hears of that and of an address that is not linked. */
export function mendAddresses(
  item: CslItem,
  odd: (variable: 'DOI' | 'URL', message: string) => void,
): CslItem {
  const { DOI: written, ...mended } = item;
  const doi = written?.trim() ? readDoi(written) : null;
  const faults = {
    DOI: doi === null ? null : doiFault(doi),
    URL: item.URL === undefined ? null : addressFault(item.URL),
  };
  if (faults.DOI) odd('DOI', faults.DOI);
  if (faults.URL) odd('URL', faults.URL);
  return doi === null || faults.DOI ? mended : { ...mended, DOI: doi };
}
