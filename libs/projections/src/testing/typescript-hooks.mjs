// Lets a thread or a process that a spec starts run the sources as Jest does: `./x.js` is x.ts, `#lib` is that lib's
// index.ts, and SWC compiles. Used with `--import`.
import { readFileSync } from 'node:fs';
import { registerHooks, createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';

const resolveSource = createRequire(import.meta.url)('../../../../infra/dev/jest-resolver.cjs');

const sourceOf = (specifier, parentURL) => {
  if (!parentURL?.startsWith('file:')) return undefined;
  const basedir = dirname(fileURLToPath(parentURL));
  return resolveSource(specifier, { basedir, defaultResolver: () => undefined });
};

registerHooks({
  resolve: (specifier, context, next) => {
    const source = sourceOf(specifier, context.parentURL);
    return source === undefined
      ? next(specifier, context)
      : { url: pathToFileURL(source).href, shortCircuit: true };
  },
  load: (url, context, next) => {
    if (!url.endsWith('.ts')) return next(url, context);
    const { code } = transformSync(readFileSync(fileURLToPath(url), 'utf8'), {
      swcrc: false,
      filename: fileURLToPath(url),
      jsc: {
        target: 'es2024',
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, verbatimModuleSyntax: true },
        keepClassNames: true,
      },
      module: { type: 'es6' },
    });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
