/** The colours of a large picture, as the style sheet of the page has them now. */
import type { GraphPage } from '../../../../server/contract/graph-page.ts';
import { dashLengths } from '../edge-style.ts';

/** All that a picture's look depends on besides the graph; colours as CSS writes them. */
export interface Look {
  paper: string;
  ink: string;
  inkSoft: string;
  /** Of links, citations and the rims of references. */
  quiet: string;
  bad: string;
  mark: string;
  doubt: string;
  accent: string;
  /** By the place of a kind: its colour and its shape. */
  kinds: { colour: string; shape: number }[];
  /** By the place of a relation: its colour and its dashes. */
  relations: { colour: string; dash: readonly number[] }[];
}

type Shades = Omit<Look, 'kinds' | 'relations'>;

/** On paper. */
export const PRINTED: Shades = {
  ...{ paper: '#ffffff', ink: '#23201c', inkSoft: '#615a51', quiet: '#8a8177' },
  ...{ bad: '#b3261e', mark: '#fdf0c4', doubt: '#8a5a00', accent: '#8b2a1f' },
};

const PROPERTIES: Readonly<Record<keyof Shades, string>> = {
  paper: '--paper',
  ink: '--ink',
  inkSoft: '--ink-soft',
  quiet: '--ink-faint',
  bad: '--bad',
  mark: '--mark',
  doubt: '--doubt',
  accent: '--accent',
};

/** The shades that an element is drawn in. A property may choose between two; only what is made of it is settled. */
export function shadesOf(element: HTMLElement): Shades {
  const probe = document.createElement('span');
  element.append(probe);
  const shades = Object.entries(PROPERTIES).map(([name, property]) => {
    probe.style.color = `var(${property})`;
    return [name, getComputedStyle(probe).color];
  });
  probe.remove();
  return Object.fromEntries(shades) as Shades;
}

/** The look of a graph in some shades. */
export function lookOf(
  { kinds, relations }: Pick<GraphPage, 'kinds' | 'relations'>,
  shades: Shades,
): Look {
  return {
    ...shades,
    kinds: kinds.map(({ kind, shape }) => ({ colour: kind.colour, shape })),
    relations: relations.map(({ colour, dash }) => ({ colour, dash: dashLengths(dash) })),
  };
}

/** Tells when the shades may be others: the reader or the system has changed the theme. Until the function returned is called. */
export function watchShades(onchange: () => void): () => void {
  const queries = [
    '(prefers-color-scheme: dark)',
    '(prefers-contrast: more)',
    '(forced-colors: active)',
  ];
  const media = queries.map((query) => matchMedia(query));
  for (const each of media) each.addEventListener('change', onchange);
  const changes = new MutationObserver(onchange);
  changes.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    changes.disconnect();
    for (const each of media) each.removeEventListener('change', onchange);
  };
}
