/** What an entry takes over from others: `crossref` by biblatex's rules, `xdata` as it is. */

/** An entry with its values read. */
export interface Entry {
  type: string;
  key: string;
  fields: ReadonlyMap<string, string>;
}

const bookParts = ['inbook', 'bookinbook', 'suppbook'];
const collectionParts = ['incollection', 'inreference', 'suppcollection'];
const proceedingsParts = ['inproceedings', 'conference'];
const collections = ['collection', 'reference', ...collectionParts];

/** Which child takes its parent's title as what: biblatex's defaults, and BibTeX's habit of a book as parent. */
const titleRules = new Map<string, [prefix: string, children: string[]]>([
  ['mvbook', ['main', ['book', ...bookParts]]],
  ['mvcollection', ['main', collections]],
  ['mvreference', ['main', collections]],
  ['mvproceedings', ['main', ['proceedings', ...proceedingsParts]]],
  ['book', ['book', [...bookParts, ...collectionParts, ...proceedingsParts]]],
  ['collection', ['book', [...collectionParts, ...bookParts]]],
  ['reference', ['book', collectionParts]],
  ['proceedings', ['book', proceedingsParts]],
  ['periodical', ['journal', ['article', 'suppperiodical', 'review']]],
]);

const titleFields = ['title', 'subtitle', 'titleaddon'];

/** Fields that speak of the parent alone. */
const notInherited = new Set(
  (
    'crossref xref xdata ids entryset entrysubtype execute label options presort related relatedoptions relatedstring ' +
    'relatedtype shorthand shorthandintro sortkey shorttitle sorttitle indextitle indexsorttitle verified not_seen'
  ).split(' '),
);

/** No sensible chain of parents is longer; one that is could cost time and memory without end. */
const longestChain = 12;

/** What an entry has in the end, and how many generations stand above it. */
interface Heritage {
  fields: ReadonlyMap<string, string>;
  generations: number;
}

/**
 * Prepares inheritance within one file: the answer gives all fields of an entry, its own before those of its
 * parents. Each entry is worked out once; `missing` hears of the parents that it cannot have.
 */
export function inheritance(
  library: ReadonlyMap<string, Entry>,
  missing: (entry: Entry, message: string) => void,
): (entry: Entry) => ReadonlyMap<string, string> {
  const known = new Map<Entry, Heritage>();
  return (entry) => heritage(entry, []).fields;

  function heritage(entry: Entry, descendants: Entry[]): Heritage {
    const done = known.get(entry);
    if (done !== undefined) return done;
    const fields = new Map(entry.fields);
    const line = [...descendants, entry];
    let generations = 0;
    for (const { key, mapped } of parentKeys(entry)) {
      const parent = find(key, line);
      if (parent === null) continue;
      addMissing(
        fields,
        mapped ? passOn(library.get(key)!, entry.type, parent.fields) : parent.fields,
      );
      generations = Math.max(generations, parent.generations + 1);
    }
    const result = { fields, generations };
    known.set(entry, result);
    return result;
  }

  function find(key: string, line: Entry[]): Heritage | null {
    const entry = line.at(-1)!;
    const parent = library.get(key);
    if (parent === undefined) missing(entry, `The parent entry “${key}” is not in this file`);
    else if (line.includes(parent))
      missing(entry, `The entry is an ancestor of its parent “${key}”`);
    else {
      const found = line.length > longestChain ? null : heritage(parent, line);
      if (found !== null && found.generations < longestChain) return found;
      missing(entry, `The chain of parents above “${key}” is too long to follow`);
    }
    return null;
  }
}

/** The entries that one names as its parents; the fields of a crossref are renamed for the child. */
function parentKeys({ fields }: Entry): { key: string; mapped: boolean }[] {
  const keys = (fields.get('xdata') ?? '')
    .split(',')
    .map((key) => ({ key: key.trim(), mapped: false }));
  keys.push({ key: fields.get('crossref')?.trim() ?? '', mapped: true });
  return keys.filter(({ key }) => key !== '');
}

function addMissing(fields: Map<string, string>, more: ReadonlyMap<string, string>): void {
  for (const [name, value] of more) if (!fields.has(name)) fields.set(name, value);
}

/** What a parent's fields are called in a child of this type. */
function passOn(
  parent: Entry,
  childType: string,
  fields: ReadonlyMap<string, string>,
): Map<string, string> {
  const passed = new Map([...fields].filter(([name]) => !notInherited.has(name)));
  const [prefix, children] = titleRules.get(parent.type) ?? ['', []];
  if (children.includes(childType)) renameTitles(passed, prefix);
  const author = passed.get('author');
  if (author !== undefined && parent.type.endsWith('book') && bookParts.includes(childType)) {
    passed.set('bookauthor', author);
  }
  return passed;
}

function renameTitles(fields: Map<string, string>, prefix: string): void {
  for (const name of titleFields) {
    const value = fields.get(name);
    fields.delete(name);
    if (value !== undefined && !fields.has(prefix + name)) fields.set(prefix + name, value);
  }
}
