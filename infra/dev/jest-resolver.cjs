// Jest reads the sources, not dist/: our own `./x.js` is x.ts, and `#lib` is that lib's index.ts as package.json `imports`
// says under "types". Packages that are gathered (lib/gathered.mjs) are read from there, if they are the versions that are
// installed. Files in node_modules resolve as they always do; they have relative and `#` imports of
// their own.
const { existsSync } = require('node:fs');
const { join, resolve, sep } = require('node:path');

const { GATHERED, GATHERED_FOLDER, isGathered } = require('./lib/gathered.mjs');

const root = resolve(__dirname, '../..');
const { imports } = require(join(root, 'package.json'));
const patterns = Object.entries(imports).map(([name, target]) => {
  const [before, after] = name.split('*');
  return { before, after, source: target.types };
});

const sourceOfLib = (request) => {
  for (const { before, after, source } of patterns) {
    if (!request.startsWith(before) || !request.endsWith(after)) continue;
    const file = join(root, source.replace('*', request.slice(before.length, request.length - after.length)));
    if (existsSync(file)) return file;
  }
  return undefined;
};

const sourceOfRelative = (request, basedir) => {
  if (!/^\.{1,2}\/.*\.js$/.test(request)) return undefined;
  const file = resolve(basedir, request.replace(/\.js$/, '.ts'));
  return existsSync(file) ? file : undefined;
};

const gathered = new Map(
  isGathered() ? GATHERED.map((name) => [name, join(GATHERED_FOLDER, name, 'index.js')]) : [],
);

const sourceOf = (request, basedir) => {
  if (request.startsWith('#')) return sourceOfLib(request);
  return gathered.get(request) ?? sourceOfRelative(request, basedir);
};

module.exports = (request, options) => {
  const ours = !`${options.basedir}${sep}`.includes(`${sep}node_modules${sep}`);
  const source = ours && sourceOf(request, options.basedir);
  return source || options.defaultResolver(request, options);
};
