/** Lengths, sizes and names as the styles of an .odt have them. */
import { xmlText } from '../../xml.ts';

/** Attributes of a style. */
export type Properties = Record<string, string | number>;

/** The name of a style as files have it. */
export function nameOf(name: string): string {
  return xmlText(name.replaceAll(' ', '_20_'));
}

/** A length in points, given in twentieths of one. */
export function points(twentieths: number): string {
  return `${twentieths / 20}pt`;
}

/** The height of a line, given in 240ths of one. */
export function percent(line: number): string {
  return `${Math.round((line / 240) * 100)}%`;
}

/** The size of the letters in all scripts, given in half points. */
export function fontSize(halfPoints: number): Properties {
  const size = `${halfPoints / 2}pt`;
  return { 'fo:font-size': size, 'style:font-size-asian': size, 'style:font-size-complex': size };
}
