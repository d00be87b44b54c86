/** What neither the compiler nor the formatter nor the import rules can see. */
import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import typescript from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const TESTS = ['**/*.test.ts', 'tests/**/*.ts'];
const CONFIGS = ['*.config.{js,ts}', '.dependency-cruiser.js', '.ci/*.js'];
const PURE = 'server/{model,parse,corpus,search,names,draft,csl,derive,contract}/**/*.ts';

const NO_DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name, so that a thing has one name everywhere.',
};
const NO_BARREL = {
  selector: 'ExportAllDeclaration',
  message: 'Import from the file that has it: a barrel hides where things are.',
};
const WRITTEN_ENDING = {
  selector: String.raw`:matches(ImportDeclaration, ExportNamedDeclaration, ImportExpression)[source.value=/^\.(?!.*\.(?:ts|js|svelte|css|json)$)/]`,
  message: 'Write the ending of an imported file: Node runs these files as they are.',
};
const NO_CLOCK = {
  selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
  message: 'A view depends on its corpus alone: take the time as an argument.',
};
const HOUSE = [NO_DEFAULT_EXPORT, NO_BARREL, WRITTEN_ENDING];

/** What a function that depends on its arguments alone cannot need. */
const OUTSIDE_WORLD = [
  'fetch',
  'process',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'performance',
  'navigator',
  'EventSource',
  'WebSocket',
].map((name) => ({ name, message: 'This folder is pure: no network, clock or process.' }));

/** The import rules see a component's imports once its types are gone; these are for the types. */
const NOT_FOR_PAGES = {
  regex: '/server/(?!model/|contract/|search/|draft/)',
  message:
    'The browser knows the nouns, the contract, search and drafts, nothing else of the server.',
};
const NOT_FOR_COMPONENTS = {
  regex: '/(state|pages)/',
  message: 'A component takes props and gives callbacks; it knows no state and no page.',
};

const IMPURE_CALLS = [
  { object: 'Date', property: 'now', message: NO_CLOCK.message },
  { object: 'Math', property: 'random', message: 'The same corpus gives the same view.' },
];

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'tests/fixtures/', 'tests/.artefacts/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  eslint.configs.recommended,
  typescript.configs.strictTypeChecked,
  typescript.configs.stylisticTypeChecked,
  svelte.configs.recommended,
  svelte.configs.prettier,

  {
    name: 'house',
    languageOptions: {
      globals: globals['shared-node-browser'],
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      complexity: ['error', 15],
      eqeqeq: 'error',
      'max-depth': ['error', 3],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 3],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...HOUSE],
      'no-undef': 'off', // the compiler knows better
      'object-shorthand': 'error',
      'prefer-template': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/dot-notation': 'off', // an unknown key is written as one: `process.env['PORT']`
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-misused-spread': 'off', // a text is spread to be cut into code points
      '@typescript-eslint/no-non-null-assertion': 'off', // the index that a loop has just checked
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: true }],
      '@typescript-eslint/require-await': 'off', // fastify's plugins and handlers promise without waiting
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },

  {
    name: 'pure folders',
    files: [PURE],
    ignores: TESTS,
    rules: {
      'no-restricted-globals': ['error', ...OUTSIDE_WORLD],
      'no-restricted-properties': ['error', ...IMPURE_CALLS],
      'no-restricted-syntax': ['error', ...HOUSE, NO_CLOCK],
    },
  },

  {
    name: 'micromark constructs',
    files: ['server/parse/{citation,markdown}/**/*.ts'],
    rules: {
      'max-params': ['error', 4], // micromark gives a tokenizer its context as `this`, and three more
      '@typescript-eslint/no-this-alias': ['error', { allowedNames: ['context'] }],
      '@typescript-eslint/no-unnecessary-condition': 'off', // its type guards narrow too far in their else
    },
  },

  {
    name: 'programs that print',
    files: ['server/cli/**/*.ts', 'tests/bench/**/*.ts', '.ci/*.js'],
    rules: { 'no-console': 'off' },
  },

  {
    name: 'the browser',
    files: ['web/**'],
    languageOptions: { globals: globals.browser },
  },
  {
    name: 'components',
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: typescript.parser, svelteConfig } },
    rules: {
      'prefer-const': 'off', // `let { a = $bindable() } = $props()` is one pattern
      'svelte/block-lang': ['error', { script: 'ts', style: null }],
      'svelte/button-has-type': 'error',
      'svelte/no-at-html-tags': 'error', // a note is drawn from its tree, never from text
      'svelte/no-inline-styles': 'error', // the content policy refuses a style attribute
      'svelte/no-target-blank': 'error',
      'svelte/no-useless-mustaches': 'off', // `{' '}` is a space that the formatter leaves alone
      'svelte/prefer-const': ['error', { excludedRunes: ['$props', '$bindable'] }],
      'svelte/require-each-key': 'error',
      'svelte/valid-compile': 'error',
    },
  },

  {
    name: 'imports of pages',
    files: ['web/**/*.svelte'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [NOT_FOR_PAGES] }],
    },
  },
  {
    name: 'imports of components',
    files: ['web/components/**/*.svelte'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [NOT_FOR_PAGES, NOT_FOR_COMPONENTS] },
      ],
    },
  },

  {
    name: 'tests',
    files: TESTS,
    rules: {
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      'max-params': 'off',
      'prefer-template': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },

  {
    name: 'configurations',
    files: CONFIGS,
    extends: [typescript.configs.disableTypeChecked],
    rules: { 'max-lines': 'off', 'no-restricted-syntax': 'off' }, // a table of rules is as long as it has to be
  },
);
