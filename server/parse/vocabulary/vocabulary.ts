/**
 * The vocabulary of a review, `vocabulary.yml`:
 *
 *     title: The name of the review
 *     description: One or two sentences for the overview.
 *     kinds:
 *       strategy: { label: Strategy, plural: Strategies, meaning: …, colour: "#1b6ca8" }
 *       study:
 *     relations:
 *       overcomes: { label: overcomes, inverse: overcome by, meaning: …, colour: "#1b6ca8" }
 *
 * Everything but the ids may be left out; `color` is understood; `kinds: [study, strategy]` and
 * `study: Case study`, a label alone, are too. Kinds and relations keep the order of the file. A file
 * that names no kinds, or no relations, has the built-in ones.
 */
import type { FrontMatterValue } from '../../model/note.ts';
import { problem } from '../../model/problem.ts';
import type { Parsed, Problem } from '../../model/problem.ts';
import type { Kind, Relation, Vocabulary } from '../../model/vocabulary.ts';
import { isMapping, loadYaml, yamlFault } from '../front-matter/yaml.ts';
import { defaultVocabulary } from './default.ts';
import { inverseOf, labelFromId, pluralOf, wordsFromId } from './wording.ts';

export { defaultVocabulary };

/** A file being read, with what is wrong with it. */
interface Reading {
  path: string;
  lines: string[];
  problems: Problem[];
}

/** What a file says of one kind or relation. */
interface Entry {
  id: string;
  text: (key: string) => string;
  colour: string;
}

/** Reads a vocabulary; a file that is no YAML mapping gives the default one. */
export function parseVocabulary(file: { path: string; text: string }): Parsed<Vocabulary> {
  const reading: Reading = {
    path: file.path,
    lines: file.text.split(/\r\n|\n|\r/),
    problems: [],
  };
  const root = readRoot(file.text, reading);
  if (root === null) return { value: defaultVocabulary, problems: reading.problems };
  const kinds = entriesOf(root, 'kinds', reading).map(kindOf);
  const relations = entriesOf(root, 'relations', reading).map(relationOf);
  const value: Vocabulary = {
    title: textOf(root, 'title', reading),
    description: textOf(root, 'description', reading),
    kinds: kinds.length > 0 ? kinds : defaultVocabulary.kinds,
    relations: relations.length > 0 ? relations : defaultVocabulary.relations,
    declared: true,
  };
  return { value, problems: reading.problems };
}

type Mapping = Record<string, FrontMatterValue>;

function readRoot(text: string, reading: Reading): Mapping | null {
  try {
    const root = loadYaml(text);
    if (isMapping(root)) return root;
    const form = root === null ? 'empty' : 'not a mapping of keys';
    reportAt(reading, 1, `The vocabulary is ${form}, so the built-in one is used.`);
  } catch (error) {
    const { line, reason } = yamlFault(error);
    const message = `The vocabulary is not YAML (${reason}), so the built-in one is used.`;
    reportAt(reading, Math.min(line + 1, reading.lines.length), message);
  }
  return null;
}

function reportAt(reading: Reading, line: number, message: string): void {
  const place = { file: reading.path, line, column: 1 };
  reading.problems.push(problem('vocabulary-invalid', place, { message }));
}

/** The line on which a key first stands, from 1. */
function lineOf(reading: Reading, key: string): number {
  const index = reading.lines.findIndex((line) =>
    line.trimStart().replace(/^["']/, '').startsWith(key),
  );
  return index + 1 || 1;
}

function textOf(mapping: Mapping, key: string, reading: Reading): string {
  const value = Object.hasOwn(mapping, key) ? mapping[key] : null;
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim();
  if (value !== null && value !== undefined) {
    reportAt(reading, lineOf(reading, key), `“${key}” is not a text, so it is passed over.`);
  }
  return '';
}

function entriesOf(root: Mapping, key: string, reading: Reading): Entry[] {
  const section = Object.hasOwn(root, key) ? root[key] : null;
  if (section === null || section === undefined) return [];
  const entries = isMapping(section) ? Object.entries(section) : listedEntries(section);
  if (entries === null) {
    const message = `“${key}” is neither a mapping nor a list of names, so the built-in ${key} are used.`;
    reportAt(reading, lineOf(reading, key), message);
    return [];
  }
  return entries.map(([id, value]) => entryOf(id.trim(), value, reading));
}

function listedEntries(section: FrontMatterValue): [string, null][] | null {
  if (!Array.isArray(section) || !section.every((id) => typeof id === 'string')) return null;
  return section.map((id) => [id, null]);
}

function entryOf(id: string, value: FrontMatterValue, reading: Reading): Entry {
  const mapping = isMapping(value) ? value : typeof value === 'string' ? { label: value } : {};
  if (Array.isArray(value)) {
    reportAt(reading, lineOf(reading, id), `“${id}” is a list, so only its name is used.`);
  }
  return {
    id,
    text: (key) => textOf(mapping, key, reading),
    colour: colourOf(id, mapping, reading),
  };
}

function colourOf(id: string, mapping: Mapping, reading: Reading): string {
  const colour = textOf(mapping, 'colour', reading) || textOf(mapping, 'color', reading);
  if (colour === '' || /^#[\da-f]{6}$/i.test(colour)) return colour.toLowerCase();
  const message = `The colour of “${id}” is not of the form #1b6ca8, so the program chooses one.`;
  reportAt(reading, lineOf(reading, id), message);
  return '';
}

function kindOf({ id, text, colour }: Entry): Kind {
  const label = text('label') || labelFromId(id);
  return { id, label, plural: text('plural') || pluralOf(label), meaning: text('meaning'), colour };
}

/** Relations are compared in lower case, as notes write them in any. */
function relationOf({ id, text, colour }: Entry): Relation {
  const label = text('label') || wordsFromId(id);
  const inverse = text('inverse') || inverseOf(label);
  return { id: id.toLowerCase(), label, inverse, meaning: text('meaning'), colour };
}
