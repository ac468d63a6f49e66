import { join } from 'node:path';
import type { AnyKatalog, HandelseSpec } from '#domain';
import { createCodec, SqliteEventStore, type KeyStore } from '#event-store';

const spec: HandelseSpec = {
  version: 1,
  strom: ['arende'],
  beskrivning: 'Ett tal i ett prov.',
  regler: [],
  falt: { tal: { typ: 'heltal', beskrivning: 'Talet.' } },
};

/** The events of the specs of the engine. */
export const talKatalog: AnyKatalog = { TalNoterat: spec, Giftigt: spec, Krasch: spec };

/** Nothing of it is protected. */
const noKeys: KeyStore = {
  ensure: () => Promise.reject(new Error('Inga skyddade fält')),
  find: () => null,
  destroy: () => Promise.resolve(),
};

/** An embedded log of numbers. */
export const openTalLog = (dataDir: string, readOnly = false): SqliteEventStore =>
  SqliteEventStore.open({
    path: join(dataDir, 'logg.sqlite'),
    codec: createCodec({ katalog: talKatalog, upcasters: {}, keys: noKeys }),
    readOnly,
  });
