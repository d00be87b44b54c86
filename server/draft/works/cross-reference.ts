/** References to figures, tables and the like, which Quarto and pandoc-crossref write as citations. */

/** The prefixes of Quarto, with a hyphen, and of pandoc-crossref, with a colon. */
const CROSS_REFERENCE =
  /^(?:fig|tbl|sec|eq|lst|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|nte|tip|wrn|imp|cau)[-:]./i;

/** Whether a key that no work has is one of them. */
export function isCrossReference(key: string | null): boolean {
  return key !== null && CROSS_REFERENCE.test(key);
}
