/** Who may import whom. Each rule says why; `tests/architecture/import-rules.test.ts` breaks each of them once. */

/** What the build starts from, so that nothing needs to import it. */
const ENTRIES = '^web/(hydrate|theme)[.]ts$';
const TEST = String.raw`\.test\.ts$|^tests/`;
const FILE_SYSTEM = '^(node:)?(fs|fs/promises)$|(^|/)node_modules/chokidar/';
const NETWORK = '^(node:)?(http|https|http2|net|tls|dgram|dns)$';

/** Imports of one folder of the server that lead outside the folders it may know; libraries are allowed. */
function knows(folder, known, comment) {
  return {
    name: `${folder}-knows-its-own`,
    comment,
    severity: 'error',
    from: { path: `^server/${folder}/`, pathNot: TEST },
    to: { path: '^(server|web)/', pathNot: `^server/(${[folder, ...known].join('|')})/` },
  };
}

/** Imports that bring more than types from one place into another. */
function typesOnly(name, { from, to }, comment) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: from, pathNot: TEST },
    to: { path: to, dependencyTypesNot: ['type-only'] },
  };
}

/** Imports of more than types that reach below the files at the top of a folder of the server. */
function enteredFromAbove(folder, comment) {
  return {
    name: `${folder}-is-entered-from-above`,
    comment,
    severity: 'error',
    from: { path: '^(server|web)/', pathNot: [`^server/${folder}/`, TEST] },
    to: { path: `^server/${folder}/[^/]+/`, dependencyTypesNot: ['type-only'] },
  };
}

export default {
  forbidden: [
    knows('model', [], 'The nouns depend on nothing, so that everything may depend on them.'),
    knows(
      'parse',
      ['model'],
      'A parser turns text into nouns; where the text is from and what becomes of it is not its matter.',
    ),
    knows(
      'corpus',
      ['model', 'parse'],
      'A corpus is made from files alone; what is computed from it comes later on the way of the data.',
    ),
    knows(
      'contract',
      ['model'],
      'The contract is shared with the browser, so it drags nothing of the server along.',
    ),
    knows(
      'search',
      ['model'],
      'Search runs in the browser as it does on the server, so it brings nothing of either along.',
    ),
    knows('search/text', [], 'How words are read is the same whatever they are read for.'),
    knows(
      'search/index',
      ['search/text'],
      'An index holds anything that has an id and texts; what that is does not matter to it.',
    ),
    knows(
      'search/rank',
      ['search/text', 'search/index'],
      'A score comes from words alone, so that it can be measured on any collection.',
    ),
    knows(
      'search/documents',
      ['model', 'search/text', 'search/index'],
      'What of a corpus is searched is settled before anybody asks.',
    ),
    knows(
      'search/query',
      ['model', 'search/text', 'search/documents'],
      'A query is read without an index, so that it means the same wherever it is asked.',
    ),
    knows(
      'search/answer',
      ['model', ...['text', 'index', 'rank', 'documents', 'query'].map((each) => `search/${each}`)],
      'The parts of an answer are set from what was found; they do not find it.',
    ),
    {
      name: 'search-reads-with-lunr-alone',
      comment: 'A library that search needs is one that every reader has to load.',
      severity: 'error',
      from: { path: '^server/search/', pathNot: TEST },
      to: { path: '(^|/)node_modules/', pathNot: '(^|/)node_modules/(@types/)?lunr/' },
    },
    enteredFromAbove(
      'search',
      'Its files at the top are its face; of those below them others may need the types, and no more.',
    ),
    knows('names', [], 'What names are near to each other is the same whatever they name.'),
    knows(
      'draft',
      ['model', 'parse', 'names'],
      'A draft is read where it is, in the browser too, so that it never leaves the machine of its author.',
    ),
    enteredFromAbove(
      'draft',
      'Its files at the top are its face; how a kind of file is read is nobody else’s matter.',
    ),
    {
      name: 'draft-is-loaded-on-demand',
      comment: 'Few readers bring a draft, and none of the others should have to load its readers.',
      severity: 'error',
      from: { path: '^web/', pathNot: TEST },
      to: { path: '^server/draft/', dynamic: false, dependencyTypesNot: ['type-only'] },
    },
    knows(
      'csl',
      ['model', 'names'],
      'Citations are set from records and a style alone, whoever collected them and whoever shows them.',
    ),
    knows(
      'derive',
      ['model', 'contract', 'search', 'names', 'csl'],
      'A view is computed from a corpus alone, whoever made the corpus and whoever asks.',
    ),
    knows('disk', ['model'], 'The disk gives and takes files; it does not know what is in them.'),
    knows(
      'http',
      ['model', 'contract', 'corpus', 'search', 'csl', 'derive'],
      'The application answers from a corpus that it is given; it never reads a file itself.',
    ),
    {
      name: 'cli-draws-through-render',
      comment: 'The command line puts the house together; the pages have one door to it.',
      severity: 'error',
      from: { path: '^server/cli/', pathNot: TEST },
      to: { path: '^web/', pathNot: '^web/render[.]ts$' },
    },
    {
      name: 'web-knows-what-is-shared',
      comment:
        'What runs in the browser cannot bring the server with it: nouns, contract, search and the reading of drafts are made for both.',
      severity: 'error',
      from: { path: '^web/', pathNot: TEST },
      to: { path: '^server/', pathNot: '^server/(model|contract|search|draft)/' },
    },
    {
      name: 'components-know-no-page',
      comment:
        'A component takes props and gives callbacks; it knows no state and no page, so any page may use it.',
      severity: 'error',
      from: { path: '^web/components/', pathNot: TEST },
      to: { path: '^web/(state|pages)/' },
    },

    typesOnly(
      'model-is-types',
      { from: '^server/model/', to: '' },
      'The nouns import nothing at run time: they are shapes, at home in every process.',
    ),
    typesOnly(
      'derive-takes-contract-types',
      { from: '^server/derive/', to: '^server/contract/' },
      'A view has the shape that the contract names; checking it is the business of the application.',
    ),
    typesOnly(
      'web-takes-contract-types',
      { from: '^web/', to: '^server/contract/' },
      'The browser needs the shape of an answer and not the schema library.',
    ),

    {
      name: 'files-are-touched-by-disk',
      comment:
        'One folder reads, watches and writes, so that one folder has to be right about paths and half-written files.',
      severity: 'error',
      from: { path: '^(server|web)/', pathNot: ['^server/(disk|cli)/', TEST] },
      to: { path: FILE_SYSTEM },
    },
    {
      name: 'network-is-spoken-by-http',
      comment:
        'Nothing but the application and its starter opens a connection; a review is read without a network.',
      severity: 'error',
      from: { path: '^(server|web)/', pathNot: ['^server/(http|cli)/', TEST] },
      to: { path: NETWORK },
    },
    {
      name: 'pure-folders-need-no-machine',
      comment:
        'No file system, network, clock or process where values are computed from values. Hashing is a computation.',
      severity: 'error',
      from: {
        path: '^server/(model|parse|corpus|search|names|draft|csl|derive|contract)/',
        pathNot: TEST,
      },
      to: { dependencyTypes: ['core'], pathNot: [FILE_SYSTEM, NETWORK, '^(node:)?crypto$'] },
    },
    {
      name: 'hashing-is-done-by-corpus',
      comment:
        'The revision of a corpus is the one hash among the values; parsers and views need none.',
      severity: 'error',
      from: {
        path: '^server/(model|parse|search|names|draft|csl|derive|contract)/',
        pathNot: TEST,
      },
      to: { path: '^(node:)?crypto$' },
    },

    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one subject, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing imports and that imports nothing is left over.',
      severity: 'error',
      from: { orphan: true, pathNot: [TEST, ENTRIES, String.raw`[.]d[.]ts$`] },
      to: {},
    },
    {
      name: 'nothing-imports-tests',
      comment: 'A program that leans on its tests cannot be shipped without them.',
      severity: 'error',
      from: { path: '^(server|web)/', pathNot: TEST },
      to: { path: TEST },
    },
    {
      name: 'server-needs-no-tools',
      comment:
        'A development dependency is not there when the program is installed; its types may be used.',
      severity: 'error',
      from: { path: '^server/', pathNot: TEST },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'libraries-are-declared',
      comment: 'A library that only came along with another one may leave with it.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-optional', 'npm-peer'] },
    },
    {
      name: 'imports-resolve',
      comment: 'An import that leads nowhere is a mistake, or a file that somebody forgot.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],

  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|tests/fixtures|tests/[.]artefacts)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'svelte', 'node', 'default', 'types'],
      extensions: ['.ts', '.svelte', '.js', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
