/** A citation of one source as the reader's style sets it where nothing else is cited. */
import { setItemOf } from '../../csl/set-item.ts';
import type { TypesetPart } from '../../csl/typeset.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Markup } from '../../model/markup.ts';
import type { Reference } from '../../model/reference.ts';
import { setAlone } from '../setting/set-citation.ts';
import type { Typography } from '../setting/typography.ts';
import type { SetCitation } from './citation-forms.ts';

/** Sets citations of a reference; by author and year where the style cannot. */
export function citationSetter(
  corpus: Corpus,
  reference: Reference,
  { setting, typesetOf }: Typography,
): SetCitation {
  const items = [setItemOf(reference)];
  return (citation) => {
    const plan = { ...setting, items, clusters: [[citation]], hasBibliography: false };
    const cluster = typesetOf(plan)?.clusters[0];
    if (!cluster) return setAlone(corpus, citation);
    const lead = cluster.lead.flatMap(contentOf);
    const parts = cluster.parts.flatMap(contentOf);
    return lead.length > 0 && parts.length > 0 ? [...lead, ' ', ...parts] : [...lead, ...parts];
  };
}

function contentOf(part: TypesetPart): Markup[] {
  return typeof part === 'object' && 'source' in part ? part.content : [part];
}
