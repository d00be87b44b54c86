/** `/kinds.css`: the colours of kinds and relations, with a shape for each kind, since the policy allows no style in the page itself. */
import type { Corpus } from '../model/corpus.ts';
import { allKinds, allRelations } from '../derive/lookup/kinds.ts';

/** How many shapes the style sheet of the pages knows, as `--shape-0` and so on. */
const SHAPES = 12;

/** One rule for each kind, setting `--kind` and `--kind-shape`, and for each relation, setting `--relation`. */
export function kindsCss(corpus: Corpus): string {
  const kinds = [...allKinds(corpus).values()].map(({ id, colour }, index) =>
    rule('kind', id, `--kind:${colour};--kind-shape:var(--shape-${index % SHAPES})`),
  );
  const relations = [...allRelations(corpus).values()].map(({ id, colour }) =>
    rule('relation', id, `--relation:${colour}`),
  );
  return [...kinds, ...relations].join('');
}

function rule(what: 'kind' | 'relation', id: string, declarations: string): string {
  return `[data-${what}="${cssString(id)}"]{${declarations}}\n`;
}

/** Escapes what could end a CSS string: names of kinds are the author's text. */
function cssString(text: string): string {
  return text.replace(/[^\w -]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `);
}
