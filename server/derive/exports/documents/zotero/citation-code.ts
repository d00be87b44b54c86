/** The data of Zotero's fields, by which a word processor goes on citing where the document stops. */
import type { PlannedCitation } from '../../../../csl/typeset.ts';
import type { CslItem } from '../../../../model/reference.ts';
import type { Citations, ExportDocument } from '../document.ts';
import { stableCode } from '../stable-code.ts';
import { schemaItem } from './csl-variables.ts';

/** The address of the schema that CSL's citation objects name. */
const schema = 'https://resource.citationstyles.org/schema/latest/input/json/csl-citation.json';

type Works = ExportDocument['works'];

/**
 * The code of a field for a cluster; null where a work is in no file, since Zotero cannot hold it.
 * The texts that Zotero keeps in `properties` to notice edits are left out: CSL's schema does not know
 * them, and with a text that differs from its own by a space Zotero would ask about every citation.
 */
export function citationCode(
  { id, sources, noteNumber }: Pick<Citations, 'id' | 'sources' | 'noteNumber'>,
  works: Works,
): string | null {
  const items = sources.map((source) => {
    const work = works.get(source.id);
    return work && citationItem(source, work);
  });
  if (items.length === 0 || items.includes(undefined)) return null;
  const citation = {
    citationID: id,
    properties: { noteIndex: noteNumber },
    citationItems: items,
    schema,
  };
  return `ZOTERO_ITEM CSL_CITATION ${JSON.stringify(citation)}`;
}

function citationItem({ mode, prefix, locator, suffix }: PlannedCitation, work: CslItem): object {
  return {
    id: work.id,
    uris: [itemAddress(work.id)],
    itemData: schemaItem(work),
    ...(locator && { locator: locator.value, label: locator.label }),
    ...(prefix !== '' && { prefix }),
    ...(suffix !== '' && { suffix }),
    // The author of a narrative citation stands in the sentence, before the field.
    ...(mode !== 'parenthetical' && { 'suppress-author': true }),
  };
}

/** The signs of Zotero's keys. */
const keySigns = '23456789ABCDEFGHIJKLMNPQRSTUVWXYZ';

/**
 * The address of a work in a library that nobody has, so that Zotero takes the data from the field.
 * It depends on the citation key alone: a work is the same in every document that cites it.
 */
function itemAddress(key: string): string {
  const library = stableCode(`library ${key}`, 8);
  return `http://zotero.org/users/local/${library}/items/${stableCode(key, 8, keySigns)}`;
}

/** The code of the field around the list of works. */
export const bibliographyCode =
  'ZOTERO_BIBL {"uncited":[],"omitted":[],"custom":[]} CSL_BIBLIOGRAPHY';
