/** Names of CSL as BibTeX's list of names. */
import type { CslName } from '../../../../model/reference.ts';
import { isOthers } from '../names.ts';
import { oneLine } from '../plain-text.ts';
import { escapeLatex } from './latex-text.ts';

/** Writes a list of names: `de la Cruz, Jr, Ana and {World Bank} and others`. */
export function latexNames(names: readonly CslName[]): string {
  return names.map(latexName).filter(Boolean).join(' and ');
}

function latexName(name: CslName): string {
  if (isOthers(name)) return 'others';
  if (name.literal !== undefined) return `{${text(name.literal)}}`;
  const particle = [name['dropping-particle'], name['non-dropping-particle']];
  const family = whole(name.family ?? '', { isFamily: true });
  const last = [...particle.filter(Boolean).map((part) => text(part!)), family].join(' ').trim();
  if (!name.given && !name.suffix)
    return /\s/.test(last) && !last.startsWith('{') ? `{${last}}` : last;
  const others = [name.suffix, name.given].map((part) => whole(part ?? '', {}));
  return [last, ...others].filter(Boolean).join(', ');
}

/** A part of a name; in braces where BibTeX would part it, or take the beginning of a family name for a particle. */
function whole(part: string, { isFamily = false }): string {
  const isParted = /,|(?:^|\s)and(?:\s|$)/i.test(part);
  const hasParticle = isFamily && /(?:^|\s)\p{Ll}/u.test(part);
  return isParted || hasParticle ? `{${text(part)}}` : text(part);
}

function text(part: string): string {
  return escapeLatex(oneLine(part).plain);
}
