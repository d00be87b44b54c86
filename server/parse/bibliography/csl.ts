/** One entry's fields → one CSL item, through Citation.js; what it is known to get wrong is kept from it or mended. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { CslItem, CslName } from '../../model/reference.ts';
import { mendVariables, readAddresses, readDates, readHere } from './csl-mends.ts';
import type { Entry } from './inherit.ts';
import { simplifyLatex } from './latex.ts';
import type { NameList } from './names.ts';
import { readNames } from './names.ts';
import { isTitleField, markTitle, takeMarks, withoutMarks } from './title-marks.ts';

const { constants, types } = plugins.config.get('@bibtex');

/** Which CSL variable a list of names becomes. */
export const nameVariables = new Map([
  ['author', 'author'],
  ['editor', 'editor'],
  ['translator', 'translator'],
  ['bookauthor', 'container-author'],
]);

/** Hears of a field that cannot be read as meant. */
type Report = (field: string, message: string) => void;

/** A CSL item, and those of its titles that may be brought into sentence case, as `Reference` has them. */
interface Converted {
  csl: CslItem;
  titles: Record<string, string>;
}

/** Turns an entry into a CSL item, or null where nothing at all can be made of it. */
export function cslItem(entry: Entry, report: Report): Converted | null {
  const names = new Map<string, NameList>();
  const properties: Record<string, string> = {};
  for (const [field, value] of entry.fields) {
    const readable = readableValue(field, withoutMarks(value), { entry, names, report });
    if (readable !== null) properties[field] = readable;
  }
  if (entry.type !== 'article' && properties.journaltitle && !properties.booktitle) {
    // Citation.js lets only articles appear in a journal by biblatex's name for it.
    properties.journal = properties.journaltitle;
    delete properties.journaltitle;
  }
  const converted = convert(entry, properties, report);
  if (converted === null) return null;
  const { item, titles } = takeMarks(converted);
  restoreNames(item, names);
  const mended = mendVariables(item, entry);
  const csl = { ...mended, ...readDates(entry.fields), ...readAddresses(entry.fields) };
  return { csl, titles: isEnglish(csl.language) ? titles : {} };
}

/** Whether a title is English: where an entry names no language, it is. */
function isEnglish(language = 'en'): boolean {
  return /^en(?:g|glish)?(?![a-z])/i.test(language);
}

/** The value as Citation.js shall see it, or null where it shall not. */
function readableValue(
  field: string,
  value: string,
  { entry, names, report }: { entry: Entry; names: Map<string, NameList>; report: Report },
): string | null {
  if (!Object.hasOwn(constants.fieldTypes, field) || readHere.has(field) || !value.trim())
    return null;
  const [shape, content] = constants.fieldTypes[field]!;
  if (content === 'verbatim') return value;
  const unknown = (command: string): void =>
    report(field, `The LaTeX command ${command} is not known and is left out`);
  if (isTitleField(field, entry.type)) {
    return markTitle(simplifyLatex(value, unknown, { keepsGroups: true }));
  }
  const text = simplifyLatex(withTildes(value), unknown);
  if (content === 'name') {
    const list = readNames(text);
    for (const name of list.odd) report(field, `“${name}” has too many commas for one name`);
    names.set(field, list);
    return list.text;
  }
  return shape === 'list' ? `{${text}}` : text;
}

/** In a web address a tilde is no space. */
function withTildes(value: string): string {
  return value.replace(/\\url\s*\{[^{}]*\}/g, (address) =>
    address.replace(/(?<!\\)~/g, '\\textasciitilde{}'),
  );
}

/** Lets Citation.js convert the entry; a field over which it fails is taken out and reported. */
function convert(entry: Entry, properties: Record<string, string>, report: Report): CslItem | null {
  const type = Object.hasOwn(types.biblatex.source, entry.type) ? entry.type : 'misc';
  const attempt = (fields: Record<string, string>): CslItem | null => {
    try {
      const input = { type, label: entry.key, properties: fields };
      return plugins.input.data(input, '@biblatex/entry+object')[0] as CslItem;
    } catch {
      return null;
    }
  };
  const item = attempt(properties);
  if (item !== null) return item;
  const good = Object.entries(properties).filter(([field, value]) => {
    const readable = attempt({ [field]: value }) !== null;
    if (!readable) report(field, `The field “${field}” cannot be read and is left out`);
    return readable;
  });
  return attempt(Object.fromEntries(good));
}

/** Gives bodies their name as a whole, and leaves out names without any part. */
function restoreNames(item: CslItem, lists: ReadonlyMap<string, NameList>): void {
  for (const [field, list] of lists) {
    const variable = nameVariables.get(field);
    if (variable === undefined || !Array.isArray(item[variable])) continue;
    const names = (item[variable] as CslName[]).map((name, index) =>
      list.literals.has(index) ? { literal: name.family ?? name.given ?? '' } : wholeFamily(name),
    );
    item[variable] = names.filter((name) => Object.values(name).some(Boolean));
  }
}

/** To BibTeX all of `López de` in `López de Molina, Ana` is a particle; a capital says that it is family. */
function wholeFamily({ 'non-dropping-particle': particle, ...name }: CslName): CslName {
  if (particle === undefined) return name;
  if (/^\p{Lu}/u.test(particle)) return { ...name, family: `${particle} ${name.family ?? ''}` };
  return { ...name, 'non-dropping-particle': particle };
}
