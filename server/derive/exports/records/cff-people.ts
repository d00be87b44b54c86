/** The people of a work as CFF has them. */
import type { CslName } from '../../../model/reference.ts';
import { namesText } from './names.ts';
import type { Work } from './work.ts';
import { withoutEmpty } from './yaml.ts';

type Properties = Record<string, unknown>;

/** The properties that hold people; CFF asks for authors where a record may have none. */
export function peopleOf(work: Work): Properties {
  const authors = persons(work, 'author');
  const editors = persons(work, 'editor');
  return {
    authors: authors.length > 0 ? authors : standIns(work, editors),
    editors,
    'editors-series': persons(work, 'collection-editor'),
    translators: persons(work, 'translator'),
    recipients: persons(work, 'recipient'),
  };
}

/** Those who stand where CFF asks for authors. */
function standIns(work: Work, editors: readonly Properties[]): Properties[] {
  const why = 'CFF asks for authors, and the record has none';
  if (editors.length > 0) {
    work.tell({ variable: 'author', value: '', became: 'the editors', why });
    return [...editors];
  }
  const name = work.text('publisher') || 'Anonymous';
  work.tell({ variable: 'author', value: '', became: name, why });
  return [{ name }];
}

/** The people of a variable; the schema forbids that one stands twice. */
function persons(work: Work, variable: string): Properties[] {
  const names = work.names(variable);
  const different = new Map(names.map((name) => [JSON.stringify(personOf(name)), name]));
  if (different.size < names.length) {
    const became = namesText([...different.values()]);
    const why = 'CFF has no two people of one name';
    work.tell({ variable, value: namesText(names), became, why });
  }
  return Array.from(different.values(), personOf);
}

function personOf(name: CslName): Properties {
  if (name.literal !== undefined) return { name: name.literal };
  return withoutEmpty({
    'family-names': name.family,
    'given-names': name.given,
    'name-particle': [name['dropping-particle'], name['non-dropping-particle']]
      .filter(Boolean)
      .join(' '),
    'name-suffix': name.suffix,
  });
}
