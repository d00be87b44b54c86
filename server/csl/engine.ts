/** A citation processor for a style, made once: making one costs as much as setting a page. */
import CSL, { type Engine } from 'citeproc';
import type { CslItem } from '../model/reference.ts';
import type { StyleNode } from '../model/style.ts';
import { childOf } from '../model/style-tree.ts';
import type { LoadedStyle } from './loaded-style.ts';
import { MARKED } from './marked-format.ts';
import { markSources } from './source-marks.ts';
import { StyleError } from './style-error.ts';

/** The type of an item that stands for a key without a reference; no style knows it. */
export const UNKNOWN = 'unknown-key';

/** The type of an item that stands for a work over which the processor fails. */
export const UNSET = 'unset-work';

/** A processor and the items that it may ask for. */
export interface Processor {
  engine: Engine;
  items: Map<string, CslItem>;
  /** Told of each item that is read, and of each entry of the list that is set. */
  onitem: () => void;
  onentry: () => void;
}

const processors = new WeakMap<LoadedStyle, Processor>();

/** The processor of a style without items. Throws a StyleError where the style is not one for it. */
export function processorFor(style: LoadedStyle): Processor {
  const known = processors.get(style);
  if (known) {
    known.engine.restoreProcessorState([]);
    known.items.clear();
    return known;
  }
  const made = makeProcessor(style);
  processors.set(style, made);
  return made;
}

/** Forgets a processor that failed in the middle of something. */
export function dropProcessor(style: LoadedStyle): void {
  processors.delete(style);
}

function makeProcessor({ setting, tree, locales }: LoadedStyle): Processor {
  const processor: Omit<Processor, 'engine'> = {
    items: new Map(),
    onitem: () => undefined,
    onentry: () => undefined,
  };
  const system = {
    retrieveItem: (id: string) => {
      processor.onitem();
      return processor.items.get(id);
    },
    onentry: () => processor.onentry(),
    retrieveLocale: (language: string) => locales[language] ?? locales['en-US'],
  };
  try {
    const engine = new CSL.Engine(system, withUnknown(tree), setting.locale, true);
    engine.setOutputFormat(MARKED);
    Object.assign(engine.opt.development_extensions, {
      // Locators come with their labels, and addresses shall be links.
      locator_label_parse: false,
      locator_date_and_revision: false,
      wrap_url_and_doi: true,
    });
    markSources(engine);
    return Object.assign(processor, { engine });
  } catch (error) {
    throw new StyleError(
      `The citation style “${setting.style}” cannot be used: ${(error as Error).message}.`,
    );
  }
}

/** The style with a way to cite what no reference has, by its key in bold, and what cannot be set, by its title, with nothing else. The processor changes the tree that it gets, and fails over one without version. */
function withUnknown(tree: StyleNode): StyleNode {
  const style = structuredClone(tree);
  style.attrs['version'] ??= '1.0';
  const citation = childOf(style, 'citation');
  for (const layout of citation?.children ?? []) {
    if (typeof layout === 'string' || layout.name !== 'layout') continue;
    const key = node('text', { variable: 'annote', 'font-weight': 'bold' });
    const title = node('text', { variable: 'annote' });
    layout.children = [
      node('choose', {}, [
        node('if', { type: UNKNOWN }, [key]),
        node('else-if', { type: UNSET }, [title]),
        node('else', {}, layout.children),
      ]),
    ];
  }
  return style;
}

function node(
  name: string,
  attrs: Record<string, string>,
  children: StyleNode['children'] = [],
): StyleNode {
  return { name, attrs, children };
}
