/**
 * The HTML that a note may hold: text, tables, `details`, pictures. Everything else is left out of
 * the page, its words kept where it is not a script. Names are those of hast.
 */
import type { Schema } from 'hast-util-sanitize';

/** Elements, each with the properties that it may carry besides those of `common`. */
const elements: Record<string, string[]> = {
  a: ['href', 'ariaLabel', 'dataFootnoteRef', 'dataFootnoteBackref'],
  ...without(
    'abbr b bdi bdo br caption cite dd del dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i',
  ),
  ...without('ins kbd mark p pre q rp rt ruby s samp small strong sub summary sup u ul var wbr'),
  ...without('table tbody tfoot thead tr'),
  blockquote: ['dataCallout'],
  code: [],
  details: ['open'],
  img: ['src', 'alt', 'width', 'height'],
  li: ['value'],
  ol: ['start', 'reversed'],
  section: ['dataFootnotes'],
  span: ['dataRelation'],
  td: ['align', 'colSpan', 'rowSpan'],
  th: ['align', 'colSpan', 'rowSpan', 'scope'],
  time: ['dateTime'],
};

const common = ['id', 'title', 'lang', 'dir'];

/** Classes that the reader gives; a note cannot bring its own. */
const classes = [
  'callout',
  'callout-title',
  'contains-task-list',
  'data-footnote-backref',
  'footnotes',
  'relation',
  'sr-only',
  'task-list-item',
];

/** The name under which citations, links, embeds and boxes pass: an HTML parser gives no tag a capital letter. */
export const heldTag = 'Held';

/** Elements whose content is no text for a reader. */
const stripped: ReadonlySet<string> = new Set(
  'script style template iframe object noscript title'.split(' '),
);

/** The allow-list in the form that hast-util-sanitize takes. */
export const allowedMarkup: Schema = {
  allowComments: false,
  allowDoctypes: false,
  ancestors: {},
  attributes: {
    '*': [...common, ['className', ...classes]],
    ...elements,
    code: [['className', /^language-[\w+#.-]+$/]],
    [heldTag]: ['number'],
  },
  clobber: [],
  protocols: { href: ['http', 'https', 'mailto'] },
  required: {},
  strip: [...stripped],
  tagNames: [...Object.keys(elements), heldTag],
};

function without(names: string): Record<string, string[]> {
  return Object.fromEntries(names.split(' ').map((name) => [name, []]));
}

/** Whether a note may use a tag, by its name as written. */
export function isAllowedTag(name: string): boolean {
  return Object.hasOwn(elements, name.toLowerCase());
}

/** Whether what stands in an element is kept from its reader, by the element's name as written. */
export function isStripped(name: string): boolean {
  return stripped.has(name.toLowerCase());
}
