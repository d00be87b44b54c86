/** A length to a tenth of a unit: finer is not seen, and only makes answers longer. */
export function tenth(length: number): number {
  return Math.round(length * 10) / 10;
}
