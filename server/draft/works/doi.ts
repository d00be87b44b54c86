/** DOIs as they are compared. */

const RESOLVER = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i;

/** A DOI in lower case and without the address of a resolver, or undefined where the text is none. */
export function plainDoi(text: string): string | undefined {
  const doi = text.trim().replace(RESOLVER, '').toLowerCase();
  return /^10\.\d{4,9}\/\S+$/.test(doi) ? doi : undefined;
}
