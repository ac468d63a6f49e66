// Gathers the packages of gathered.mjs. A process of its own, run by the Node of the product: what a package exports is
// asked of the package itself.
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { build } from 'esbuild';

import { GATHERED, GATHERED_FOLDER, stamp } from './gathered.mjs';
import { inRoot, ROOT } from './project.mjs';

const UNFINISHED = inRoot('node_modules', '.cache', 'samlas');
const ENTRANCES = join(UNFINISHED, '.ingangar');

/** Looked for by name where Nest can do without them, or outside on account of their files. */
const OUTSIDE = [
  '@fastify/multipart',
  '@fastify/static',
  '@fastify/view',
  '@nestjs/microservices',
  '@nestjs/platform-express',
  '@nestjs/websockets',
  'file-type',
  'pino',
  'reflect-metadata', // must have run before any other: what stays outside is imported first
  'swagger-ui-dist',
];

/** CommonJS inside asks for Node's own by `require`. */
const REQUIRE = "import { createRequire as gor } from 'node:module'; const require = gor(import.meta.url);";

const fileOf = (name) => join(ENTRANCES, `${name.replace('/', '+')}.mjs`);

/** Exports by name what Node sees that the package exports; CommonJS has no `export *`. */
const writeEntrance = async (name) => {
  const names = Object.keys(await import(name)).filter((exported) => exported !== 'module.exports');
  await writeFile(fileOf(name), `export { ${names.join(', ')} } from '${name}';\n`);
};

const writeManifest = (name) =>
  writeFile(
    join(UNFINISHED, name, 'package.json'),
    JSON.stringify({ name, type: 'module', exports: './index.js' }),
  );

for (const folder of [UNFINISHED, GATHERED_FOLDER]) await rm(folder, { recursive: true, force: true });
await mkdir(ENTRANCES, { recursive: true });
await Promise.all(GATHERED.map(writeEntrance));
await build({
  absWorkingDir: ROOT,
  entryPoints: Object.fromEntries(GATHERED.map((name) => [`${name}/index`, fileOf(name)])),
  outdir: UNFINISHED,
  chunkNames: '.delar/[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['main'], // as Node, which knows no `module`
  conditions: ['node', 'import'],
  keepNames: true, // Nest finds what to inject by the names of classes
  external: OUTSIDE,
  banner: { js: REQUIRE },
  logLevel: 'warning',
});
await Promise.all([...GATHERED, '.delar'].map(writeManifest));
const [file, fingerprint] = stamp();
await writeFile(join(UNFINISHED, file), fingerprint);
await rm(ENTRANCES, { recursive: true });
await rename(UNFINISHED, GATHERED_FOLDER);
