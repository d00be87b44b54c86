/** Where ours means to set a narrative citation otherwise than pandoc, or has to live with it, and why. */
import type { PandocCluster } from './typeset-pandoc.ts';

/** The styles in which narrative citations are compared: by author and date, of notes, by number, by author alone. */
export const narrativeStyles = [
  'apa',
  'harvard-cite-them-right',
  'chicago-author-date',
  'ieee',
  'modern-language-association',
  'chicago-note-bibliography',
  'oscola',
] as const;
export type NarrativeStyle = (typeof narrativeStyles)[number];

/** What pandoc's citation has to become to be ours; what it cannot be made stays as it is. */
export interface NarrativeDifference {
  why: string;
  styles: readonly NarrativeStyle[];
  explain: (theirs: PandocCluster, ours: PandocCluster) => PandocCluster;
}

/** A difference of words, wherever they stand. */
function ofWords(found: RegExp, instead: string | ((found: string) => string)) {
  const replaced = (text: string) => text.replace(found, instead as string);
  return ({ sentence, note }: PandocCluster): PandocCluster => ({
    sentence: replaced(sentence),
    note: note === null ? null : replaced(note),
  });
}

/** The differences, in the order in which they are tried. */
export const narrativeDifferences: readonly NarrativeDifference[] = [
  {
    why: 'in a sentence APA wants “and”, for which its style has no form; pandoc leaves the sign of the brackets',
    styles: ['apa'],
    explain: ofWords(/^([^(]*) & /, '$1 and '),
  },
  {
    why: 'a sentence wants its subject; pandoc leaves it out where the style puts no name there',
    styles: ['apa', 'ieee', 'oscola'],
    explain: (theirs, ours) => {
      const isRest = /^(?:[[(]|$)/.test(theirs.sentence) && ours.sentence.endsWith(theirs.sentence);
      return isRest ? { ...theirs, sentence: ours.sentence } : theirs;
    },
  },
  {
    why: 'citeproc-js keeps prepositions and “versus” small in English titles, as Chicago’s manual does',
    styles: ['chicago-note-bibliography', 'modern-language-association', 'oscola'],
    explain: ofWords(
      /(?<=[ -])(?:Between|Amongst|About|Than|Through|Within|Around|Versus|Across|Toward|Towards|Among|After|Behind|Under|Vs)(?= )/g,
      (found) => found.toLowerCase(),
    ),
  },
  {
    why: 'pandoc leaves out the initials by which APA tells first authors of one family name apart',
    styles: ['apa'],
    explain: ofSameSentence((sentence) => sentence.replace(/^(?:\p{Lu}\. )+/u, '')),
  },
  {
    why: 'citeproc-js names authors one by one until a work is told from the others, pandoc all or none',
    styles: ['modern-language-association'],
    explain: ofSameSentence((sentence) => sentence.replace(/(?:, | et al\.)[^(]*/, '')),
  },
  {
    why: 'pandoc joins initials with the names after them, and keeps the hyphens and points that the style takes out',
    styles: ['oscola'],
    explain: (theirs, ours) => {
      const isSame = lettersOf(theirs.sentence) === lettersOf(ours.sentence);
      const isSameNote = lettersOf(theirs.note ?? '') === lettersOf(ours.note ?? '');
      return {
        sentence: isSame ? ours.sentence : theirs.sentence,
        note: isSameNote ? ours.note : theirs.note,
      };
    },
  },
  {
    why: 'pandoc gives a web address at the beginning of a note a capital',
    styles: ['oscola'],
    explain: ofWords(/^<Https:/, '<https:'),
  },
  {
    why: 'citeproc-js leaves out authors only where nothing stands before them',
    styles: ['oscola'],
    explain: ofWords(/^Working paper, /, 'Working paper from Piet van der Tide and others, '),
  },
  {
    why: 'pandoc writes an empty note where the style has nothing left to say; ours says the whole again',
    styles: ['chicago-note-bibliography', 'oscola'],
    explain: (theirs, ours) =>
      theirs.note === '' && ours.note?.includes(ours.sentence)
        ? { ...theirs, note: ours.note }
        : theirs,
  },
];

/** A difference of names: what is left of both sentences without it is the same. */
function ofSameSentence(without: (sentence: string) => string) {
  return (theirs: PandocCluster, ours: PandocCluster): PandocCluster =>
    without(theirs.sentence) === without(ours.sentence)
      ? { ...theirs, sentence: ours.sentence }
      : theirs;
}

function lettersOf(text: string): string {
  return text.replace(/[\s.\-–]/g, '');
}
