// `npm run mutation`: are the domain's rules held by its specifications? Report: reports/mutation/mutation.html.
export default {
  packageManager: 'npm',
  testRunner: 'jest',
  // Jest's own worker processes are not used: Stryker runs two of its own.
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  jest: {
    configFile: 'jest.config.mjs',
    config: {
      maxWorkers: 1,
      projects: [],
      roots: ['<rootDir>/libs/domain'],
      // Slow and random: what a mutant changes has to be seen by an example.
      testPathIgnorePatterns: ['/node_modules/', '[.]properties[.]spec[.]ts$'],
    },
  },
  mutate: ['libs/domain/src/**/*.ts', '!**/*.spec.ts', '!**/testing/**', '!**/index.ts'],
  ignorePatterns: ['dist', 'data', 'reports', 'coverage', 'apps/web', 'docs'],
  coverageAnalysis: 'perTest',
  // What is read once at load (texts of rules, lists of words) would need every specification for each mutant: hours.
  ignoreStatic: true,
  incremental: true,
  incrementalFile: 'reports/mutation/incremental.json',
  concurrency: 2,
  reporters: ['clear-text', 'html', 'progress'],
  htmlReporter: { fileName: 'reports/mutation/mutation.html' },
  clearTextReporter: { logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: null },
  disableTypeChecks: false,
};
