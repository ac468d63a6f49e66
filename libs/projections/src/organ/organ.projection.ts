import {
  helaOrganet,
  organkodAv,
  organnyckel,
  organrad,
  type OrganFaktum,
  type RecordedEvent,
} from '#domain';
import type { StreamName } from '#event-store';
import type { ReadModel, ReadModelTx } from '../engine/read-model.js';

export const ORGAN_VERSION = 1;

/**
 * `rad` is what the list is made of, as JSON text: it holds every day, so that nothing changes in here when one passes.
 * `organnamn` has each name a body has, has had or will have, as names are compared.
 */
const TABELLER = `
CREATE TABLE organ (
  kod TEXT NOT NULL PRIMARY KEY,
  typ TEXT NOT NULL,
  rad TEXT NOT NULL
) STRICT;
CREATE TABLE organnamn (
  kod TEXT NOT NULL,
  nyckel TEXT NOT NULL,
  PRIMARY KEY (kod, nyckel)
) STRICT, WITHOUT ROWID`;

type Handelse = RecordedEvent & OrganFaktum;

/** The events of each body, in log order. */
const perOrgan = (handelser: readonly RecordedEvent[]): ReadonlyMap<StreamName, readonly Handelse[]> =>
  Map.groupBy(
    (handelser as readonly Handelse[]).filter(({ stream }) => organkodAv(stream) !== null),
    ({ stream }) => stream,
  );

const borjar = (egna: readonly Handelse[]): boolean => egna[0]?.revision === 0;

/** Every body of the register, as far as the log knows. */
export const organModell = (): ReadModel => ({
  namn: 'organ',
  version: ORGAN_VERSION,
  tabeller: TABELLER,
  lasindex: { organnamn_nyckel: 'organnamn (nyckel, kod)' },
  stromvis: true,
  bredvid: true,
  // bodies are few and seldom change, so what came before is read again rather than remembered
  behover: (handelser) =>
    [...perOrgan(handelser)].filter(([, egna]) => !borjar(egna)).map(([strom]) => strom),
  apply: (handelser, tx, strommar) => {
    for (const [strom, egna] of perOrgan(handelser)) {
      const sista = egna.at(-1);
      if (sista === undefined) continue;
      const alla = borjar(egna) ? egna : (strommar.las(strom, sista) as readonly Handelse[]);
      skriv(tx, organkodAv(strom) ?? '', alla);
    }
  },
});

/** Written anew, whole: a correction may take a name away, and an annulment the body itself. */
const skriv = (tx: ReadModelTx, kod: string, handelser: readonly Handelse[]): void => {
  tx.run('DELETE FROM organ WHERE kod = ?', kod);
  tx.run('DELETE FROM organnamn WHERE kod = ?', kod);
  const organ = helaOrganet({ handelser });
  if (organ === null) return;
  tx.run(
    'INSERT INTO organ (kod, typ, rad) VALUES (?, ?, ?)',
    kod,
    organ.typ,
    JSON.stringify(organrad(organ)),
  );
  for (const nyckel of new Set(organ.namn.map(({ varde }) => organnyckel(varde))))
    tx.run('INSERT INTO organnamn (kod, nyckel) VALUES (?, ?)', kod, nyckel);
};
