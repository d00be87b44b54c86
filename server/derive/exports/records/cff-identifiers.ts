/** The identifiers of a work as CFF has them. */
import type { Work } from './work.ts';

type Properties = Record<string, unknown>;

/** What the schema takes for an identifier of each sort. */
const DOI = /^10\.\d{4,9}(?:\.\d+)?\/[A-Za-z0-9:/_;\-.()[\]\\]+$/;
const ISBN = /^[0-9\- ]{10,17}X?$/;
const ISSN = /^\d{4}-\d{3}[\dxX]$/;
const ADDRESS = /^(?:https?|s?ftp):\/\/(?:[\w\-.~:/?#@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+$/;
const PMCID = /^PMC\d{7}$/;

/** Identifiers under their own names where they have the form that the schema wants, the others among the rest. */
export function identifiersOf(work: Work): Properties {
  const forms = [
    ['doi', 'DOI', DOI],
    ['isbn', 'ISBN', ISBN],
    ['issn', 'ISSN', ISSN],
    ['pmcid', 'PMCID', PMCID],
    ['url', 'URL', ADDRESS],
  ] as const;
  const properties: Properties = {};
  const identifiers: Properties[] = [];
  for (const [name, variable, form] of forms) {
    const value = work.text(variable);
    if (form.test(value)) properties[name] = value;
    else if (value !== '') identifiers.push({ type: 'other', value, description: variable });
  }
  const pmid = work.text('PMID');
  if (pmid !== '') identifiers.push({ type: 'other', value: pmid, description: 'PMID' });
  return { ...properties, identifiers };
}
