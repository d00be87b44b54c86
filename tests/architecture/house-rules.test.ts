/** Habits of the house that neither the linter nor the import rules know. */
import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const NAMELESS = /^(index|utils?|helpers?|misc)\.(ts|js|svelte)$/;

let sources: Map<string, string>;

beforeAll(async () => {
  const paths = await Promise.all(['server', 'web', 'tests/support'].map(codeBelow));
  sources = await textsOf(paths.flat());
});

describe('every file', () => {
  test('is named after its subject', () => {
    expect([...sources.keys()].filter((path) => NAMELESS.test(basename(path)))).toEqual([]);
  });

  test('says in a sentence what each function that it exports is for', () => {
    const bare = [...sources].flatMap(([path, text]) =>
      undocumentedExports(path, text).map((name) => `${path}: ${name}`),
    );
    expect(bare).toEqual([]);
  });

  test('would serve another review: it names no note of this one', async () => {
    const notes = (await filesBelow('notes')).map((path) => basename(path, '.md'));
    const concepts = notes.filter((id) => id.includes('-'));
    const named = [...sources].flatMap(([path, text]) =>
      concepts.filter((id) => namesConcept(text, id)).map((id) => `${path}: ${id}`),
    );
    // A variety of English that LaTeX calls by the country that a note is about.
    expect(named).toEqual(['server/model/languages.ts: new-zealand']);
  });
});

describe('a function without a comment is found', () => {
  const CASES: [code: string, found: string[]][] = [
    ['export function bare() {}', ['bare']],
    ['/** Says so. */\nexport function said() {}', []],
    ['// Not a doc comment.\nexport const bare = () => 1;', ['bare']],
    ['/** Says so. */\nexport const said = () => 1;', []],
    ['export class Bare {}', ['Bare']],
    ['function inner() {}\nexport const size = 1;', []],
  ];
  test.each(CASES)('in %j', (code, found) => {
    expect(undocumentedExports('example.ts', code)).toEqual(found);
  });
});

/** The names of exported functions and classes that no doc comment stands above. */
function undocumentedExports(path: string, text: string): string[] {
  if (!path.endsWith('.ts')) return [];
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return file.statements
    .filter((statement) => isExported(statement) && !isDocumented(statement))
    .flatMap(functionNames);
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : [];
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function isDocumented(statement: ts.Statement): boolean {
  return ts.getJSDocCommentsAndTags(statement).length > 0;
}

function functionNames(statement: ts.Statement): string[] {
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
    return [statement.name?.text ?? 'default'];
  }
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations
    .filter(({ initializer }) => initializer && ts.isFunctionLike(initializer))
    .map(({ name }) => name.getText());
}

/** Whether the text holds the words of a note's id, however they are joined. */
function namesConcept(text: string, id: string): boolean {
  return new RegExp(`\\b${id.replaceAll('-', '[- _]?')}\\b`, 'i').test(text);
}

async function codeBelow(folder: string): Promise<string[]> {
  const files = await filesBelow(folder);
  return files.filter((path) => /\.(ts|svelte|css)$/.test(path) && !path.endsWith('.test.ts'));
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length));
}

async function textsOf(paths: string[]): Promise<Map<string, string>> {
  const read = async (path: string): Promise<[string, string]> => [
    path,
    await readFile(join(ROOT, path), 'utf8'),
  ];
  return new Map(await Promise.all(paths.map(read)));
}
