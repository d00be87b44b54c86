/** Documents made of notes and works by the very processor, for tests of what is written of them. */
import { noteBody } from '../../server/corpus/body.ts';
import { setText } from '../../server/csl/set-text.ts';
import { styleLibraries } from '../../server/csl/style-library.ts';
import type { Typeset, TypesetPlan } from '../../server/csl/typeset.ts';
import { cslItemOf } from '../../server/csl/csl-item.ts';
import { bibliographyDocument } from '../../server/derive/exports/documents/bibliography-document.ts';
import type { ExportDocument } from '../../server/derive/exports/documents/document.ts';
import { noteDocument } from '../../server/derive/exports/documents/note-document.ts';
import { planNotes } from '../../server/derive/exports/documents/plan-notes.ts';
import { openStylePackage } from '../../server/disk/style-package.ts';
import type { Corpus } from '../../server/model/corpus.ts';
import { corpusOf, noteOf } from './corpus.ts';
import { dot, specimenTexts } from './specimen-notes.ts';

const styles = openStylePackage().then((stylePackage) => styleLibraries(stylePackage)(new Map()));

/** Sets a plan in a style of the package, in British English. */
async function set(plan: Omit<TypesetPlan, 'style' | 'locale'>, style: string): Promise<Typeset> {
  const loaded = await (await styles).load({ style, locale: 'en-GB' });
  return setText({ ...plan, ...loaded.setting }, loaded);
}

function settingOf(style: string): ExportDocument['setting'] {
  return {
    style,
    locale: 'en-GB',
    styleTitle: style,
    styleAddress: 'http://www.zotero.org/styles/apa',
    language: 'en-GB',
  };
}

/** The document of notes of a corpus. */
export async function documentOf(
  corpus: Corpus,
  ids: readonly string[],
  style = 'apa',
): Promise<ExportDocument> {
  const notes = ids.map((id) => noteOf(corpus, id));
  const plan = planNotes(corpus, notes, noteBody);
  return noteDocument(corpus, notes, {
    bodyOf: noteBody,
    plan,
    typeset: await set({ ...plan, hasBibliography: true }, style),
    setting: settingOf(style),
    ...(notes.length > 1 && { title: 'Several notes' }),
    heading: 'References',
    pictures: new Map([['dot.png', dot]]),
  });
}

const specimens = new Map<string, Promise<ExportDocument>>();

/** The document of the specimen's notes, set once for all who ask. */
export function specimenDocument(style = 'apa', ids = ['everything']): Promise<ExportDocument> {
  const name = [style, ...ids].join(' ');
  const known = specimens.get(name) ?? documentOf(corpusOf(specimenTexts), ids, style);
  specimens.set(name, known);
  return known;
}

/** The list of all works of a corpus, with what else is asked for. */
export async function listOf(
  corpus: Corpus,
  style = 'apa',
  more: Pick<Parameters<typeof bibliographyDocument>[0], 'groups' | 'annotations'> = {},
): Promise<ExportDocument> {
  const items = [...corpus.references.values()].map(cslItemOf);
  const typeset = await set({ items, clusters: [], hasBibliography: true }, style);
  return bibliographyDocument({
    title: 'Bibliography',
    setting: settingOf(style),
    items,
    typeset,
    ...more,
  });
}
