/** What citations and links read as in a passage: as far as can be, what its page shows. */
import { linkName, type NameOfKey, type NameOfLink } from '../text/plain-text.ts';
import { shortName } from './records.ts';
import type { Surroundings } from './surroundings.ts';

/** The names of what a passage points to. */
export interface ShownNames {
  ofKey: NameOfKey;
  ofLink: NameOfLink;
}

/** A source by author and year, a note by its title and the heading in it; what is not there, as it is written. */
export function shownNames(surroundings: Surroundings): ShownNames {
  return {
    ofKey: (key) => {
      const reference = surroundings.corpus.references.get(key);
      return reference ? shortName(reference) : key;
    },
    ofLink: (written) => {
      const [target = '', ...places] = written.split('#');
      const note = target.trim() === '' ? null : surroundings.noteNamed(target);
      if (!note) return linkName(written);
      const headings = places.filter((place) => place !== '' && !place.startsWith('^'));
      return [note.title, ...headings].join(' › ');
    },
  };
}
