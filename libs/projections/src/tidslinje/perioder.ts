import type { ReadModelTx } from '../engine/read-model.js';
import type { Skick } from '../lista/listvarden.js';
import { klassAv } from './klass.js';
import type { Periodrad } from './linje.js';
import type { Axel } from './tidslinje.tabeller.js';

/** What a period shows: a version of what the opening decides, and what the ärende has come to. */
export type Visning = Skick & { readonly ver: number };
export type Period = Periodrad<Visning>;

type Rad = Visning & { readonly fran: number; readonly till: number };

export const sammaVisning = (a: Visning, b: Visning): boolean =>
  a.ver === b.ver && a.status === b.status && a.instans === b.instans && a.handlaggare === b.handlaggare;

const lasta = (rader: readonly Rad[]): readonly Period[] =>
  rader.map(({ fran, till, ver, status, instans, instans_nyckel, handlaggare }) => ({
    ...{ fran, till },
    visar: { ver, status, instans, instans_nyckel, handlaggare },
  }));

const KOLUMNER = 'fran, till, ver, status, instans, instans_nyckel, handlaggare';

/** The last two periods of an ärende, in order. */
export const slutet = (tx: ReadModelTx, axel: Axel, nr: number): readonly Period[] =>
  lasta(
    tx.all<Rad>(`SELECT ${KOLUMNER} FROM ${axel} WHERE nr = ? ORDER BY fran DESC LIMIT 2`, nr),
  ).toReversed();

/** All of them. */
export const samtliga = (tx: ReadModelTx, axel: Axel, nr: number): readonly Period[] =>
  lasta(tx.all<Rad>(`SELECT ${KOLUMNER} FROM ${axel} WHERE nr = ? ORDER BY fran`, nr));

/** Makes some periods of an ärende into others, touching only rows that differ. */
export const skrivPerioder = (
  tx: ReadModelTx,
  axel: Axel,
  nr: number,
  { fore, efter }: { readonly fore: readonly Period[]; readonly efter: readonly Period[] },
): void => {
  const kvar = new Map(fore.map((period) => [period.fran, period]));
  const nya: Period[] = [];
  for (const period of efter) {
    const stod = kvar.get(period.fran);
    if (stod === undefined || !sammaVisning(stod.visar, period.visar)) {
      nya.push(period);
      continue;
    }
    kvar.delete(period.fran);
    if (stod.till !== period.till) avsluta(tx, axel, nr, period);
  }
  for (const { fran } of kvar.values()) tx.run(`DELETE FROM ${axel} WHERE nr = ? AND fran = ?`, nr, fran);
  for (const period of nya) infoga(tx, axel, nr, period);
};

const avsluta = (tx: ReadModelTx, axel: Axel, nr: number, { fran, till }: Period): void => {
  tx.run(
    `UPDATE ${axel} SET till = ?, klass = ? WHERE nr = ? AND fran = ?`,
    ...[till, klassAv(fran, till), nr, fran],
  );
};

const infoga = (tx: ReadModelTx, axel: Axel, nr: number, { fran, till, visar }: Period): void => {
  const { ver, status, instans, instans_nyckel, handlaggare } = visar;
  tx.run(
    `INSERT INTO ${axel} (nr, fran, till, klass, ver, status, instans, instans_nyckel, handlaggare)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[nr, fran, till, klassAv(fran, till), ver, status, instans, instans_nyckel, handlaggare],
  );
};
