/** The processor's output with our marks: cheaper and surer to read back than HTML. */
import CSL, { type Engine } from 'citeproc';
import { marked, unmarked } from './marks.ts';

/** The name of the format, for `setOutputFormat`. */
export const MARKED = 'marked';

/** Where a name of a mark begins with this, what it names is taken away within it: upright within italic. */
export const NOT = 'no-';

/** The part of an entry that stands in the margin before it. */
export const LABEL = 'label';

/** What stands on lines of its own. */
export const BLOCK = 'block';

/** The id of an entry before its text. */
export const ENTRY = 'entry';

/** What stands in quotation marks, with these. */
export const QUOTED = 'quoted';

/** What a decorating function gets: the processor, the text, and what its decoration names. */
type Decorate = (state: Engine, text: string, what?: string) => string;

const as =
  (name: string): Decorate =>
  (_state, text) =>
    marked(name, text);

const asItIs: Decorate = (_state, text) => text;

/** A quotation; where there is no text, the mark is asked for that stands alone. */
function quoted(open: string, close: string, alone?: string) {
  return (state: Engine, text?: string): string => {
    const term = (name: string) => state.getTerm(name) ?? '';
    if (text === undefined) return alone ?? term(open);
    return marked(QUOTED, term(open) + text + term(close));
  };
}

CSL.Output.Formats[MARKED] = {
  text_escape: (text: string | undefined) => unmarked(text ?? ''),
  bibstart: '',
  bibend: '',
  '@font-style/italic': as('i'),
  '@font-style/oblique': as('i'),
  '@font-style/normal': as(`${NOT}i`),
  '@font-variant/small-caps': as('small-caps'),
  '@font-variant/normal': as(`${NOT}small-caps`),
  '@font-weight/bold': as('b'),
  '@font-weight/normal': as(`${NOT}b`),
  '@font-weight/light': asItIs,
  '@text-decoration/underline': as('u'),
  '@text-decoration/none': as(`${NOT}u`),
  '@vertical-align/sup': as('sup'),
  '@vertical-align/sub': as('sub'),
  '@vertical-align/baseline': asItIs,
  '@passthrough/true': asItIs,
  '@strip-periods/true': asItIs,
  '@strip-periods/false': asItIs,
  '@quotes/true': quoted('open-quote', 'close-quote'),
  '@quotes/inner': quoted('open-inner-quote', 'close-inner-quote', '’'),
  '@quotes/false': asItIs,
  '@cite/entry': asItIs,
  '@bibliography/entry': entry,
  '@display/block': as(BLOCK),
  '@display/left-margin': as(LABEL),
  '@display/right-inline': asItIs,
  '@display/indent': as(BLOCK),
  '@showid/true': asItIs,
  '@URL/true': as('a'),
  '@DOI/true': as('a'),
  '@source/on': (_state: Engine, text: string, what: string) => marked(what, text),
};

/** The processor leaves out entries without text, so each says whose it is. */
function entry(this: { system_id?: string }, state: Engine, text: string): string {
  state.sys.onentry?.();
  return marked(ENTRY, this.system_id ?? '') + text;
}

// It reports to the console what we hear of otherwise.
CSL.debug = () => undefined;
