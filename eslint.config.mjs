import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const SPECS = [
  '**/*.spec.ts',
  '**/*.contract.ts',
  '**/testing/**/*.ts',
  'libs/testing/**/*.ts',
  'test/**/*.ts',
];

/** The domain decides the same way twice, anywhere: no clock, no chance, no waiting, no surroundings. */
const impure = [
  ['NewExpression[callee.name="Date"][arguments.length=0]', 'Time comes in with the command.'],
  ['CallExpression[callee.name="Date"]', 'Time comes in with the command.'],
  ['MemberExpression[object.name="Date"][property.name="now"]', 'Time comes in with the command.'],
  [
    'NewExpression[callee.name="Date"][arguments.length>0]',
    'Dates are ISO 8601 text; calculate with shared/stockholm or Date.UTC.',
  ],
  ['MemberExpression[object.name="Math"][property.name="random"]', 'Ids come in with the command.'],
  [':function[async=true]', 'The domain never waits.'],
  ['AwaitExpression', 'The domain never waits.'],
  ['Identifier[name=/^(process|globalThis)$/]', 'The domain knows nothing of what surrounds it.'],
  [
    ':matches(ClassDeclaration, ClassExpression):not([superClass.name=/^(Error|\\w+Error|RuleViolation)$/])',
    'Facts are plain data and rules are functions; only errors are classes.',
  ],
].map(([selector, message]) => ({ selector, message }));

export default defineConfig(
  globalIgnores(['dist/', 'data/', 'coverage/', 'reports/', '.stryker-tmp/', 'apps/web/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/require-await': 'off', // a port's function is async even where one adapter has nothing to wait for
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }], // Nest modules
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/consistent-indexed-object-style': 'off', // a named key says what it is
      '@typescript-eslint/no-generated-empty-object-type': 'off', // an event without data
      '@typescript-eslint/consistent-type-definitions': 'off', // unions of types beside interfaces: both have their place
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off', // answers are literals typed by the DTO class that documents them
      complexity: ['error', { max: 10, variant: 'modified' }], // a switch over a union is one decision
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // Nest reads parameter types at run time: importing an injected class as a type would break injection.
    files: ['apps/**/*.ts', 'libs/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['libs/domain/**/*.ts'],
    ignores: SPECS,
    rules: { 'no-restricted-syntax': ['error', ...impure] },
  },
  {
    files: SPECS,
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/unbound-method': 'off', // expect(port.append)
      '@typescript-eslint/no-non-null-assertion': 'off', // a missing value fails the test, as it should
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  {
    // Scripts run on any Node from 20, without types.
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'performance',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'fetch',
          'URL',
          'AbortController',
          'AbortSignal',
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: {
      complexity: ['error', 10],
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // One file on purpose: it goes with every package, to be read and run where nothing else is installed.
    files: ['libs/revision/src/paket/fristaende/verifiera.mjs'],
    rules: { 'max-lines': ['error', { max: 385, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { require: 'readonly', module: 'writable', __dirname: 'readonly' },
    },
  },
);
