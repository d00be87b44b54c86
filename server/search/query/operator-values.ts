/** The values that an operator knows, and how a value is typed. */
import type { Corpus } from '../../model/corpus.ts';
import { tagsOf } from '../documents/attributes.ts';
import { containerOf, familyNames } from '../documents/records.ts';
import { ReferenceDocument } from '../documents/reference-document.ts';
import { choices, kindsIn, relationsIn } from './choices.ts';
import type { OperatorName } from './query.ts';

/** All values of an operator, as often as the corpus has them; years are too many to name. */
export function knownValues(corpus: Corpus, name: OperatorName): readonly string[] {
  const notes = [...corpus.notes.values()];
  const references = [...corpus.references.values()];
  switch (name) {
    case 'author':
      return references.flatMap(({ csl }) => familyNames(csl));
    case 'journal':
      return references.map(({ csl }) => containerOf(csl));
    case 'tag':
      return [
        ...notes.flatMap(({ tags }) => tags),
        ...references.flatMap((reference) => tagsOf(new ReferenceDocument(reference))),
      ];
    case 'key':
    case 'cites':
      return references.map(({ key }) => key);
    case 'links':
      return notes.flatMap(({ id, title, aliases }) => [title, ...aliases, id]);
    case 'kind':
      return kindsIn(corpus);
    case 'relation':
      return relationsIn(corpus);
    case 'signal':
    case 'has':
    case 'is':
    case 'in':
      return choices[name];
    case 'year':
      return [];
  }
}

/** A value as it is typed behind the colon: in quotation marks where it holds a space. */
export function typedValue(value: string): string {
  const plain = value.replaceAll('"', '');
  return /\s/.test(plain) ? `"${plain}"` : plain;
}
