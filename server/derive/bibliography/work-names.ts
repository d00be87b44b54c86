/** Works by what other programs may know them. */
import type { WorkNames } from '../../contract/works.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { CslName, Reference } from '../../model/reference.ts';
import { perCorpus } from '../memo.ts';
import { yearNumber } from '../setting/author-year.ts';
import { titleOf } from '../setting/titles.ts';

/** The names of all works, in the order of the bibliography files. */
export const workNames: (corpus: Corpus) => readonly WorkNames[] = perCorpus((corpus) =>
  [...corpus.references.values()].map(namesOf),
);

function namesOf(reference: Reference): WorkNames {
  const { key, csl } = reference;
  return {
    key,
    doi: csl.DOI ?? '',
    title: titleOf(reference),
    year: yearNumber(reference),
    authors: (csl.author ?? csl.editor ?? []).map(familyName).filter(Boolean),
  };
}

function familyName({ family, literal, given }: CslName): string {
  return family ?? literal ?? given ?? '';
}
