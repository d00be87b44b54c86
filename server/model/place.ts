/** Where something stands in a file, as an editor shows it: line and column count from 1. */
export interface Place {
  /** Path below the library folder, with forward slashes. */
  file: string;
  line: number;
  column: number;
}
