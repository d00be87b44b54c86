import type {
  BibliographyEntry,
  BibliographyPage,
  BibliographyQuery,
  ExportChoice,
  StyleSummary,
} from '../../contract/bibliography-page.ts';
import type { Setting, Typeset, TypesetPlan } from '../../csl/typeset.ts';
import type { Corpus } from '../../model/corpus.ts';
import { annotationOf } from '../bibliography/annotations.ts';
import { selectionChoices } from '../bibliography/choices.ts';
import { exportAddress } from '../bibliography/export-address.ts';
import { chosenTerms, selectionWords, type ChosenTerms } from '../bibliography/chosen-terms.ts';
import type { FindKeys } from '../bibliography/selection.ts';
import {
  arranged,
  inReadingOrder,
  type Arrangement,
  type SetGroup,
} from '../bibliography/set-works.ts';
import { worksPlan } from '../setting/works-plan.ts';
import { exportFormats } from '../exports/export-formats.ts';
import { referenceAddress } from '../lookup/addresses.ts';
import { paged } from './paging.ts';

/** Works on one page of the list; a file holds all of them. */
const PAGE_SIZE = 200;

/** What a bibliography is made with besides the corpus. */
export interface BibliographySource {
  setting: Setting;
  style: StyleSummary;
  /** What the page offers. */
  styles: StyleSummary[];
  locales: { id: string; name: string }[];
  findKeys: FindKeys;
  typesetOf: (plan: TypesetPlan) => Typeset | null;
  /** Why nothing can be set, where the style or the language cannot be had. */
  failure: string | null;
}

function chosenWorks(corpus: Corpus, query: BibliographyQuery, findKeys: FindKeys): ChosenTerms {
  return chosenTerms(corpus, selectionWords(query), findKeys);
}

/** What has to be set for the page. */
export function bibliographyPlan(
  corpus: Corpus,
  query: BibliographyQuery,
  { setting, findKeys }: BibliographySource,
): TypesetPlan {
  const { references } = chosenWorks(corpus, query, findKeys);
  return worksPlan(inReadingOrder(corpus, references, arrangementOf(query)), setting);
}

/** `/bibliography`. */
export function bibliographyPage(
  corpus: Corpus,
  query: BibliographyQuery,
  source: BibliographySource,
): BibliographyPage {
  const { search: _, keys: __, ...rest } = query;
  const { annotated = false } = rest;
  const arrangement = arrangementOf(query);
  const { setting, style, styles, locales, failure } = source;
  const works = chosenWorks(corpus, query, source.findKeys);
  const { references, words, sound, chosen, picked, missing, notices } = works;
  const asked = { ...rest, select: words };
  const plan = worksPlan(inReadingOrder(corpus, references, arrangement), setting);
  const typeset = failure === null ? source.typesetOf(plan) : null;
  const groups = typeset ? arranged(corpus, typeset, arrangement) : [];
  const shown = onePage(groups, query.page);
  return {
    query: asked,
    style,
    styles,
    locale: locales.find(({ id }) => id === setting.locale) ?? {
      id: setting.locale,
      name: setting.locale,
    },
    locales,
    ...selectionChoices(corpus, words),
    chosen,
    picked,
    notices,
    total: references.length,
    missing,
    unset: typeset?.unset ?? [],
    state: failure === null ? (typeset ? 'set' : 'pending') : 'failed',
    failure,
    groups: shown.groups.map(({ heading, entries }) => ({
      heading,
      entries: entries.map((entry) => setEntry(corpus, entry, annotated)),
    })),
    page: shown.page,
    pages: shown.pages,
    layout: typeset?.layout ?? { hasHangingIndent: true, lineSpacing: 1, entrySpacing: 1 },
    formats: formatChoices({ ...asked, select: sound }, setting),
  };
}

function arrangementOf({ group = 'none', order = 'style' }: BibliographyQuery): Arrangement {
  return { group, order };
}

/** The groups as far as one page shows them; a group that begins on an earlier page has its heading again. */
function onePage(groups: readonly SetGroup[], page: number | undefined) {
  const all = groups.flatMap(({ heading, entries }) =>
    entries.map((entry) => ({ heading, entry })),
  );
  const { items, ...place } = paged(all, { page, size: PAGE_SIZE });
  const shown: SetGroup[] = [];
  for (const { heading, entry } of items) {
    const last = shown.at(-1);
    if (last?.heading === heading) last.entries.push(entry);
    else shown.push({ heading, entries: [entry] });
  }
  return { groups: shown, ...place };
}

function setEntry(
  corpus: Corpus,
  { id, label, content }: SetGroup['entries'][number],
  annotated: boolean,
): BibliographyEntry {
  return {
    key: id,
    href: referenceAddress(id),
    label,
    content,
    annotation: annotated ? annotationOf(corpus, id) : null,
  };
}

function formatChoices(query: BibliographyQuery, setting: Setting): ExportChoice[] {
  return exportFormats.map(({ name, label, what, extension, purpose }) => ({
    name,
    label,
    what,
    extension,
    purpose,
    href: exportAddress(name, { ...query, ...setting }),
    ledger: exportAddress(name, { ...query, ...setting, ledger: true }),
  }));
}
