/** The vocabulary of a vault that declares none: a few kinds and relations that most reviews know. */
import type { Kind, Relation, Vocabulary } from '../../model/vocabulary.ts';

const kinds: [id: string, plural: string, meaning: string][] = [
  ['note', 'Notes', 'Anything that says no more of itself.'],
  ['concept', 'Concepts', 'An idea that the literature uses.'],
  ['study', 'Studies', 'What one publication asked, did and found.'],
  ['theory', 'Theories', 'A body of thought that explains.'],
  ['method', 'Methods', 'A way of finding out.'],
  ['question', 'Questions', 'What is still to be found out.'],
  ['person', 'People', 'Somebody who matters to the subject.'],
  ['index', 'Indexes', 'A page that leads to others.'],
];

const relations: [id: string, inverse: string, meaning: string][] = [
  ['supports', 'supported by', 'Gives reason to hold it true.'],
  ['contradicts', 'contradicted by', 'Gives reason to hold it false.'],
  ['extends', 'extended by', 'Takes it further.'],
  ['causes', 'caused by', 'Brings it about.'],
  ['prevents', 'prevented by', 'Keeps it from happening.'],
  ['uses', 'used by', 'Makes use of it.'],
  ['example-of', 'has as example', 'Is one case of it.'],
  ['part-of', 'has as part', 'Belongs to it as a part.'],
  ['related-to', 'related to', 'Has to do with it.'],
];

/** What a vault without a vocabulary file gets; kinds and relations beyond it are welcome. */
export const defaultVocabulary: Vocabulary = {
  title: '',
  description: '',
  kinds: kinds.map(([id, plural, meaning]): Kind => {
    return { id, label: id.charAt(0).toUpperCase() + id.slice(1), plural, meaning, colour: '' };
  }),
  relations: relations.map(([id, inverse, meaning]): Relation => {
    return { id, label: id.replaceAll('-', ' '), inverse, meaning, colour: '' };
  }),
  declared: false,
};
