import { organnyckel, postplats, tolkaSkedde, type Rapportpost } from '#domain';
import type { StreamName } from '#event-store';
import type { ReadModelTx } from '../engine/read-model.js';
import { Linje, type Periodrad } from '../tidslinje/linje.js';
import type { Postaxel } from './rapporter.tabeller.js';

/** The posts of one stream from a moment on (ms). */
export type Postlage = { readonly fran: number; readonly poster: readonly Rapportpost[] };

/** A post as it is stored: its JSON, with what it is found by. */
type Lagrad = {
  readonly slag: string;
  readonly oppen: number;
  readonly organ: string | null;
  readonly dag: string;
  readonly post: string;
};
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
  const nu = new Map(poster.map((post) => [post.nyckel, lagrad(post)]));
  for (const nyckel of nu.keys()) if (!linjer.has(nyckel)) linjer.set(nyckel, new Linje<Lagrad>([], samma));
  for (const [nyckel, linje] of linjer) linje.fran(fran, nu.get(nyckel) ?? null);
};

const infoga = (axel: Postaxel): string => `INSERT INTO ${axel}
  (strom, nyckel, fran, till, slag, oppen, organ, dag, post)
  VALUES (:strom, :nyckel, :fran, :till, :slag, :oppen, :organ, :dag, :post)`;

type Nycklad = { readonly nyckel: string; readonly rad: Periodrad<Lagrad> };

const skriv = (
  tx: ReadModelTx,
  axel: Postaxel,
  strom: StreamName,
  { fore, efter }: { readonly fore: readonly Rad[]; readonly efter: readonly Nycklad[] },
): void => {
  const plats = (nyckel: string, fran: number): string => `${nyckel} ${fran}`;
  const gamla = new Map(fore.map((r) => [plats(r.nyckel, r.fran), r]));
  const kvar = new Set<string>();
  for (const { nyckel, rad } of efter) {
    const gammal = gamla.get(plats(nyckel, rad.fran));
    if (gammal?.post === rad.visar.post && gammal.till === rad.till) {
      kvar.add(plats(nyckel, rad.fran));
      continue;
    }
    tx.run(`DELETE FROM ${axel} WHERE strom = ? AND nyckel = ? AND fran = ?`, strom, nyckel, rad.fran);
    tx.run(infoga(axel), { strom, nyckel, fran: rad.fran, till: rad.till, ...rad.visar });
    kvar.add(plats(nyckel, rad.fran));
  }
  for (const [p, { nyckel, fran }] of gamla)
    if (!kvar.has(p))
      tx.run(`DELETE FROM ${axel} WHERE strom = ? AND nyckel = ? AND fran = ?`, strom, nyckel, fran);
};

/**
 * Writes what the posts of a stream have become. `vaxer`: the states follow on what is stored; otherwise they are all
 * there is, and what is stored and not among them goes away.
 */
export const skrivPoster = (
  tx: ReadModelTx,
  axel: Postaxel,
  strom: StreamName,
  { lagen, vaxer }: { readonly lagen: readonly Postlage[]; readonly vaxer: boolean },
): void => {
  if (lagen.length === 0 && vaxer) return;
  const fore = tx.all<Rad>(
    `SELECT nyckel, fran, till, slag, oppen, organ, dag, post FROM ${axel} WHERE strom = ? ORDER BY nyckel, fran`,
    strom,
  );
  const linjer = linjerAv(vaxer ? fore : []);
  for (const lage of lagen) fyllPa(linjer, lage);
  const efter = [...linjer].flatMap(([nyckel, linje]) => linje.rader.map((rad) => ({ nyckel, rad })));
  skriv(tx, axel, strom, { fore, efter });
};

/** Remembers which ärenden the posts name, so that a decision can find its paragraf. */
export const skrivOmnamnda = (tx: ReadModelTx, strom: StreamName, lagen: readonly Postlage[]): void => {
  for (const { poster } of lagen)
    for (const post of poster)
      if (post.slag === 'paragraf')
        for (const arende of post.arenden)
          tx.run(
            'INSERT OR IGNORE INTO omnamnd (arende, strom, nyckel) VALUES (?, ?, ?)',
            arende,
            strom,
            post.nyckel,
          );
};
