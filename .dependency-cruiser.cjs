/** The arrows between the libs, enforced. `npm run deps` checks them, `npm run deps:graph` draws them. */
const { readdirSync, existsSync } = require('node:fs');
const { join } = require('node:path');

/** What each lib may know. A lib that is not here may not exist. */
const MAY_KNOW = {
  domain: [],
  platform: ['domain'], // its types only, see below
  dokument: [],
  access: ['domain'],
  'event-store': ['domain', 'platform'],
  handlingar: ['domain', 'platform'],
  commands: ['domain', 'event-store', 'access', 'platform'],
  projections: ['domain', 'event-store', 'platform'],
  queries: ['domain', 'event-store', 'projections', 'access', 'platform'],
  processer: ['domain', 'event-store', 'commands', 'platform'],
  expediering: ['domain', 'event-store', 'commands', 'handlingar', 'dokument', 'platform'],
  revision: [
    'domain',
    'event-store',
    'projections',
    'queries',
    'handlingar',
    'dokument',
    'access',
    'platform',
  ],
  arkiv: ['domain', 'event-store', 'projections', 'queries', 'handlingar', 'access', 'platform', 'revision'],
  protokolltolk: ['domain'],
};

/** A driver is imported in the folder named after it and nowhere else in the product. */
const DRIVERS = {
  sqlite: '^(node:)?sqlite$',
  kurrent: '(^|node_modules/)(@kurrent|@grpc)/',
  bullmq: '(^|node_modules/)(bullmq|ioredis|@bull-board)(/|$)',
  epost: '(^|node_modules/)(@types/)?nodemailer(/|$)',
  pdf: '(^|node_modules/)(@types/)?pdfkit(/|$)',
  xml: '(^|node_modules/)(xmlbuilder2|xmllint-wasm)(/|$)',
  tar: '(^|node_modules/)(@types/)?tar-stream(/|$)',
  asn1: '(^|node_modules/)(pkijs|asn1js)(/|$)',
  s3: '(^|node_modules/)(@aws-sdk|minio)(/|$)',
};

const SPEC = '[.](spec|contract)[.]ts$';
const TESTING = '/testing/';
const ENTRANCES = '^libs/[^/]+/src/(testing/)?index[.]ts$';
const NOT_FOR_THE_PRODUCT = ['npm-dev', 'npm-no-pkg', 'npm-unknown'];

const libs = existsSync(join(__dirname, 'libs'))
  ? readdirSync(join(__dirname, 'libs'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
  : [];
for (const { name } of libs) {
  if (name !== 'testing' && !(name in MAY_KNOW))
    throw new Error(`libs/${name} saknar rad i .dependency-cruiser.cjs`);
}

const lib = (name) => `^libs/${name}/`;

const arrows = Object.entries(MAY_KNOW).map(([name, known]) => ({
  name: `${name}-knows-only-${known.join('-') || 'itself'}`,
  severity: 'error',
  from: { path: lib(name), pathNot: [SPEC, TESTING] },
  to: { path: '^(libs|apps|test|infra)/', pathNot: [...[name, ...known].map(lib), TESTING] },
}));

const drivers = Object.entries(DRIVERS).map(([folder, path]) => ({
  name: `driver-stays-in-${folder}`,
  severity: 'error',
  comment: 'Everything else speaks to a port, so that the driver can be changed.',
  from: { path: '^(libs|apps)/', pathNot: `/${folder}/` },
  to: { path },
}));

module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: 'No packages, no Node, no clock: decide and evolve must run anywhere, the same way twice.',
      from: { path: lib('domain'), pathNot: [SPEC, TESTING] },
      to: { path: '.', pathNot: '^libs/' },
    },
    ...arrows,
    {
      name: 'platform-knows-domain-types-only',
      severity: 'error',
      from: { path: lib('platform'), pathNot: [SPEC, TESTING] },
      to: { path: lib('domain'), dependencyTypesNot: ['type-only'] },
    },
    ...drivers,
    {
      name: 'libs-are-entered-through-index',
      severity: 'error',
      comment: 'From another lib.',
      from: { path: '^libs/([^/]+)/', pathNot: SPEC },
      to: { path: '^libs/', pathNot: ['^libs/$1/', ENTRANCES] },
    },
    {
      name: 'libs-are-entered-through-index-from-outside',
      severity: 'error',
      comment:
        'From apps and test; the tests of an adapter stand where its server double is, and open it. A scenario reads the example kommun, and a bench starts a Redis, without the test runner.',
      from: { pathNot: '^libs/|^test/(kurrent/|bench/(kurrent|expediering)[.]|scenario/kommun/register[.])' },
      to: { path: '^libs/', pathNot: ENTRANCES },
    },
    {
      name: 'testing-is-for-tests',
      severity: 'error',
      from: { pathNot: [SPEC, TESTING, '^test/'] },
      to: { path: [TESTING, '^libs/testing/'] },
    },
    {
      name: 'tests-are-not-imported',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: [SPEC, TESTING] },
      to: { path: [SPEC, '^test/'] },
    },
    {
      name: 'apps-do-not-know-each-other',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'product-uses-declared-dependencies',
      severity: 'error',
      comment: 'Development packages are not there when the product runs.',
      from: { path: '^(libs|apps)/', pathNot: [SPEC, TESTING, '^libs/testing/'] },
      to: { dependencyTypes: NOT_FOR_THE_PRODUCT, dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^apps/web/', '^dist/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    // `#domain` is the source here too: package.json `imports`, condition `types`.
    enhancedResolveOptions: {
      conditionNames: ['types', 'import', 'node', 'default'],
      exportsFields: ['exports'],
    },
    reporterOptions: { mermaid: { minify: false } },
  },
};
