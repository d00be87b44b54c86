/** The types and variables of CSL 1.0.2, as far as reading needs to tell them apart. */

/** Every item type. */
export const cslTypes: ReadonlySet<string> = words(`
  article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset
  document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation
  manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
  personal_communication post post-weblog regulation report review review-book software song speech standard thesis
  treaty webpage`);

/** Variables that hold a list of names. */
export const cslNameVariables: ReadonlySet<string> = words(`
  author chair collection-editor compiler composer container-author contributor curator director editor
  editorial-director editor-translator executive-producer guest host illustrator interviewer narrator organizer
  original-author performer producer recipient reviewed-author script-writer series-creator translator`);

/** Variables that hold a date. */
export const cslDateVariables: ReadonlySet<string> = words(`
  accessed available-date event-date issued original-date submitted`);

/** Variables that hold neither text nor a number. */
export const cslOpenVariables: ReadonlySet<string> = words('custom categories');

function words(list: string): Set<string> {
  return new Set(list.trim().split(/\s+/));
}
