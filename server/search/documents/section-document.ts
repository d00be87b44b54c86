/** The section of a note as a document. */
import type { Note } from '../../model/note.ts';
import type { Searchable, Synonyms, WeightedText } from '../index/searchable.ts';
import { abbreviationsIn, initialsOf } from '../text/abbreviations.ts';
import { textBlocks } from '../text/plain-text.ts';
import { keyWords } from './passage-text.ts';
import { headingWay, type Section } from './sections.ts';
import { WEIGHTS } from './weights.ts';

/** A section of a note; the sections of one note are found as one. */
export class SectionDocument implements Searchable {
  readonly type = 'note';
  readonly prior = 1;
  readonly note: Note;
  readonly section: Section;

  constructor(note: Note, section: Section) {
    this.note = note;
    this.section = section;
  }

  get id(): string {
    return `note ${this.note.id} ${this.section.heading + 1}`;
  }

  get group(): object {
    return this.note;
  }

  texts(): WeightedText[] {
    const { note, section } = this;
    const blocks = textBlocks(note.body.slice(section.from, section.to), (key) => key);
    const way = headingWay(note.headings, section.heading);
    return [
      { text: note.title, weight: WEIGHTS.title },
      { text: note.aliases.join('; '), weight: WEIGHTS.alias },
      { text: way.map(({ text }) => text).join('; '), weight: WEIGHTS.heading },
      { text: section.heading < 0 ? note.summary : '', weight: WEIGHTS.summary },
      { text: blocks.map(({ text }) => text).join('\n'), weight: WEIGHTS.body },
      {
        text: blocks.flatMap(({ keys }) => keys.map(({ key }) => keyWords(key))).join('; '),
        weight: WEIGHTS.citedKey,
      },
    ];
  }

  names(): string[] {
    const { id, title, aliases } = this.note;
    return this.section.heading < 0 ? [title, id, ...aliases] : [];
  }

  synonyms(): Synonyms[] {
    const { note, section } = this;
    if (section.heading >= 0) return [];
    const names = [note.title, ...note.aliases];
    const abbreviations = [...abbreviationsIn(note.body), ...names.flatMap(initialsOf)];
    return [
      { names, isAbbreviated: false },
      ...abbreviations.map((pair) => ({ names: pair, isAbbreviated: true })),
    ];
  }
}
