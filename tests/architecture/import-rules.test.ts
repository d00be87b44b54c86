/** The import rules hold for the tree as it is, and each of them fails for a violation planted in a copy of it. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CRUISER = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const CONFIG = '.dependency-cruiser.js';
const COPIED = ['server', 'web', 'tests', CONFIG, 'package.json', 'tsconfig.json'];

/** Something to import, in every folder that a violation may point at. */
const TARGETS = [
  ...['model', 'parse', 'corpus', 'search', 'draft', 'csl', 'contract', 'derive', 'disk'].map(
    (folder) => `server/${folder}/planted.ts`,
  ),
  ...['http', 'cli', 'draft/office'].map((folder) => `server/${folder}/planted.ts`),
  ...['text', 'rank', 'documents', 'query', 'answer'].map(
    (folder) => `server/search/${folder}/planted.ts`,
  ),
  ...['state', 'pages'].map((folder) => `web/${folder}/planted.ts`),
  'tests/support/planted.ts',
];

/** A file with one import that breaks one rule. */
interface Plant {
  rule: string;
  file: string;
  imports: string;
}

const PLANTS: Plant[] = [
  plant('model-knows-its-own', 'server/model/a.ts', types('../parse/planted.ts')),
  plant('model-is-types', 'server/model/b.ts', value('./planted.ts')),
  plant('model-is-types', 'server/model/c.ts', value('typebox')),
  plant('parse-knows-its-own', 'server/parse/a.ts', types('../corpus/planted.ts')),
  plant('parse-knows-its-own', 'server/parse/below/a.ts', value('../../derive/planted.ts')),
  plant('corpus-knows-its-own', 'server/corpus/a.ts', value('../derive/planted.ts')),
  plant('contract-knows-its-own', 'server/contract/a.ts', value('../http/planted.ts')),
  plant('search-knows-its-own', 'server/search/a.ts', types('../parse/planted.ts')),
  plant('search/text-knows-its-own', 'server/search/text/a.ts', types('../rank/planted.ts')),
  plant('search/index-knows-its-own', 'server/search/index/a.ts', types('../rank/planted.ts')),
  plant('search/rank-knows-its-own', 'server/search/rank/a.ts', types('../documents/planted.ts')),
  plant(
    'search/documents-knows-its-own',
    'server/search/documents/a.ts',
    types('../query/planted.ts'),
  ),
  plant('search/query-knows-its-own', 'server/search/query/a.ts', types('../answer/planted.ts')),
  plant('search/answer-knows-its-own', 'server/search/answer/a.ts', types('../planted.ts')),
  plant('search-reads-with-lunr-alone', 'server/search/b.ts', value('github-slugger')),
  plant('search-is-entered-from-above', 'server/http/h.ts', value('../search/text/planted.ts')),
  plant('names-knows-its-own', 'server/names/a.ts', types('../model/planted.ts')),
  plant('draft-knows-its-own', 'server/draft/a.ts', value('../derive/planted.ts')),
  plant('draft-is-entered-from-above', 'server/cli/i.ts', value('../draft/office/planted.ts')),
  plant('draft-is-loaded-on-demand', 'web/pages/c.ts', value('../../server/draft/planted.ts')),
  plant('csl-knows-its-own', 'server/csl/a.ts', types('../parse/planted.ts')),
  plant('csl-knows-its-own', 'server/csl/b.ts', value('../derive/planted.ts')),
  plant('derive-knows-its-own', 'server/derive/a.ts', value('../corpus/planted.ts')),
  plant('derive-takes-contract-types', 'server/derive/b.ts', value('../contract/planted.ts')),
  plant('disk-knows-its-own', 'server/disk/a.ts', types('../corpus/planted.ts')),
  plant('disk-knows-its-own', 'server/disk/c.ts', types('../csl/planted.ts')),
  plant('http-knows-its-own', 'server/http/a.ts', types('../disk/planted.ts')),
  plant('http-knows-its-own', 'server/http/b.ts', value('../cli/planted.ts')),
  plant('cli-draws-through-render', 'server/cli/a.ts', value('../../web/pages/planted.ts')),
  plant('web-knows-what-is-shared', 'web/a.ts', types('../server/derive/planted.ts')),
  plant('web-knows-what-is-shared', 'web/B.svelte', value('../server/corpus/planted.ts')),
  plant('web-takes-contract-types', 'web/pages/a.ts', value('../../server/contract/planted.ts')),
  plant(
    'web-takes-contract-types',
    'web/pages/B.svelte',
    value('../../server/contract/planted.ts'),
  ),
  plant('components-know-no-page', 'web/components/a.svelte.ts', value('../state/planted.ts')),
  plant('components-know-no-page', 'web/components/B.svelte', value('../pages/planted.ts')),
  plant('files-are-touched-by-disk', 'server/corpus/b.ts', value('node:fs/promises')),
  plant('files-are-touched-by-disk', 'server/http/c.ts', value('node:fs')),
  plant('files-are-touched-by-disk', 'server/derive/c.ts', value('chokidar')),
  plant('network-is-spoken-by-http', 'server/parse/b.ts', value('node:https')),
  plant('network-is-spoken-by-http', 'server/disk/b.ts', value('node:http')),
  plant('pure-folders-need-no-machine', 'server/parse/c.ts', value('node:child_process')),
  plant('pure-folders-need-no-machine', 'server/search/c.ts', value('node:os')),
  plant('pure-folders-need-no-machine', 'server/derive/d.ts', value('node:timers')),
  plant('pure-folders-need-no-machine', 'server/csl/c.ts', value('node:os')),
  plant('hashing-is-done-by-corpus', 'server/derive/e.ts', value('node:crypto')),
  plant('no-cycles', 'server/disk/circle.ts', types('./circle.ts')),
  plant('no-orphans', 'server/disk/orphan.ts', ''),
  plant('nothing-imports-tests', 'server/http/d.ts', value('../../tests/support/planted.ts')),
  plant('server-needs-no-tools', 'server/http/e.ts', value('fast-check')),
  plant('libraries-are-declared', 'server/http/f.ts', value('acorn')),
  plant('imports-resolve', 'server/http/g.ts', value('./missing.ts')),
];

function plant(rule: string, file: string, imports: string): Plant {
  return { rule, file, imports };
}

function value(from: string): string {
  return `import * as planted from '${from}';\nconsole.log(planted);\n`;
}

function types(from: string): string {
  return `import type { Planted } from '${from}';\nexport type Again = Planted;\n`;
}

let folder: string;
let found: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-rules-'));
  for (const part of COPIED) await copyCode(part);
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  for (const target of TARGETS) await write(target, 'export type Planted = string;\n');
  for (const { file, imports } of PLANTS) await write(file, imports);
  found = await brokenRules();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the import rules', () => {
  test.each(PLANTS)('$rule fails for $file', ({ rule, file }) => {
    expect(found.filter((line) => line.startsWith(`${file}: `))).toEqual([`${file}: ${rule}`]);
  });

  test('hold for every file that is not planted', () => {
    const planted = new Set(PLANTS.map(({ rule, file }) => `${file}: ${rule}`));
    expect(found.filter((line) => !planted.has(line))).toEqual([]);
  });

  test('are each broken once', async () => {
    const { default: config } = (await import(join(ROOT, CONFIG))) as {
      default: { forbidden: { name: string }[] };
    };
    const broken = new Set(PLANTS.map(({ rule }) => rule));
    expect(config.forbidden.map(({ name }) => name).filter((name) => !broken.has(name))).toEqual(
      [],
    );
  });
});

function copyCode(part: string): Promise<void> {
  const filter = (source: string): boolean => !/\/(fixtures|\.artefacts)$/.test(source);
  return cp(join(ROOT, part), join(folder, part), { recursive: true, filter });
}

/** A component holds its import in a script element, and everything else is the import itself. */
async function write(file: string, code: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  const text = file.endsWith('.svelte') ? `<script lang="ts">\n${code}</script>\n` : code;
  await writeFile(join(folder, file), text);
}

/** One line for each file and each rule that it breaks. */
async function brokenRules(): Promise<string[]> {
  const cruise = ['server', 'web', 'tests', '--config', CONFIG, '--output-type', 'json'];
  const printed = await new Promise<string>((resolve) => {
    const options = { cwd: folder, maxBuffer: 2 ** 28 };
    execFile(process.execPath, [CRUISER, ...cruise], options, (_error, output) => resolve(output));
  });
  const { summary } = JSON.parse(printed) as {
    summary: { violations: { from: string; rule: { name: string } }[] };
  };
  return [...new Set(summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`))];
}
