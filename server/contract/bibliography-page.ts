import Type, { type Static } from 'typebox';
import { exact, KindBadge } from './common.ts';
import { MarkupList } from './markup.ts';

/** Under what headings the works stand. */
export const BibliographyGrouping = Type.Union([
  Type.Literal('none'),
  Type.Literal('theme'),
  Type.Literal('kind'),
  Type.Literal('decade'),
]);
export type BibliographyGrouping = Static<typeof BibliographyGrouping>;

/** The order of the works, within a group where there are groups. */
export const BibliographyOrder = Type.Union([
  Type.Literal('style'),
  Type.Literal('author'),
  Type.Literal('newest'),
  Type.Literal('title'),
  Type.Literal('cited'),
]);
export type BibliographyOrder = Static<typeof BibliographyOrder>;

/** Words that choose works. */
const SelectionWords = Type.Array(Type.String({ maxLength: 100_000 }), {
  maxItems: 2000,
  description:
    'none, all, cited, note:<id>, linked:<id>, tag:<tag>, kind:<kind>, type:<entry type>, search:<query>, keys:<key>,<key>; several are taken together',
});

/** Style and language by name. */
const settingFields = {
  style: Type.Optional(
    Type.String({ maxLength: 200, description: 'A CSL style by the name of its file: apa' }),
  ),
  locale: Type.Optional(
    Type.String({ maxLength: 50, description: 'A language as BCP 47 writes it: en-GB' }),
  ),
};

/** How the works are arranged. */
const arrangementFields = {
  group: Type.Optional(BibliographyGrouping),
  order: Type.Optional(BibliographyOrder),
  annotated: Type.Optional(
    Type.Boolean({ description: 'With the summary of the study note under each work' }),
  ),
};

/** What `/bibliography` shows. */
export const BibliographyQuery = exact({
  select: Type.Optional(SelectionWords),
  search: Type.Optional(
    Type.String({ maxLength: 10_000, description: 'One more search: query, as a form sends it' }),
  ),
  keys: Type.Optional(
    Type.String({ maxLength: 100_000, description: 'More keys, as a form sends them' }),
  ),
  ...settingFields,
  ...arrangementFields,
  page: Type.Optional(Type.Integer({ minimum: 1 })),
});
export type BibliographyQuery = Static<typeof BibliographyQuery>;

/** What `/api/export/<format>` writes. */
export const ExportQuery = exact({
  select: Type.Optional(SelectionWords),
  notes: Type.Optional(
    Type.Array(Type.String({ maxLength: 1000 }), {
      maxItems: 1000,
      description:
        'Ids of notes: a document of their texts, in this order, instead of a list of works',
    }),
  ),
  ...settingFields,
  ...arrangementFields,
  ledger: Type.Optional(
    Type.Boolean({ description: 'The ledger of the export instead of the export' }),
  ),
});
export type ExportQuery = Static<typeof ExportQuery>;

/** One work, set. */
export const BibliographyEntry = exact({
  key: Type.String(),
  href: Type.String(),
  label: MarkupList,
  content: MarkupList,
  annotation: Type.Union([Type.String(), Type.Null()]),
});
export type BibliographyEntry = Static<typeof BibliographyEntry>;

/** A format to take the works in. */
export const ExportChoice = exact({
  name: Type.String(),
  label: Type.String(),
  what: Type.String({ description: 'What it is for, in a few words' }),
  extension: Type.String(),
  purpose: Type.Union([Type.Literal('records'), Type.Literal('document')]),
  href: Type.String({ description: 'The file' }),
  ledger: Type.String({ description: 'What the format cannot hold' }),
});
export type ExportChoice = Static<typeof ExportChoice>;

/** A style in one line. */
export const StyleSummary = exact({
  id: Type.String(),
  title: Type.String(),
  isUsual: Type.Boolean({ description: 'Whether it is one of those most used' }),
});
export type StyleSummary = Static<typeof StyleSummary>;

/** A way to choose works, with how many works it chooses. */
const SelectionChoice = exact({
  word: Type.String({ description: 'As a selection writes it' }),
  label: Type.String(),
  count: Type.Integer({ minimum: 0 }),
  chosen: Type.Boolean(),
});
export type SelectionChoice = Static<typeof SelectionChoice>;

/** A word of the selection, as the reader is shown it. */
const ChosenTerm = exact({
  word: Type.String({ description: 'As a selection writes it' }),
  label: Type.String(),
  count: Type.Integer({ minimum: 0, description: 'Works that it chooses' }),
});
export type ChosenTerm = Static<typeof ChosenTerm>;

/** A work that was picked by its key. */
const PickedWork = exact({
  key: Type.String(),
  label: Type.String({ description: 'Authors, year and title in one line' }),
  href: Type.String(),
});
export type PickedWork = Static<typeof PickedWork>;

/** `/bibliography`: the works chosen, as the chosen style sets them, and the formats to take them in. */
export const BibliographyPage = exact({
  query: BibliographyQuery,
  style: StyleSummary,
  locale: exact({ id: Type.String(), name: Type.String() }),
  styles: Type.Array(StyleSummary, { description: 'The usual ones and those of the library' }),
  locales: Type.Array(exact({ id: Type.String(), name: Type.String() })),
  whole: Type.Array(SelectionChoice, { description: 'Everything, and what any note cites' }),
  notes: Type.Array(
    exact({ ...SelectionChoice.properties, linked: SelectionChoice, kind: KindBadge }),
    { description: 'Notes that cite anything' },
  ),
  tags: Type.Array(SelectionChoice),
  kinds: Type.Array(SelectionChoice),
  types: Type.Array(SelectionChoice),
  chosen: Type.Array(ChosenTerm, { description: 'What the selection is made of' }),
  picked: Type.Array(PickedWork, { description: 'The works of `keys:`, in their order' }),
  notices: Type.Array(Type.String(), { description: 'What of the query means nothing' }),
  total: Type.Integer({ minimum: 0, description: 'Works chosen' }),
  missing: Type.Array(exact({ key: Type.String(), why: Type.String() })),
  unset: Type.Array(exact({ key: Type.String(), why: Type.String() }), {
    description: 'Works that the style could not set; they stand there by their titles',
  }),
  state: Type.Union([Type.Literal('set'), Type.Literal('pending'), Type.Literal('failed')], {
    description: 'Pending while many works are being set: the page renews itself',
  }),
  failure: Type.Union([Type.String(), Type.Null()], {
    description: 'Why nothing could be set: there is no such style, or it cannot be read',
  }),
  groups: Type.Array(
    exact({
      heading: Type.Union([Type.String(), Type.Null()]),
      entries: Type.Array(BibliographyEntry),
    }),
  ),
  page: Type.Integer({ minimum: 1 }),
  pages: Type.Integer({ minimum: 1 }),
  layout: exact({
    hasHangingIndent: Type.Boolean(),
    lineSpacing: Type.Number(),
    entrySpacing: Type.Number(),
  }),
  formats: Type.Array(ExportChoice),
});
export type BibliographyPage = Static<typeof BibliographyPage>;
