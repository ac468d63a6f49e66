import type { Arende } from '#domain';
import type { ReadModelTx } from '../engine/read-model.js';
import { huvudAv, platsAv, skickAv, type Huvud, type Skick } from '../lista/listvarden.js';
import type { Sokandringar } from '../lista/sokandringar.js';

type Rad = Huvud & Skick & Pick<Arende, 'serie' | 'ar' | 'lopnr'>;

/** What decides which bodies a row is found under. */
type Berord = Pick<Rad, 'dag' | 'organ_nyckel' | 'instans_nyckel'>;

const KOLUMNER = [
  ...['serie', 'ar', 'lopnr', 'arendemening', 'nyckel', 'slag', 'status', 'organ', 'organ_nyckel', 'instans'],
  ...['instans_nyckel', 'handlaggare', 'oppnad', 'dag', 'senast'],
] as readonly (keyof Rad)[];
const NY = `INSERT INTO diarium (nr, id, ${KOLUMNER.join(', ')}) VALUES (?, ?, ${KOLUMNER.map(() => '?').join(', ')})`;

const radAv = (arende: Arende): Rad => {
  const { serie, ar, lopnr } = arende;
  return { serie, ar, lopnr, ...huvudAv(arende), ...skickAv(arende) };
};

/** Only the columns that differ: an index is written for each column that is named, changed or not. */
const uppdatera = <R extends Partial<Rad>>(
  tx: ReadModelTx,
  nr: number,
  kolumner: readonly (keyof R & keyof Rad)[],
  { fore, efter }: { readonly fore: R; readonly efter: R },
): void => {
  const andrade = kolumner.filter((kolumn) => fore[kolumn] !== efter[kolumn]);
  if (andrade.length === 0) return;
  const satt = andrade.map((kolumn) => `${kolumn} = ?`).join(', ');
  tx.run(`UPDATE diarium SET ${satt} WHERE nr = ?`, ...andrade.map((k) => efter[k] ?? null), nr);
};

const SKICK = ['status', 'instans', 'instans_nyckel', 'handlaggare'] as const;

/** What the ärende has come to, where its opening stands as it stood. */
export const skrivSkick = (tx: ReadModelTx, nr: number, fran: Arende, till: Arende): void => {
  const [fore, efter] = [skickAv(fran), skickAv(till)];
  uppdatera(tx, nr, SKICK, { fore, efter });
  if (fore.instans_nyckel === efter.instans_nyckel) return;
  const plats = platsAv(till);
  skrivBerorda(tx, nr, { ...plats, ...fore }, { ...plats, ...efter });
};

/** The whole row, whatever stood there. null: there is no ärende any more. */
export const skrivRad = (
  tx: ReadModelTx,
  sok: Sokandringar,
  { nr, id }: { readonly nr: number; readonly id: string },
  arende: Arende | null,
): void => {
  const fore = tx.get<Rad>('SELECT * FROM diarium WHERE nr = ?', nr);
  const efter = arende === null ? undefined : radAv(arende);
  sok.andra({ nr, ver: 0 }, fore, efter);
  skrivBerorda(tx, nr, fore, efter);
  if (efter === undefined) tx.run('DELETE FROM diarium WHERE nr = ?', nr);
  else if (fore === undefined) tx.run(NY, nr, id, ...KOLUMNER.map((kolumn) => efter[kolumn]));
  else uppdatera(tx, nr, KOLUMNER, { fore, efter });
};

/** The bodies a row is found under, with the day it sorts by. */
const berorda = (rad: Berord | undefined): ReadonlyMap<string, number> => {
  if (rad === undefined) return new Map();
  const organ = [rad.organ_nyckel, rad.instans_nyckel].filter((nyckel) => nyckel !== null);
  return new Map(organ.map((nyckel) => [nyckel, rad.dag]));
};

const skrivBerorda = (
  tx: ReadModelTx,
  nr: number,
  ...[fore, efter]: readonly [Berord | undefined, Berord | undefined]
): void => {
  const [var_, blir] = [berorda(fore), berorda(efter)];
  for (const [organ, dag] of var_)
    if (blir.get(organ) !== dag)
      tx.run('DELETE FROM berord WHERE berord = ? AND dag = ? AND nr = ?', organ, dag, nr);
  for (const [organ, dag] of blir)
    if (var_.get(organ) !== dag)
      tx.run('INSERT INTO berord (berord, dag, nr) VALUES (?, ?, ?)', organ, dag, nr);
};
