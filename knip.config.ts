/** What is still needed: every file, export and package that can be reached from the programs, their tests and their tools. */
import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'tests/bench/bench.ts',
    'tests/bench/graph/peers/{observer,plain-*}.ts',
    'tests/bench/search/bench-search.ts',
    '.ci/*.js',
  ],
  project: ['server/**/*.ts', 'web/**/*.{ts,svelte,css}', 'tests/**/*.ts', '*.{js,ts}', '.ci/*.js'],
  ignoreExportsUsedInFile: { interface: true, type: true },
  ignoreBinaries: ['mkfifo', 'biber'], // every Unix has the first, and .ci/run installs the second
  compilers: { css: importedByStyles },
};

export default config;

/** A style sheet as the imports that it makes, of other sheets and of fonts. */
function importedByStyles(sheet: string): string {
  const paths = sheet.matchAll(/(?:@import|url\()\s*['"]([^'"]+)['"]/g);
  return Array.from(paths, ([, path]) => `import '${path}';`).join('\n');
}
