// The catalogue and the rules are the one place that says what they are: documentation and specifications follow them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { handelsekatalog, REGLER, type AnyKatalog, type Regel } from '#domain';

const root = join(import.meta.dirname, '../..');
const domain = join(root, 'libs/domain/src');
const regelmapp = join(domain, 'regler');

type Docs = {
  handelserMd(katalog: AnyKatalog): string;
  reglerMd(
    regler: readonly Regel[],
    filer: ReadonlyMap<string, string>,
    prov: ReadonlyMap<string, readonly string[]>,
  ): string;
  regelprov(mapp: string, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  regelfiler(mapp: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
};
const docs = (await import(join(root, 'infra/dev/lib/domain-docs.mjs'))) as Docs;

const katalog: AnyKatalog = handelsekatalog;
const typer = Object.keys(katalog);
const ids = REGLER.map((r) => r.id);
const filer = await docs.regelfiler(regelmapp, ids);
const prov = await docs.regelprov(regelmapp, ids);

/** The rules of kommunallagen and its neighbours that the product is to know. */
const LAGENS = [1, 2, 3, 4, 5, 10, 11, 13, 14, 18, 20, 21, 22, 23, 24, 30, 31, 32, 33, 34, 35, 37]
  .concat([40, 41, 42, 43, 44, 45, 50, 51, 52, 53, 54, 60, 61, 70, 71, 72, 73, 74])
  .map((nr) => `R-${String(nr).padStart(2, '0')}`);

const sources = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
const written = (name: string): string => readFileSync(join(root, 'docs', name), 'utf8');

describe('docs/handelser.md', () => {
  it('says what the catalogue says (npm run docs)', () =>
    expect(written('handelser.md')).toBe(docs.handelserMd(katalog)));

  it.each(typer)('has an entry for %s', (typ) => expect(written('handelser.md')).toContain(`\n### ${typ}\n`));
});

describe('docs/regler.md', () => {
  it('says what the rules say (npm run docs)', () =>
    expect(written('regler.md')).toBe(docs.reglerMd(REGLER, filer, prov)));

  it.each(LAGENS)('%s has code', (id) => expect(ids).toContain(id));

  it.each(ids)('%s has a specification', (id) => expect(prov.get(id)).not.toEqual([]));

  it.each(ids)('has a row for %s', (id) =>
    expect(written('regler.md')).toContain(`\n| <a id="${id.toLowerCase()}"></a>${id} |`),
  );
});

describe('the catalogue', () => {
  const declared = sources(domain, '.events.ts').flatMap((text) =>
    [...text.matchAll(/DomainEvent<\s*'(\w+)'/g)].map(([, typ]) => typ!),
  );

  it('has an entry for every event that is declared, and no other', () =>
    expect([...declared].sort()).toStrictEqual([...typer].sort()));

  it.each(typer)('%s names the rules that are tried when it is recorded', (typ) => {
    const judged = typ === 'OppningBegard' ? 'ArendeOppnat' : typ; // holds the opening that is decided on
    const tried = REGLER.filter((r) => (r.galler as readonly string[]).includes(judged)).map((r) => r.id);
    expect([...katalog[typ]!.regler].sort()).toStrictEqual([...tried].sort());
  });

  it.each(typer)('%s is spelled in ASCII, fields too', (typ) => {
    expect(typ).toMatch(/^[A-Z][A-Za-z]+$/);
    for (const namn of Object.keys(katalog[typ]!.falt)) expect(namn).toMatch(/^[a-z][A-Za-z0-9]*$/);
  });

  it.each(typer)('%s says what it is, and of which streams', (typ) => {
    const { version, strom, beskrivning } = katalog[typ]!;
    expect(Number.isInteger(version) && version >= 1).toBe(true);
    expect(strom.length).toBeGreaterThan(0);
    expect(beskrivning).toMatch(/\.$/);
  });
});

describe('the rules', () => {
  const specs = sources(regelmapp, '.spec.ts').join('\n');
  const described = [
    ...specs.matchAll(/describe(?:\.each\(\[[\s\S]*?\]\))?\(\s*'([^']+)'/g),
    ...specs.matchAll(/\['([RO]-[^']+)'/g),
  ]
    .map(([, titel]) => titel!)
    .join('\n');

  it.each(ids)('%s has a specification that is named after it', (id) =>
    expect(described).toMatch(new RegExp(`\\b${id}\\b(?!\\d)`)),
  );

  it.each(ids)('%s stands in a file of the rules', (id) => expect(filer.get(id)).toMatch(/\.regler\.ts$/));

  it.each(REGLER.map((r) => [r.id, r] as const))('%s speaks of events that exist', (_id, regel) => {
    for (const typ of regel.galler) expect(typer).toContain(typ);
  });
});
