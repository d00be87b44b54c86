/** The claim of a note as a document. */
import type { Claim, Note } from '../../model/note.ts';
import type { Searchable, Synonyms, WeightedText } from '../index/searchable.ts';
import { citedKeys, keyWords, passageText } from './passage-text.ts';
import { WEIGHTS } from './weights.ts';

/** A claim, found beside the section it stands in. */
export class ClaimDocument implements Searchable {
  readonly type = 'claim';
  readonly prior = 0.6;
  readonly note: Note;
  readonly claim: Claim;

  constructor(note: Note, claim: Claim) {
    this.note = note;
    this.claim = claim;
  }

  get id(): string {
    return `claim ${this.note.id} ${this.claim.index}`;
  }

  get group(): object {
    return this.claim;
  }

  texts(): WeightedText[] {
    const { note, claim } = this;
    const passage = note.passages[claim.passage]!;
    return [
      { text: passageText(note, passage), weight: WEIGHTS.body },
      { text: note.title, weight: WEIGHTS.body },
      { text: citedKeys(note, passage).map(keyWords).join('; '), weight: WEIGHTS.citedKey },
    ];
  }

  names(): string[] {
    return [];
  }

  synonyms(): Synonyms[] {
    return [];
  }
}
