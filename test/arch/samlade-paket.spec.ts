import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';

type Paket = Readonly<
  Partial<
    Record<'dependencies' | 'optionalDependencies' | 'peerDependencies', Readonly<Record<string, string>>>
  >
>;

const ROT = join(import.meta.dirname, '../..');
const las = (fil: string): string => readFileSync(join(ROT, fil), 'utf8');
const modul = join(ROT, 'infra/dev/lib/gathered.mjs');
const { GATHERED } = (await import(pathToFileURL(modul).href)) as { GATHERED: readonly string[] };
const produkten = JSON.parse(las('package.json')) as Paket;
const last = (JSON.parse(las('package-lock.json')) as { packages: Readonly<Record<string, Paket>> }).packages;

/** What the product imports, by the name in the import. */
const importer = new Set(
  globSync(['libs/**/*.ts', 'apps/**/*.ts'], { cwd: ROT, exclude: ['**/*.spec.ts', 'apps/web/**'] })
    .flatMap((fil) => [...las(fil).matchAll(/(?:from|import\() ?'([^'.#][^']*)'/g)])
    .map(([, namn = '']) => namn),
);
const paketetAv = (namn: string): string =>
  namn
    .split('/')
    .slice(0, namn.startsWith('@') ? 2 : 1)
    .join('/');

/** A package and everything that it asks for, as it is installed. */
const medSina = (namn: string, sedda = new Set<string>()): ReadonlySet<string> => {
  if (sedda.has(namn)) return sedda;
  sedda.add(namn);
  const { dependencies, optionalDependencies, peerDependencies } = last[`node_modules/${namn}`] ?? {};
  for (const nasta of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies }))
    medSina(nasta, sedda);
  return sedda;
};

describe('the packages that are gathered', () => {
  const utanfor = Object.keys(produkten.dependencies ?? {})
    .filter((namn) => !GATHERED.includes(namn))
    .filter((namn) => [...importer].some((importerat) => paketetAv(importerat) === namn));

  it('are each imported by their own name alone: what is beneath it is not there', () => {
    const under = [...importer].filter(
      (namn) => GATHERED.includes(paketetAv(namn)) && paketetAv(namn) !== namn,
    );
    expect(under).toEqual(['xmlbuilder2/lib/interfaces.js']); // its types
  });

  it.each(utanfor)('are not what %s imports: there is one copy of each', (namn) => {
    expect([...medSina(namn)].filter((eget) => GATHERED.includes(eget))).toEqual([]);
  });
});
