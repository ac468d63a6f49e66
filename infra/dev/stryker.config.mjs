// `npm run mutation` (mutation.mjs): are the domain's rules held by its specifications? Report: reports/mutation.
const SOURCES = ['libs/domain/src/**/*.ts', '!**/*.spec.ts', '!**/testing/**', '!**/index.ts'];

/** Of these parts at least `krav` per cent of the mutants have to be seen by a specification. `filer`: how their paths begin. */
export const krav = 90;
export const delar = {
  tidsfrister: {
    text: 'Tidsfristerna',
    filer: ['libs/domain/src/tidsfrister/'],
  },
  minoritet: {
    text: 'Minoritetsreglerna R-40 till R-45, och närvaron de räknar på',
    filer: [
      'libs/domain/src/regler/minoritet.regler.ts',
      'libs/domain/src/regler/motespunkt.ts',
      'libs/domain/src/sammantrade/narvaro.ts',
    ],
  },
  overgangar: {
    text: 'Övergångarna: ordningen, lägena och besluten om ärenden och sammanträden',
    filer: [
      'libs/domain/src/regler/ordning.',
      'libs/domain/src/arende/status.ts',
      'libs/domain/src/arende/lage.ts',
      'libs/domain/src/arende/arende.evolve.ts',
      'libs/domain/src/arende/behandling.evolve.ts',
      'libs/domain/src/arende/arende.decider.ts',
      'libs/domain/src/arende/beslut/',
      'libs/domain/src/sammantrade/sammantrade.evolve.ts',
      'libs/domain/src/sammantrade/sammantrade.decider.ts',
      'libs/domain/src/sammantrade/utkast.ts',
    ],
  },
};

export default {
  packageManager: 'npm',
  testRunner: 'specifikationer',
  plugins: ['./infra/dev/lib/mutation-runner.mjs'],
  mutate: SOURCES,
  ignorePatterns: ['dist', 'data', 'reports', 'coverage', 'apps/web', 'docs'],
  coverageAnalysis: 'perTest',
  // What is read once at load (texts of rules, lists of words) would need every specification for each mutant: hours.
  ignoreStatic: true,
  concurrency: 2,
  // A mutant that never ends is to be told from a machine that is busy with something else.
  timeoutMS: 10_000,
  reporters: ['json', 'html', 'progress-append-only'],
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  htmlReporter: { fileName: 'reports/mutation/mutation.html' },
  // The parts have each their own demand: mutation.mjs.
  thresholds: { high: 95, low: krav, break: null },
  disableTypeChecks: false,
};
