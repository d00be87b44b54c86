/** The passages of a document, of which a hit shows the best. */
import type { Link, Note } from '../../model/note.ts';
import { textBlocks } from '../text/plain-text.ts';
import { cutIntoSentences } from '../text/sentences.ts';
import type { ClaimDocument } from './claim-document.ts';
import type { SearchDocument } from './documents.ts';
import { citedKeys, passageText } from './passage-text.ts';
import { abstractOf, authorNames, containerOf, yearsIn } from './records.ts';
import type { ReferenceDocument } from './reference-document.ts';
import type { SectionDocument } from './section-document.ts';
import type { ShownNames } from './shown-names.ts';

/** A sentence or block, with the keys that it cites and its place in the page. */
export interface FoundPassage {
  text: string;
  keys: string[];
  /** The anchor in the page of the note; null is the top, and a reference has no other place. */
  anchor: string | null;
}

/** All passages of a document, in reading order. */
export function passagesOf(document: SearchDocument, names: ShownNames): FoundPassage[] {
  if (document.type === 'note') return sectionPassages(document, names);
  if (document.type === 'claim') return [claimPassage(document, names)];
  return referencePassages(document);
}

function sectionPassages({ note, section }: SectionDocument, names: ShownNames): FoundPassage[] {
  const anchor = note.headings[section.heading]?.anchor ?? null;
  const isStart = section.heading < 0;
  const summary = isStart && note.summary ? [note.summary] : [];
  const body = note.body.slice(section.from, section.to);
  const blocks = textBlocks(body, names.ofKey, names.ofLink);
  return [
    ...summary.map((text) => ({ text, keys: [], anchor })),
    ...blocks.flatMap((block) => {
      const lines = { from: section.line + block.line, to: section.line + block.lastLine };
      return cutIntoSentences(block.text).map(({ text, from, to }) => {
        const keys = block.keys.filter(({ at }) => from <= at && at < to + 1).map(({ key }) => key);
        return { text, keys: [...new Set(keys)], anchor: citeAnchor(note, keys, lines) ?? anchor };
      });
    }),
  ];
}

/** The anchor of the first citation of a passage, which is nearer to it than its heading. */
function citeAnchor(
  note: Note,
  [key]: readonly string[],
  lines: { from: number; to: number },
): string | null {
  const citation = note.citations.find(
    (each) => each.key === key && lines.from <= each.line && each.line <= lines.to,
  );
  return citation ? `cite-${citation.index}` : null;
}

function claimPassage({ note, claim }: ClaimDocument, { ofLink }: ShownNames): FoundPassage {
  const passage = note.passages[claim.passage]!;
  const nameOf = ({ target, fragment }: Link) =>
    ofLink(fragment?.kind === 'heading' ? `${target}#${fragment.name}` : target);
  return {
    text: passageText(note, passage, nameOf),
    keys: citedKeys(note, passage),
    anchor: `claim-${claim.index}`,
  };
}

/** Who wrote it, when and where; then its abstract and keywords. */
function referencePassages({ reference: { csl, fields } }: ReferenceDocument): FoundPassage[] {
  const year = yearsIn(csl)[0];
  const source = [authorNames(csl).join(', '), year, containerOf(csl)];
  const texts = [
    source.filter(Boolean).join('. '),
    ...cutIntoSentences(abstractOf(csl)).map(({ text }) => text),
    fields['keywords'] ?? '',
  ];
  return texts.filter(Boolean).map((text) => ({ text, keys: [], anchor: null }));
}
