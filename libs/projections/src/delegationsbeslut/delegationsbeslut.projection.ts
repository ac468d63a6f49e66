import {
  delegationsbeslutIdAv,
  delegationsrad,
  foldDelegationsbeslut,
  type Delegationsfaktum,
  type RecordedEvent,
} from '#domain';
import type { StreamName } from '#event-store';
import type { ReadModel, ReadModelTx } from '../engine/read-model.js';

export const DELEGATIONSBESLUT_VERSION = 1;

/** `rad` is what the list shows, as JSON text; the card is read from the log. */
const TABELLER = `
CREATE TABLE delegationsbeslut (
  id TEXT NOT NULL PRIMARY KEY,
  namnd TEXT NOT NULL,
  ar INTEGER NOT NULL,
  nr INTEGER NOT NULL,
  arende TEXT,
  anmalt INTEGER NOT NULL,
  rad TEXT NOT NULL
) STRICT;
CREATE INDEX delegationsbeslut_ordning ON delegationsbeslut (ar, namnd, nr);
CREATE INDEX delegationsbeslut_namnd ON delegationsbeslut (namnd, ar, nr);
CREATE INDEX delegationsbeslut_anmalt ON delegationsbeslut (anmalt, ar, namnd, nr);
CREATE INDEX delegationsbeslut_arende ON delegationsbeslut (arende, ar, namnd, nr)`;

type Handelse = RecordedEvent & Delegationsfaktum;

/** The events of each decision, in log order. */
const perBeslut = (handelser: readonly RecordedEvent[]): ReadonlyMap<StreamName, readonly Handelse[]> =>
  Map.groupBy(
    (handelser as readonly Handelse[]).filter(({ stream }) => delegationsbeslutIdAv(stream) !== null),
    ({ stream }) => stream,
  );

const borjar = (egna: readonly Handelse[]): boolean => egna[0]?.revision === 0;

/** Every decision outside a meeting as it is now, as far as the log knows. */
export const delegationsbeslutModell = (): ReadModel => ({
  namn: 'delegationsbeslut',
  version: DELEGATIONSBESLUT_VERSION,
  tabeller: TABELLER,
  stromvis: true,
  // a decision has few events, so what came before is read again rather than remembered
  behover: (handelser) =>
    [...perBeslut(handelser)].filter(([, egna]) => !borjar(egna)).map(([strom]) => strom),
  apply: (handelser, tx, strommar) => {
    for (const [strom, egna] of perBeslut(handelser)) {
      const sista = egna.at(-1);
      if (sista === undefined) continue;
      skriv(tx, borjar(egna) ? egna : (strommar.las(strom, sista) as readonly Handelse[]));
    }
  },
});

const skriv = (tx: ReadModelTx, handelser: readonly Handelse[]): void => {
  const { beslut } = foldDelegationsbeslut(handelser);
  if (beslut === null) return;
  const rad = delegationsrad(beslut);
  tx.run(
    `INSERT INTO delegationsbeslut (id, namnd, ar, nr, arende, anmalt, rad) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET arende = excluded.arende, anmalt = excluded.anmalt, rad = excluded.rad`,
    ...[rad.id, rad.namnd, rad.ar, rad.nr, rad.arende, Number(rad.anmalt), JSON.stringify(rad)],
  );
};
