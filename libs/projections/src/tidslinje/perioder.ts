import type { ReadModelTx } from '../engine/read-model.js';
import { klassAv } from './klass.js';
import { skrivHaft } from './haft.js';
import { perAxel, type Axel } from './tidslinje.tabeller.js';
import { sammaVisning, type Period, type Visning } from './visning.js';

type Rad = Visning & { readonly fran: number; readonly till: number };

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

/** Makes some periods of an ärende into others, both in order. Those they begin with that show the same stay. */
export const skrivPerioder = (
  tx: ReadModelTx,
  axel: Axel,
  nr: number,
  { fore, efter }: { readonly fore: readonly Period[]; readonly efter: readonly Period[] },
): void => {
  const kvar = antalKvar(fore, efter);
  for (const [i, period] of efter.slice(0, kvar).entries())
    if (fore[i]?.till !== period.till) avsluta(tx, axel, nr, period);
  const [bort, nya] = [fore.slice(kvar), efter.slice(kvar)];
  for (const { fran } of bort) tx.run(`DELETE FROM ${axel} WHERE nr = ? AND fran = ?`, nr, fran);
  for (const period of nya) infoga(tx, axel, nr, period);
  skrivHaft(tx, axel, nr, { fore, efter, bort, nya });
};

const antalKvar = (fore: readonly Period[], efter: readonly Period[]): number => {
  const skiljer = fore.findIndex((period, i) => {
    const blir = efter[i];
    return blir?.fran !== period.fran || !sammaVisning(blir.visar, period.visar);
  });
  return skiljer < 0 ? fore.length : skiljer;
};

/** As text once and for all: composed for every period, it costs as much as binding the values. */
const AVSLUTA = perAxel((axel) => `UPDATE ${axel} SET till = ?, klass = ? WHERE nr = ? AND fran = ?`);
const INFOGA = perAxel(
  (axel) => `INSERT INTO ${axel} (nr, fran, till, klass, ver, status, instans, instans_nyckel, handlaggare)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
);

const avsluta = (tx: ReadModelTx, axel: Axel, nr: number, { fran, till }: Period): void => {
  tx.run(AVSLUTA[axel], till, klassAv(fran, till), nr, fran);
};

const infoga = (tx: ReadModelTx, axel: Axel, nr: number, { fran, till, visar }: Period): void => {
  const { ver, status, instans, instans_nyckel, handlaggare } = visar;
  tx.run(
    INFOGA[axel],
    ...[nr, fran, till, klassAv(fran, till), ver, status, instans, instans_nyckel, handlaggare],
  );
};
