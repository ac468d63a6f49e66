import type { Arende } from '#domain';
import type { ReadModelTx, SqlVarde } from '../engine/read-model.js';
import { huvudAv, skickAv, type Huvud, type Skick } from '../lista/listvarden.js';
import type { Sokandringar } from '../lista/sokandringar.js';

type Rad = Huvud & Skick & Pick<Arende, 'serie' | 'ar' | 'lopnr'>;

/** What decides which bodies a row is found under. */
type Berord = Pick<Rad, 'dag' | 'organ_nyckel' | 'instans_nyckel'>;

const radAv = (arende: Arende): Rad => {
  const { serie, ar, lopnr } = arende;
  return { serie, ar, lopnr, ...huvudAv(arende), ...skickAv(arende) };
};

/** The columns that differ: an index is written for each column that is named, changed or not. */
const andrade = <R extends Readonly<Record<string, SqlVarde>>>(
  fore: R,
  efter: R,
): Readonly<Record<string, SqlVarde>> =>
  Object.fromEntries(Object.entries(efter).filter(([kolumn, varde]) => fore[kolumn] !== varde));

const uppdatera = (tx: ReadModelTx, nr: number, varden: Readonly<Record<string, SqlVarde>>): void => {
  const kolumner = Object.keys(varden);
  if (kolumner.length === 0) return;
  const satt = kolumner.map((k) => `${k} = :${k}`).join(', ');
  tx.run(`UPDATE diarium SET ${satt} WHERE nr = :nr`, { ...varden, nr });
};

const infoga = (tx: ReadModelTx, varden: Readonly<Record<string, SqlVarde>>): void => {
  const kolumner = Object.keys(varden);
  const namn = kolumner.map((k) => `:${k}`);
  tx.run(`INSERT INTO diarium (${kolumner.join(', ')}) VALUES (${namn.join(', ')})`, varden);
};

/** What the ärende has come to, where its opening stands as it stood. */
export const skrivSkick = (
  tx: ReadModelTx,
  nr: number,
  huvud: Pick<Huvud, 'dag' | 'organ_nyckel'>,
  { fore, efter }: { readonly fore: Skick; readonly efter: Skick },
): void => {
  uppdatera(tx, nr, andrade(fore, efter));
  skrivBerorda(tx, nr, { ...huvud, ...fore }, { ...huvud, ...efter });
};

/** The whole row, whatever stood there. null: there is no ärende any more. */
export const skrivRad = (
  tx: ReadModelTx,
  sok: Sokandringar,
  { nr, id }: { readonly nr: number; readonly id: string },
  arende: Arende | null,
): void => {
  const fore = tx.get<Rad & { readonly nr: number; readonly id: string }>(
    'SELECT * FROM diarium WHERE nr = ?',
    nr,
  );
  const efter = arende === null ? undefined : { nr, id, ...radAv(arende) };
  sok.andra({ nr, ver: 0 }, fore, efter);
  skrivBerorda(tx, nr, fore, efter);
  if (efter === undefined) tx.run('DELETE FROM diarium WHERE nr = ?', nr);
  else if (fore === undefined) infoga(tx, efter);
  else uppdatera(tx, nr, andrade(fore, efter));
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
