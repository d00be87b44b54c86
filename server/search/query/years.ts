/** Years as a query writes them. */

/** The first and last year of `1993`, `1993..2005`, `..2005`, `>1999`, `<=2010`; null where it is none of these. */
export function readYears(value: string): { from: number; to: number } | null {
  const bound = /^([<>])(=?)(\d{1,4})$/.exec(value);
  if (bound) {
    const [, sign, orEqual, digits] = bound;
    const year = Number(digits);
    if (sign === '>') return { from: orEqual ? year : year + 1, to: Infinity };
    return { from: -Infinity, to: orEqual ? year : year - 1 };
  }
  const range = /^(\d{1,4})?(?:\.\.|[-–])(\d{1,4})?$/.exec(value);
  if (range && (range[1] ?? range[2])) {
    return { from: Number(range[1] ?? -Infinity), to: Number(range[2] ?? Infinity) };
  }
  return /^\d{1,4}$/.test(value) ? { from: Number(value), to: Number(value) } : null;
}
