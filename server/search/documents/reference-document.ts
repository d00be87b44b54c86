/** A reference as a document. */
import type { Reference } from '../../model/reference.ts';
import type { CitedRecord, Searchable, Synonyms, WeightedText } from '../index/searchable.ts';
import {
  abstractOf,
  authorNames,
  containerInitials,
  containerOf,
  familyNames,
  joinedNames,
  plainTitle,
  shortTitle,
  yearsIn,
} from './records.ts';
import { WEIGHTS } from './weights.ts';

/** A bibliography entry. */
export class ReferenceDocument implements Searchable {
  readonly type = 'reference';
  readonly prior = 0.9;
  readonly reference: Reference;

  constructor(reference: Reference) {
    this.reference = reference;
  }

  get id(): string {
    return `reference ${this.reference.key}`;
  }

  get group(): object {
    return this.reference;
  }

  get record(): CitedRecord {
    const { key, csl } = this.reference;
    return {
      authors: familyNames(csl),
      fullNames: authorNames(csl),
      years: yearsIn(csl),
      others: [plainTitle(this.reference), containerOf(csl), containerInitials(csl), key],
    };
  }

  texts(): WeightedText[] {
    const { key, csl, fields } = this.reference;
    return [
      { text: plainTitle(this.reference), weight: WEIGHTS.title },
      { text: [...authorNames(csl), ...joinedNames(csl)].join('; '), weight: WEIGHTS.author },
      { text: yearsIn(csl).join(' '), weight: WEIGHTS.year },
      { text: containerOf(csl), weight: WEIGHTS.container },
      { text: containerInitials(csl), weight: WEIGHTS.container },
      { text: fields['keywords'] ?? '', weight: WEIGHTS.keywords },
      { text: abstractOf(csl), weight: WEIGHTS.body },
      { text: key, weight: WEIGHTS.key },
    ];
  }

  names(): string[] {
    const { key, csl } = this.reference;
    return [plainTitle(this.reference), key, csl.DOI ?? ''].filter(Boolean);
  }

  shortNames(): string[] {
    return shortTitle(plainTitle(this.reference));
  }

  synonyms(): Synonyms[] {
    return [];
  }
}
