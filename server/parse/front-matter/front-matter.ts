/** The head of a note: a YAML block between `---` lines. Whatever is wrong with it, the body stays. */
import matter from 'gray-matter';
import type { FrontMatterValue } from '../../model/note.ts';
import { problem } from '../../model/problem.ts';
import type { Parsed, Problem, ProblemRule } from '../../model/problem.ts';
import { blockLines } from './entries.ts';
import type { BlockLines } from './entries.ts';
import { readEntries, restorePlainText } from './mend.ts';
import type { MendedValue } from './mend.ts';
import { blockLine, hasUnclosedFrontMatter, splitFrontMatter } from './split.ts';
import type { SplitText } from './split.ts';
import { isMapping, loadYaml } from './yaml.ts';

/** The values as written, where their keys stand, and the text below. */
export interface FrontMatter {
  values: Record<string, FrontMatterValue>;
  /** The line of each top-level key in the file. */
  lines: ReadonlyMap<string, number>;
  body: string;
  bodyLine: number;
}

/** gray-matter searches for comments in quadratic time; a longer head is none. */
const maximumLength = 32_768;

/** Only YAML is ever read; the engines that would run or guess are replaced by refusals. */
const matterOptions = {
  language: 'yaml',
  engines: {
    yaml: { parse: loadYaml as (text: string) => object, stringify: refuse },
    json: { parse: refuse, stringify: refuse },
    javascript: { parse: refuse, stringify: refuse },
  },
};

function refuse(): never {
  throw new Error('only YAML is read');
}

/** Splits a file into front matter and body; never throws. */
export function parseFrontMatter(file: { path: string; text: string }): Parsed<FrontMatter> {
  const split = splitFrontMatter(file.text);
  const report = reporter(file.path);
  if (split === null) return withoutFrontMatter(file.text, report);
  if (split.language !== '' && split.language !== 'yaml' && split.language !== 'yml') {
    const message = `The front matter is marked as “${split.language}”; only YAML is read, so it is ignored.`;
    const suggestion = 'Open it with a plain --- line and write it as YAML.';
    report('front-matter-not-yaml', 1, { message, suggestion });
    return { value: belowBlock(split, {}, new Map()), problems: report.problems };
  }
  if (split.block.length > maximumLength) {
    const message = `The front matter is longer than ${String(maximumLength)} characters, so it is ignored.`;
    report('front-matter-invalid', 1, { message });
    return { value: belowBlock(split, {}, new Map()), problems: report.problems };
  }
  return readBlock(split, file.text, report);
}

interface Reporter {
  (rule: ProblemRule, line: number, text: { message: string; suggestion?: string }): void;
  problems: Problem[];
}

function reporter(file: string): Reporter {
  const problems: Problem[] = [];
  const report: Reporter = (rule, line, text) => {
    problems.push(problem(rule, { file, line, column: 1 }, text));
  };
  report.problems = problems;
  return report;
}

function withoutFrontMatter(text: string, report: Reporter): Parsed<FrontMatter> {
  if (hasUnclosedFrontMatter(text)) {
    const message = 'The front matter is not closed, so it is shown as text.';
    report('front-matter-invalid', 1, { message, suggestion: 'End it with a line of ---.' });
  }
  const body = text.replace(/^\uFEFF/, '');
  return {
    value: { values: {}, lines: new Map(), body, bodyLine: 1 },
    problems: report.problems,
  };
}

function belowBlock(
  split: SplitText,
  values: Record<string, FrontMatterValue>,
  lines: ReadonlyMap<string, number>,
): FrontMatter {
  return { values, lines, body: split.body, bodyLine: split.bodyLine };
}

function readBlock(split: SplitText, text: string, report: Reporter): Parsed<FrontMatter> {
  const found = blockLines(split.block);
  const value = yamlValue(split.block);
  const lines = new Map(found.entries.map(({ key, line }) => [key, line + blockLine]));
  if (value === null) return { value: belowBlock(split, {}, lines), problems: report.problems };
  if (isMapping(value)) {
    reportMended(restorePlainText(value, found.entries), report);
    return { value: belowBlock(split, value, lines), problems: report.problems };
  }
  if (value === undefined && found.entries.length > 0) {
    const values = readByEntry(found, report);
    return { value: belowBlock(split, values, lines), problems: report.problems };
  }
  return keptAsText(split, text, { value, report });
}

/** The block's value, or undefined where it is no YAML. */
function yamlValue(block: string): FrontMatterValue | undefined {
  try {
    const { data, content } = matter(`---\n${block}\n---\n`, matterOptions);
    // It stops at a line that only starts with ---, and takes every empty value for a mapping.
    const isWhole = content === '' && Object.keys(data).length > 0;
    return isWhole ? data : loadYaml(block);
  } catch {
    return undefined;
  }
}

function readByEntry(found: BlockLines, report: Reporter): Record<string, FrontMatterValue> {
  const { values, mended, lost } = readEntries(found.entries);
  reportMended([...mended, ...restorePlainText(values, found.entries)], report);
  for (const { key, line, reason } of lost) {
    const message = `The front matter entry “${key}” cannot be read (${reason}), so it is ignored.`;
    report('front-matter-invalid', line + blockLine, { message, suggestion: advice(reason) });
  }
  for (const line of found.strayLines) {
    const message = 'This line of the front matter has no key, so it is ignored.';
    const suggestion = 'Write “key: value”, or indent it below the key that it belongs to.';
    report('front-matter-invalid', line + blockLine, { message, suggestion });
  }
  return values;
}

function reportMended(mended: MendedValue[], report: Reporter): void {
  for (const { key, line, text } of mended) {
    const message = `The value of “${key}” needs quotation marks in YAML; it is read as the text that is written.`;
    const suggestion = `Write ${quoted(text)}.`;
    report('front-matter-value', line + blockLine, { message, suggestion });
  }
}

function quoted(text: string): string {
  return text.includes('"') ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

function advice(reason: string): string {
  if (reason.includes('tab')) return 'Indent with spaces instead of tabs.';
  if (reason.includes('twice')) return 'Keep one of the two.';
  return 'Put a value that holds “: ”, “#”, brackets or quotation marks in quotation marks.';
}

/** A block that is no mapping: a rule and prose, unless it looks like a list or a line meant as front matter. */
function keptAsText(
  split: SplitText,
  text: string,
  { value, report }: { value: FrontMatterValue | undefined; report: Reporter },
): Parsed<FrontMatter> {
  if (!/^[ \t]*(?:[\r\n]|$)/.test(split.block)) {
    const form = Array.isArray(value) ? 'a list' : 'text';
    const message = `The block between the two --- lines is ${form} without keys; it is shown as part of the note.`;
    const suggestion = 'Write “key: value” lines, or put a blank line below the first ---.';
    report('front-matter-invalid', blockLine, { message, suggestion });
  }
  const body = text.replace(/^\uFEFF/, '');
  return {
    value: { values: {}, lines: new Map(), body, bodyLine: 1 },
    problems: report.problems,
  };
}
