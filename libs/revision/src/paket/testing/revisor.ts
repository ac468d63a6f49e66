import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { byggPaket, VERIFIERARE } from '../bygg-paket.js';
import type { Bevispaket } from '../paket.js';
import { skrivPaket } from '../skriv-paket.js';
import { ARENDE, Provarende } from './provarende.js';

/** A line of handelser.jsonl, or of bevis.jsonl. */
export type Rad = Record<string, unknown> & {
  nr: number;
  strom: string;
  revision: number;
  position: string;
  id: string;
  typ: string;
  version: number;
  data: string;
  metadata: string;
  hash: string;
  stig: string[];
};
/** What the verifier said. */
export type Utfall = { readonly kod: number | null; readonly ut: string };

export const ARENDESTROM = `arende-${ARENDE}`;
export const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');

type Verifierare = {
  readonly kor: (argument: readonly string[], skriv: (rad: string) => void) => number;
};

/** Somebody who is handed packages, and tries them. */
export class Revisor {
  prov!: Provarende;
  paket!: Bevispaket;
  /** A folder where nothing is, for each test. */
  mapp!: string;
  private verifierare!: Verifierare;

  async borja(): Promise<void> {
    this.prov = await Provarende.skapa();
    this.verifierare = (await import(pathToFileURL(VERIFIERARE).href)) as Verifierare;
    this.paket = await byggPaket(this.prov.delar, { arende: ARENDE, medNyckel: false });
    await skrivPaket(this.paket, this.original);
    await skrivPaket(this.paket, this.tar);
    await skrivPaket(await byggPaket(this.prov.delar, { arende: ARENDE, medNyckel: true }), this.oppet);
  }

  get original(): string {
    return join(this.prov.mapp, 'paket');
  }

  /** With the keys. */
  get oppet(): string {
    return join(this.prov.mapp, 'oppet');
  }

  get tar(): string {
    return join(this.prov.mapp, 'paket.tar');
  }

  nyMapp(): string {
    return mkdtempSync(join(this.prov.mapp, 'revisor-'));
  }

  /** A package copied to another place. */
  kopia(fran = this.original): string {
    const till = join(this.nyMapp(), 'paket');
    cpSync(fran, till, { recursive: true });
    return till;
  }

  /** By the file that goes with every package. */
  verifiera(plats: string, ...argument: readonly string[]): Utfall {
    const rader: string[] = [];
    const kod = this.verifierare.kor([plats, ...argument], (rad) => rader.push(rad));
    return { kod, ut: rader.join('\n') };
  }

  /** By the package's own file, in a process of its own with nothing around it. */
  verifieraForSig(plats: string, ...argument: readonly string[]): Utfall {
    const fil = join(plats.endsWith('.tar') ? this.original : plats, 'verifiera.mjs');
    const { status, stdout, stderr } = spawnSync(process.execPath, [fil, plats, ...argument], {
      ...{ env: {}, cwd: this.nyMapp(), encoding: 'utf8' },
    });
    return { kod: status, ut: stdout + stderr };
  }

  async stang(): Promise<void> {
    await this.prov.kalla.stang();
    rmSync(this.prov.mapp, { recursive: true });
  }
}

/** An auditor for the tests of a file, with packages that were made before the first of them. */
export const medRevisor = (): Revisor => {
  const revisor = new Revisor();
  beforeAll(() => revisor.borja());
  afterAll(() => revisor.stang());
  beforeEach(() => {
    revisor.mapp = revisor.nyMapp();
  });
  return revisor;
};

export const lasRader = (plats: string, fil: string): Rad[] =>
  readFileSync(join(plats, fil), 'utf8')
    .trim()
    .split('\n')
    .map((rad) => JSON.parse(rad) as Rad);

/** Writes a file and lets innehall.json say so: whoever tampers is not careless. */
export const skriv = (plats: string, fil: string, text: string | Buffer): void => {
  writeFileSync(join(plats, fil), text);
  const innehall = JSON.parse(readFileSync(join(plats, 'innehall.json'), 'utf8')) as {
    filer: { namn: string; sha256: string }[];
  };
  for (const post of innehall.filer) if (post.namn === fil) post.sha256 = sha256(text);
  writeFileSync(join(plats, 'innehall.json'), JSON.stringify(innehall));
};
export const skrivRader = (plats: string, fil: string, rader: readonly object[]): void =>
  skriv(plats, fil, rader.map((rad) => `${JSON.stringify(rad)}\n`).join(''));

export const egen = (rader: readonly Rad[], revision: number): Rad =>
  rader.find((rad) => rad.strom === ARENDESTROM && rad.revision === revision)!;

export const omhashad = (rad: Rad): Rad => ({
  ...rad,
  hash: sha256(
    `{"data":${rad.data},"id":"${rad.id}","metadata":${rad.metadata},"revision":${rad.revision},"stream":"${rad.strom}","type":"${rad.typ}","version":${rad.version}}`,
  ),
});
