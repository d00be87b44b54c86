/**
 * Citations typed by CiTO, the Citation Typing Ontology: `[@disputes:key]`, `[@cito:agrees_with:key]`.
 * To pandoc all of it is the key, so it is split only where the first part names a property.
 */
import type { Signal } from '../../model/citation.ts';

const disputing = [
  'corrects critiques derides disagreesWith disputes parodies plagiarizes refutes retracts ridicules',
];
const comparing = ['citesAsRelated discusses qualifies reviews speculatesOn'];
const supporting = [
  'agreesWith cites citesAsAuthority citesAsDataSource citesAsEvidence citesAsMetadataDocument',
  'citesAsPotentialSolution citesAsRecommendedReading citesAsSourceDocument citesForInformation',
  'compiles confirms containsAssertionFrom credits describes documents extends givesBackgroundTo',
  'givesSupportTo includesExcerptFrom includesQuotationFrom linksTo obtainsBackgroundFrom',
  'obtainsSupportFrom providesAssertionFor providesConclusionsFor providesDataFor',
  'providesExcerptFor providesMethodFor providesQuotationFor repliesTo supports updates',
  'usesConclusionsFrom usesDataFrom usesMethodIn',
];

const signals = new Map<string, Signal>([
  ...namesIn(disputing, 'disputes'),
  ...namesIn(comparing, 'compares'),
  ...namesIn(supporting, 'supports'),
]);

/** A key and the property of CiTO that was written before it. */
export interface TypedKey {
  /** The name as the ontology has it, `disagreesWith`; null where the key has none. */
  property: string | null;
  key: string;
}

/**
 * Parts a key as pandoc reads it into the property and the key of the reference. Properties may be
 * written in camel case or with underscores, `citesAs…` as `as…` too. A key that `isKnown` is left whole.
 */
export function splitCito(
  rawKey: string,
  isKnown: (key: string) => boolean = () => false,
): TypedKey {
  const [, name, key] = /^(?:cito:)?([A-Za-z_]+):(.+)$/s.exec(rawKey) ?? [];
  const property = name === undefined ? null : propertyOf(name);
  if (!property || key === undefined || isKnown(rawKey)) return { property: null, key: rawKey };
  return { property, key };
}

/** How a source is read that is cited with a property of CiTO. */
export function signalOfProperty(property: string): Signal {
  return signals.get(property) ?? 'supports';
}

function propertyOf(name: string): string | null {
  const camel = name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const full = camel.replace(/^as(?=[A-Z])/, 'citesAs');
  return signals.has(full) ? full : null;
}

function namesIn(lines: string[], signal: Signal): [string, Signal][] {
  return lines.flatMap((line) => line.split(' ')).map((name) => [name, signal]);
}
