/** `/kinds.css`: the colours of kinds and relations, since the policy allows no style in the page itself. */
import type { Corpus } from '../model/corpus.ts';
import { allKinds, allRelations } from '../derive/kinds.ts';

/** One rule for each kind and each relation, setting `--kind` or `--relation`. */
export function kindsCss(corpus: Corpus): string {
  return [
    ...[...allKinds(corpus).values()].map(({ id, colour }) => rule('kind', id, colour)),
    ...[...allRelations(corpus).values()].map(({ id, colour }) => rule('relation', id, colour)),
  ].join('');
}

function rule(what: 'kind' | 'relation', id: string, colour: string): string {
  return `[data-${what}="${cssString(id)}"]{--${what}:${colour}}\n`;
}

/** Escapes what could end a CSS string: names of kinds are the author's text. */
function cssString(text: string): string {
  return text.replace(/[^\w -]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `);
}
