/** A draft in LaTeX: what its commands cite, and what they may cite that cannot be seen. */
import { type CitedWorks, workOfKey } from '../works/cited-works.ts';
import { keyLists, type KeyList, type LatexSource } from './arguments.ts';
import { citeShape, type CiteShape, mayCite } from './commands.ts';
import { aliasesIn, type Definition, definitionsIn } from './definitions.ts';
import { LineCount } from './line-count.ts';
import { maskLatex } from './mask.ts';
import { closingPlaces } from './pairs.ts';

const COMMAND = /\\(begin\s*\{[a-z]+\}|[a-zA-Z@]+)\*?|\\[^]/g;

const INCLUDING = /\\(?:input|include|subfile|import|subimport)\*?\s*\{([^{}]{1,200})\}/g;

/** How many included files are named. */
const NAMED = 3;

/** Reading a draft from its beginning to its end. */
interface Reading {
  source: LatexSource;
  lines: LineCount;
  works: CitedWorks;
  aliases: ReadonlyMap<string, string>;
  definitions: readonly Definition[];
  /** The first definition that does not end before the place that was read. */
  next: number;
  /** Commands that the draft defines and that cite in a way that only LaTeX can tell. */
  unseen: Set<string>;
}

/** Reads the citations of a LaTeX text. */
export function readLatex(text: string, works: CitedWorks): void {
  const masked = maskLatex(text);
  const source = { text: masked, closing: closingPlaces(masked) };
  const reading: Reading = {
    source,
    lines: new LineCount(masked),
    works,
    aliases: aliasesIn(source),
    definitions: definitionsIn(source),
    next: 0,
    unseen: new Set(),
  };
  for (const found of masked.matchAll(COMMAND)) readCommand(reading, found);
  tellUnseen(reading);
  tellIncluded(masked, works);
}

function readCommand(reading: Reading, found: RegExpExecArray): void {
  const command = found[1]?.replace(/\s/g, '');
  if (command === undefined) return;
  const shape = citeShape(command) ?? citeShape(reading.aliases.get(command) ?? '');
  const definition = definitionAt(reading, found.index);
  if (shape) readCitation(reading, { command, shape, found, definition });
  else if (mayCite(command) && !definition) tellUnknown(reading, command, found.index);
}

/** The definition in whose body a place lies; places are asked for in their order. */
function definitionAt(reading: Reading, at: number): Definition | null {
  const { definitions } = reading;
  while (reading.next < definitions.length && definitions[reading.next]!.end < at) {
    reading.next += 1;
  }
  const definition = definitions[reading.next];
  return definition && definition.start < at ? definition : null;
}

interface FoundCommand {
  command: string;
  shape: CiteShape;
  found: RegExpExecArray;
  definition: Definition | null;
}

function readCitation(reading: Reading, { command, shape, found, definition }: FoundCommand): void {
  if (definition) {
    reading.unseen.add(definition.command);
    return;
  }
  const lists = keyLists(reading.source, found.index + found[0].length, shape);
  const line = reading.lines.at(found.index);
  for (const list of lists) for (const key of keysOf(list)) readKey(reading, { key, line, shape });
  if (lists.length === 0 && opensArgument(reading.source.text, found)) {
    reading.works.problem(
      `What \\${command} cites on line ${line} cannot be read: a brace is missing.`,
    );
  }
}

/** A command without arguments is spoken of and cites nothing: `the command \cite`. */
function opensArgument(text: string, found: RegExpExecArray): boolean {
  return /^\s{0,20}[[{(<]/.test(text.slice(found.index + found[0].length).slice(0, 21));
}

function keysOf({ text }: KeyList): string[] {
  return text
    .split(',')
    .map((key) => key.trim())
    .filter(Boolean);
}

function readKey(
  { works }: Reading,
  { key, line, shape }: { key: string; line: number; shape: CiteShape },
): void {
  const place = { unit: 'line' as const, number: line };
  if (shape.isListing && key === '*') works.wantsEverything = true;
  else if (/[\\{}#]/.test(key)) {
    works.problem(
      `The key “${key.slice(0, 60)}” on line ${line} is made by a command, so it is not known.`,
    );
  } else if (shape.isListing) works.list(workOfKey(key), place);
  else works.cite(workOfKey(key), place);
}

function tellUnknown({ works, source, lines }: Reading, command: string, at: number): void {
  const after = source.text.slice(at + command.length + 1, at + command.length + 3);
  if (!/^\*?\s?[[{]/.test(after)) return;
  works.note(
    `\\${command} (line ${lines.at(at)}) may cite, but it is no command that is known, so it was not read.`,
  );
}

/** A command of the draft's own that cites is told where it is used and not known by another meaning. */
function tellUnseen({ source, unseen, works, definitions }: Reading): void {
  for (const command of unseen) {
    if (citeShape(command)) continue;
    const uses = source.text.match(RegExp(`\\\\${command}(?![a-zA-Z@])`, 'g'))?.length ?? 0;
    const defined = definitions.filter((definition) => definition.command === command).length;
    if (uses <= defined) continue;
    const times = uses - defined === 1 ? 'once' : `${uses - defined} times`;
    works.note(
      `\\${command}, which the draft defines, cites and is used ${times}; what it cites there was not read.`,
    );
  }
}

function tellIncluded(text: string, works: CitedWorks): void {
  const files = [...new Set(Array.from(text.matchAll(INCLUDING), ([, file]) => file!.trim()))];
  if (files.length === 0) return;
  const named = files.slice(0, NAMED).join(', ');
  const more = files.length > NAMED ? ` and ${files.length - NAMED} more` : '';
  works.note(`Other files are included and were not read: ${named}${more}. Read each of them too.`);
}
