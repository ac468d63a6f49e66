// The same settings for `npm test`, the narrower scripts and Stryker. TypeScript is compiled by SWC, one file at a time;
// types are checked by `npm run types`. test/e2e runs twice, once per place where the log can lie.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const folders = ['libs', 'apps', 'test'].filter((name) => existsSync(join(import.meta.dirname, name)));

/** How a specification is found, compiled and run. */
const specs = {
  rootDir: import.meta.dirname,
  roots: folders.map((name) => `<rootDir>/${name}`),
  testMatch: ['**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/apps/web/', '<rootDir>/test/browser/'],
  testEnvironment: 'node',
  // `npm test` has a new folder for temporary files every time
  cacheDirectory: join(import.meta.dirname, 'node_modules/.cache/jest'),
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  extensionsToTreatAsEsm: ['.ts'],
  resolver: '<rootDir>/infra/dev/jest-resolver.cjs',
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, verbatimModuleSyntax: true },
          keepClassNames: true,
        },
        module: { type: 'es6' },
      },
    ],
  },
  // Only what hangs is to fail on time: a busy machine of two cores may need ten times what a free one does.
  testTimeout: 90_000,
};

/** The e2e specifications over a log in KurrentDB. One that is about the embedded log itself says so in its name. */
const fullMode = {
  ...specs,
  displayName: 'KURRENTDB_URL',
  roots: ['<rootDir>/test/e2e'],
  testPathIgnorePatterns: ['-inbyggd[.]e2e[.]spec[.]ts$'],
  globals: { FULL_MODE: true },
};

export default {
  ...specs,
  projects: [specs, fullMode],
  // `npm test` wants the counts; Stryker and an editor bring reporters of their own.
  ...(process.env.ARENDELOGG_TESTRESULTAT && {
    reporters: ['default', '<rootDir>/infra/dev/jest-result.mjs'],
  }),
  // Two cores: the third waits less than the others do for processes they have started, and for the disk.
  maxWorkers: 3,
  collectCoverageFrom: ['libs/**/*.ts', 'apps/**/*.ts', '!**/*.spec.ts', '!apps/web/**'],
};
