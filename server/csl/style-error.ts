/** A style or language that cannot be had, with a sentence for whoever chose it. */
export class StyleError extends Error {
  override name = 'StyleError';
}
