/** A note embedded in another, as a quotation under its title. */
import type { OmittedEmbed } from '../../../../contract/note-page.ts';
import type { Block, Inline } from '../document.ts';
import { footnotesIn } from './read-footnote.ts';
import { tell, type Place } from './reading.ts';

const reasons: Record<OmittedEmbed, string> = {
  circle: 'The note would stand inside itself here.',
  depth: 'Notes inside notes are shown no deeper than this one.',
  number: 'The document shows no more notes inside it.',
};

/** The blocks of an embedded note; its title alone where it is left out. */
export function readEmbed(number: number, place: Place): Block[] {
  const embed = place.drawn.embeds.find(({ link }) => link === number);
  const note = embed && place.reading.corpus.notes.get(embed.note.id);
  if (!embed || !note) return missingEmbed(number, place);
  const title = titleParagraph(embed.note.title);
  if (!embed.drawn) {
    const why = reasons[embed.omitted ?? 'number'];
    tell(place, { field: 'embedded note', value: embed.note.title, became: embed.note.title, why });
    return [{ kind: 'quote', anchor: null, blocks: [title] }];
  }
  const inner: Place = {
    ...place,
    note,
    drawn: embed.drawn,
    footnotes: footnotesIn(embed.drawn.body),
    numbers: new Map(),
    isOwn: false,
    takesHeadings: false,
  };
  return [
    { kind: 'quote', anchor: null, blocks: [title, ...place.blocks(embed.drawn.body, inner)] },
  ];
}

function titleParagraph(title: string): Block {
  const content: Inline[] = [{ kind: 'styled', style: 'bold', content: [title] }];
  return { kind: 'paragraph', anchor: null, content };
}

function missingEmbed(number: number, place: Place): Block[] {
  const text = place.note.links[number]?.text ?? '';
  tell(place, {
    field: 'embedded note',
    value: text,
    became: text,
    why: 'No note of this name exists, so its name stands in its place.',
  });
  return text === '' ? [] : [{ kind: 'paragraph', anchor: null, content: [text] }];
}
