import { delegationsrad, foldDelegationsbeslut } from '#domain';
import type { ReadModel, ReadModelTx } from '../engine/read-model.js';
import { heltLasta, okandaDelegationsbeslut, type Delegationshandelse } from './hela-strommar.js';

export const DELEGATIONSBESLUT_VERSION = 2;

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

/** Every decision outside a meeting as it is now, as far as the log knows. */
export const delegationsbeslutModell = (): ReadModel => ({
  namn: 'delegationsbeslut',
  version: DELEGATIONSBESLUT_VERSION,
  tabeller: TABELLER,
  stromvis: true,
  bredvid: true,
  behover: okandaDelegationsbeslut,
  apply: (handelser, tx, strommar) => {
    for (const { handelser: alla } of heltLasta(handelser, strommar)) skriv(tx, alla);
  },
});

const skriv = (tx: ReadModelTx, handelser: readonly Delegationshandelse[]): void => {
  const { beslut } = foldDelegationsbeslut(handelser);
  if (beslut === null) return;
  const rad = delegationsrad(beslut);
  tx.run(
    `INSERT INTO delegationsbeslut (id, namnd, ar, nr, arende, anmalt, rad) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET arende = excluded.arende, anmalt = excluded.anmalt, rad = excluded.rad`,
    ...[rad.id, rad.namnd, rad.ar, rad.nr, rad.arende, Number(rad.anmalt), JSON.stringify(rad)],
  );
};
