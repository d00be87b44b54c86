/** YAML as the writers of records need it: blocks, one value a line. */
import { dump } from 'js-yaml';

/** The document of a value; what YAML could take for a number, a date or a truth is in quotation marks. */
export function yamlDocument(value: object): string {
  return dump(value, { lineWidth: -1, noRefs: true });
}

/** An object without the properties that have nothing to say. */
export function withoutEmpty(
  properties: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0;
  return value === undefined || value === null || value === '';
}
