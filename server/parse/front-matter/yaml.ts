/**
 * YAML as plain text values: every scalar stays the string that was written, so no `2001-01-02`
 * becomes a date, no `007` a number and no `yes` a truth value. Nothing is executed, and the size of
 * the result is bounded, because aliases can make a short text stand for a very large one.
 */
import { FAILSAFE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { FrontMatterValue } from '../../model/note.ts';

/** Values that one text may stand for once its aliases are followed. */
const maximumValues = 10_000;

/** Why a YAML text could not be read: the line counts from 0 in that text. */
export interface YamlFault {
  line: number;
  reason: string;
}

/** Reads YAML into strings, lists and mappings; throws what `yamlFault` can explain. */
export function loadYaml(text: string): FrontMatterValue {
  return plainValue(load(text, { schema: FAILSAFE_SCHEMA }), { left: maximumValues });
}

/** Says where and why `loadYaml` gave up. */
export function yamlFault(error: unknown): YamlFault {
  if (error instanceof YAMLException) {
    return { line: lineOfMark(error), reason: error.reason };
  }
  return { line: 0, reason: error instanceof Error ? error.message : String(error) };
}

/** Some of js-yaml's errors, such as that of an empty alias, carry no mark, whatever its types say. */
function lineOfMark({ mark }: { mark?: { line: number } }): number {
  return mark?.line ?? 0;
}

function plainValue(value: unknown, budget: { left: number }): FrontMatterValue {
  budget.left -= 1;
  if (budget.left < 0) throw new RangeError('it stands for too many values');
  if (Array.isArray(value)) return value.map((item) => plainValue(item, budget));
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return null;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== '__proto__')
      .map(([key, item]) => [key, plainValue(item, budget)]),
  );
}

/** Tells a mapping from a list, a text and nothing. */
export function isMapping(
  value: FrontMatterValue | undefined,
): value is Record<string, FrontMatterValue> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
