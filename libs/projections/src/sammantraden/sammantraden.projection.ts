import {
  sammantradeIdAv,
  sammantradeskort,
  sammantradesrad,
  tolkaSammantradeId,
  tomtSammantradeslage,
  utokaSammantrade,
  type RecordedEvent,
  type SammantradeId,
  type Sammantradesfaktum,
  type Sammantradeslage,
} from '#domain';
import type { StreamName } from '#event-store';
import type { ReadModel, ReadModelTx, Strommar } from '../engine/read-model.js';
import { Moteslagen, perMote, type Moteshandelser } from './moteslagen.js';

export const SAMMANTRADEN_VERSION = 2;

/** `rad` is what the list shows, `kort` the whole card; both as JSON text. */
const TABELLER = `
CREATE TABLE sammantrade (
  id TEXT NOT NULL PRIMARY KEY,
  organ TEXT NOT NULL,
  datum TEXT NOT NULL,
  nr INTEGER NOT NULL,
  status TEXT NOT NULL,
  revision INTEGER NOT NULL,
  position TEXT NOT NULL,
  rad TEXT NOT NULL,
  kort TEXT NOT NULL
) STRICT;
CREATE INDEX sammantrade_datum ON sammantrade (datum, organ, nr);
CREATE INDEX sammantrade_organ ON sammantrade (organ, datum, nr)`;

/** Every meeting as it is now, as far as the log knows. */
export const sammantradenModell = (lagen = new Moteslagen()): ReadModel => ({
  namn: 'sammantraden',
  version: SAMMANTRADEN_VERSION,
  tabeller: TABELLER,
  stromvis: true,
  bredvid: true,
  behover: (handelser) => lagen.okanda(perMote(handelser)),
  apply: (handelser, tx, strommar) => {
    for (const [strom, egna] of perMote(handelser)) {
      const id = tolkaSammantradeId(sammantradeIdAv(strom) ?? '');
      if (id !== null) skriv(tx, lage(lagen, strommar, { id, strom, egna }), egna.at(-1));
    }
  },
});

type Mote = { readonly id: SammantradeId; readonly strom: StreamName; readonly egna: Moteshandelser };

/** The meeting after its events: what is remembered and what is new, or the whole stream. */
const lage = (lagen: Moteslagen, strommar: Strommar, { id, strom, egna }: Mote): Sammantradeslage => {
  const [forsta] = egna;
  const kant = lagen.fore(forsta);
  const sista = egna.at(-1) ?? forsta;
  const handelser = kant
    ? egna
    : forsta.revision === 0
      ? egna
      : (strommar.las(strom, sista) as readonly (RecordedEvent & Sammantradesfaktum)[]);
  const blir = handelser.reduce(utokaSammantrade, kant ?? tomtSammantradeslage(id));
  lagen.minns(sista, blir);
  return blir;
};

const skriv = (
  tx: ReadModelTx,
  { sammantrade }: Sammantradeslage,
  sista: (RecordedEvent & Sammantradesfaktum) | undefined,
): void => {
  if (sista === undefined) return;
  const { revision, position } = sista;
  const rad = sammantradesrad(sammantrade);
  const kort = sammantradeskort(sammantrade, { revision, position });
  tx.run(
    `INSERT INTO sammantrade (id, organ, datum, nr, status, revision, position, rad, kort)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET status = excluded.status, revision = excluded.revision, position = excluded.position,
       rad = excluded.rad, kort = excluded.kort`,
    ...[rad.id, rad.organ, rad.datum, rad.nr, rad.status, revision, position],
    ...[JSON.stringify(rad), JSON.stringify(kort)],
  );
};
