// `npm run mutation`: are the domain's rules held by its specifications? Report: reports/mutation/mutation.html.
export default {
  packageManager: 'npm',
  testRunner: 'jest',
  // Jest's own worker processes are not used: Stryker runs two of its own.
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  jest: { configFile: 'jest.config.mjs', config: { maxWorkers: 1, roots: ['<rootDir>/libs/domain'] } },
  mutate: ['libs/domain/src/**/*.ts', '!**/*.spec.ts', '!**/testing/**', '!**/index.ts'],
  ignorePatterns: ['dist', 'data', 'reports', 'coverage', 'apps/web', 'docs'],
  coverageAnalysis: 'perTest',
  incremental: true,
  incrementalFile: 'reports/mutation/incremental.json',
  concurrency: 2,
  reporters: ['clear-text', 'html', 'progress'],
  htmlReporter: { fileName: 'reports/mutation/mutation.html' },
  clearTextReporter: { logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: null },
  disableTypeChecks: false,
};
