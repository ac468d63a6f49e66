import {
  ejSkickad,
  evolveLeverans,
  expedieringAv,
  leveransAv,
  leveransId,
  type Leverans,
  type LeveransEvent,
  type RecordedEvent,
} from '#domain';
import type { ReadModelTx } from '../engine/read-model.js';
import type { Fakta } from './fakta.js';

export const skrivPlan = (
  tx: ReadModelTx,
  { data, stream, revision, metadata }: Fakta<'ExpedieringPlanerad'>,
): void => {
  const id = expedieringAv(stream);
  tx.run('UPDATE kallor SET planerad = 1 WHERE id = ?', id);
  tx.run(
    `INSERT INTO expedieringar (id, slag, organ, organkod, arende, sammantrade, paragraf, ersatter, antal, planerad, revision, plan)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[id, data.slag, data.organ, data.organkod, data.arende, data.sammantrade, data.paragraf],
    ...[data.ersatter, data.antal, metadata.registrerad, revision, JSON.stringify(data)],
  );
};

/** The number of the next round to begin. */
const nastaVackt = (tx: ReadModelTx): number =>
  (tx.get<{ n: number | null }>('SELECT max(vackt) AS n FROM leveranser')?.n ?? 0) + 1;

export const skrivMottagare = (
  tx: ReadModelTx,
  { data, stream, revision, metadata }: Fakta<'MottagareFaststallda'>,
): void => {
  const expediering = expedieringAv(stream) ?? '';
  tx.run('UPDATE expedieringar SET revision = ? WHERE id = ?', revision, expediering);
  const plan = tx.get<{ organkod: string | null }>(
    'SELECT organkod FROM expedieringar WHERE id = ?',
    expediering,
  );
  let vackt = nastaVackt(tx);
  for (const m of data.mottagare)
    tx.run(
      `INSERT INTO leveranser (id, expediering, nr, avsandare, organ, namn, kanal, kvittens, planerad,
         lage, omgang, vackt, tillstand, mottagare) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[leveransId(expediering, m.nr), expediering, m.nr, plan?.organkod ?? null, m.organ, m.namn],
      ...[m.kanal, Number(m.kvittens), metadata.registrerad, ejSkickad.lage, ejSkickad.omgang, vackt++],
      ...[JSON.stringify(ejSkickad), JSON.stringify(m)],
    );
};

export const skrivAterkallad = (
  tx: ReadModelTx,
  { stream, revision, metadata }: Fakta<'ExpedieringAterkallad'>,
): void => {
  tx.run(
    'UPDATE expedieringar SET aterkallad = ifnull(aterkallad, ?), revision = ? WHERE id = ?',
    ...[metadata.registrerad, revision, expedieringAv(stream)],
  );
};

/** Why it has not arrived, as far as an attempt has told. */
const felkod = (foregaende: string | null, { type, data }: LeveransEvent, l: Leverans): string | null => {
  if (l.lage === 'levererad' || type === 'LeveransOmsand') return null;
  return type === 'LeveransMisslyckad' || type === 'LeveransUppgiven' ? data.kod : foregaende;
};

const uppgiven = (
  foregaende: string | null,
  { type, metadata }: RecordedEvent,
  l: Leverans,
): string | null => {
  if (l.lage !== 'uppgiven') return null;
  return type === 'LeveransUppgiven' ? metadata.registrerad : foregaende;
};

type Foregaende = {
  readonly tillstand: string;
  readonly vackt: number;
  readonly kanal: string;
  readonly uppgiven: string | null;
  readonly felkod: string | null;
};

/** What became of a recipient. Its row is there: it was settled before anything was done. */
export const skrivLeverans = (tx: ReadModelTx, handelse: RecordedEvent & LeveransEvent): void => {
  const id = leveransAv(handelse.stream);
  const rad = tx.get<Foregaende>(
    'SELECT tillstand, vackt, kanal, uppgiven, felkod FROM leveranser WHERE id = ?',
    id,
  );
  if (!rad) return;
  const l = evolveLeverans(JSON.parse(rad.tillstand) as Leverans, handelse);
  tx.run(
    `UPDATE leveranser SET lage = ?, omgang = ?, kanal = ?, nasta = ?, levererad = ?, kvitterad = ?, uppgiven = ?,
       felkod = ?, vackt = ?, tillstand = ? WHERE id = ?`,
    ...[l.lage, l.omgang, l.vag?.kanal ?? rad.kanal, l.nastaForsok, l.levererad, l.kvitterad?.nar ?? null],
    ...[uppgiven(rad.uppgiven, handelse, l), felkod(rad.felkod, handelse, l)],
    handelse.type === 'LeveransOmsand' ? nastaVackt(tx) : rad.vackt,
    ...[JSON.stringify(l), id],
  );
};
