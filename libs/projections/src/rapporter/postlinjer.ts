import { organnyckel, postplats, tolkaSkedde, type Rapportpost } from '#domain';
import type { StreamName } from '#event-store';
import type { ReadModelTx } from '../engine/read-model.js';
import { Linje, type Periodrad } from '../tidslinje/linje.js';
import { perPostaxel, type Postaxel } from './rapporter.tabeller.js';

/** A post as it is stored: its JSON, with what it is found by. */
type Lagrad = {
  readonly slag: string;
  readonly oppen: number;
  readonly organ: string | null;
  readonly dag: string;
  readonly post: string;
};
/** By the key of each post. */
export type Lagrade = ReadonlyMap<string, Lagrad>;

/** The posts of one stream from a moment on (ms). */
export type Postlage = { readonly fran: number; readonly poster: Lagrade };

type Rad = Lagrad & { readonly nyckel: string; readonly fran: number; readonly till: number };

const lagrad = (post: Rapportpost): Lagrad => {
  const { organ, dag } = postplats(post);
  const kand = tolkaSkedde(dag);
  return {
    slag: post.slag,
    oppen: Number(post.oppen),
    organ: organ === null ? null : organnyckel(organ),
    dag: kand?.till ?? kand?.fran ?? '',
    post: JSON.stringify(post),
  };
};

/** Made once of each state, which both times show. */
export const lagrade = (poster: readonly Rapportpost[]): Lagrade =>
  new Map(poster.map((post) => [post.nyckel, lagrad(post)]));

const samma = (a: Lagrad, b: Lagrad): boolean => a.post === b.post;

type Linjer = Map<string, Linje<Lagrad>>;

const linjerAv = (rader: readonly Rad[]): Linjer => {
  const perNyckel = new Map<string, Periodrad<Lagrad>[]>();
  for (const { nyckel, fran, till, ...visar } of rader) {
    const linje = perNyckel.get(nyckel) ?? [];
    linje.push({ fran, till, visar });
    perNyckel.set(nyckel, linje);
  }
  return new Map([...perNyckel].map(([nyckel, linje]) => [nyckel, new Linje(linje, samma)]));
};

const fyllPa = (linjer: Linjer, { fran, poster }: Postlage): void => {
  for (const nyckel of poster.keys())
    if (!linjer.has(nyckel)) linjer.set(nyckel, new Linje<Lagrad>([], samma));
  for (const [nyckel, linje] of linjer) linje.fran(fran, poster.get(nyckel) ?? null);
};

/** As text once and for all: composed for every post, it costs as much as binding the values. */
const SATT = perPostaxel(
  (axel) => `INSERT OR REPLACE INTO ${axel} (strom, nyckel, fran, till, slag, oppen, organ, dag, post)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
);
const TA_BORT = perPostaxel((axel) => `DELETE FROM ${axel} WHERE strom = ? AND nyckel = ? AND fran = ?`);
const ALLA = perPostaxel(
  (axel) =>
    `SELECT nyckel, fran, till, slag, oppen, organ, dag, post FROM ${axel} WHERE strom = ? ORDER BY nyckel, fran`,
);

type Nycklad = { readonly nyckel: string; readonly rad: Periodrad<Lagrad> };

const plats = (nyckel: string, fran: number): string => `${nyckel} ${fran}`;

const skriv = (
  tx: ReadModelTx,
  axel: Postaxel,
  strom: StreamName,
  { fore, efter }: { readonly fore: readonly Rad[]; readonly efter: readonly Nycklad[] },
): void => {
  const kvar = new Map(fore.map((r) => [plats(r.nyckel, r.fran), r]));
  for (const { nyckel, rad } of efter) {
    const { fran, till, visar } = rad;
    const gammal = kvar.get(plats(nyckel, fran));
    kvar.delete(plats(nyckel, fran));
    if (gammal?.post === visar.post && gammal.till === till) continue;
    const { slag, oppen, organ, dag, post } = visar;
    tx.run(SATT[axel], strom, nyckel, fran, till, slag, oppen, organ, dag, post);
  }
  for (const { nyckel, fran } of kvar.values()) tx.run(TA_BORT[axel], strom, nyckel, fran);
};

type Postbyte = {
  readonly lagen: readonly Postlage[];
  readonly vaxer: boolean;
  readonly borjar?: boolean;
};

/**
 * Writes what the posts of a stream have become. `vaxer`: the states follow on what is stored; otherwise they are all
 * there is, and what is stored and not among them goes away. `borjar`: nothing is stored yet.
 */
export const skrivPoster = (
  tx: ReadModelTx,
  axel: Postaxel,
  strom: StreamName,
  { lagen, vaxer, borjar = false }: Postbyte,
): void => {
  if (lagen.length === 0 && vaxer) return;
  const fore = borjar ? [] : tx.all<Rad>(ALLA[axel], strom);
  const linjer = linjerAv(vaxer ? fore : []);
  for (const lage of lagen) fyllPa(linjer, lage);
  const efter = [...linjer].flatMap(([nyckel, linje]) => linje.rader.map((rad) => ({ nyckel, rad })));
  skriv(tx, axel, strom, { fore, efter });
};

/** Remembers which ärenden the posts name, so that a decision can find its paragraf. */
export const skrivOmnamnda = (tx: ReadModelTx, strom: StreamName, poster: readonly Rapportpost[]): void => {
  for (const post of poster)
    if (post.slag === 'paragraf')
      for (const arende of post.arenden)
        tx.run(
          'INSERT OR IGNORE INTO omnamnd (arende, strom, nyckel) VALUES (?, ?, ?)',
          ...[arende, strom, post.nyckel],
        );
};
