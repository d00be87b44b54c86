/** The ways to choose works, in groups as the form shows them. */
import type {
  BibliographyPage,
  SelectionChoice,
} from '../../../server/contract/bibliography-page.ts';
import type { KindBadge } from '../../../server/contract/common.ts';

/** A choice as the form shows it: some have a kind of notes to show, some a second choice that goes further. */
export interface ShownChoice extends SelectionChoice {
  kind?: string;
  /** Other words by which it is looked for. */
  alias?: string;
  linked?: SelectionChoice;
}

/** Choices of one sort. */
export interface ChoiceGroup {
  title: string;
  choices: ShownChoice[];
}

/** The groups of choices that the library offers; a group without any is left out. */
export function choiceGroups({
  notes,
  tags,
  kinds,
  types,
  chosen,
}: BibliographyPage): ChoiceGroup[] {
  const offered = new Set([...notes, ...tags, ...kinds, ...types].map(({ word }) => word));
  const linked = new Set(notes.map((note) => note.linked.word));
  /** What is chosen and not offered: a note beyond the longest list, a word that means nothing. */
  const others = (prefix: RegExp): ShownChoice[] =>
    chosen
      .filter(({ word }) => prefix.test(word) && !offered.has(word) && !linked.has(word))
      .map((term) => ({ ...term, chosen: true }));
  const groups = [
    { title: 'Notes', choices: [...others(/^(note|linked):/), ...notes.map(noteChoice)] },
    { title: 'Tags', choices: [...others(/^tag:/), ...tags] },
    { title: 'Kinds of notes', choices: [...others(/^kind:/), ...kinds.map(kindChoice)] },
    { title: 'Types of works', choices: [...others(/^type:/), ...types] },
  ];
  return groups.filter(({ choices }) => choices.length > 0);
}

/** What is chosen by a search or in a way that is not known. */
export function termsOf(chosen: BibliographyPage['chosen'], prefix: string): ShownChoice[] {
  return chosen
    .filter(({ word }) => word.startsWith(prefix))
    .map((term) => ({ ...term, chosen: true }));
}

/** With the notes that it links to, a note is chosen as well. */
function noteChoice({ kind, ...note }: BibliographyPage['notes'][number]): ShownChoice {
  return { ...note, chosen: note.chosen || note.linked.chosen, kind: kind.id, alias: nameOf(kind) };
}

function kindChoice(choice: SelectionChoice): ShownChoice {
  return { ...choice, kind: choice.word.replace('kind:', '') };
}

function nameOf({ label, plural }: KindBadge): string {
  return `${label} ${plural}`;
}
