import { randomUUID } from 'node:crypto';
import type { NewEvent } from '#event-store';
import type { ReadModel } from '../engine/read-model.js';

/** An event of the specs: a number in a stream. */
export const noterat = (tal: number, typ = 'TalNoterat'): NewEvent => ({
  id: randomUUID(),
  type: typ,
  data: { tal },
  metadata: {
    commandId: randomUUID(),
    bodyHash: '',
    correlationId: randomUUID(),
    causationId: randomUUID(),
    aktor: { id: 'a-1', roll: 'registrator' },
    skedde: null,
    registrerad: '2026-03-02T09:00:00.000Z',
  },
});

/** A read model that notices everything that can go wrong with delivery: a line per event, a sum and a count. */
export const rakneModell = (changes: Partial<ReadModel> = {}): ReadModel => ({
  namn: 'rakning',
  version: 1,
  tabeller: `
    CREATE TABLE rad (position TEXT NOT NULL, strom TEXT NOT NULL, tal INTEGER NOT NULL);
    CREATE TABLE summa (strom TEXT PRIMARY KEY, summa INTEGER NOT NULL, antal INTEGER NOT NULL) WITHOUT ROWID`,
  apply: (handelser, tx) => {
    for (const { position, stream, data, type } of handelser) {
      if (type === 'Giftigt') throw new Error('kan inte räknas');
      const { tal } = data as { tal: number };
      tx.run('INSERT INTO rad (position, strom, tal) VALUES (?, ?, ?)', position, stream, tal);
      tx.run(
        `INSERT INTO summa (strom, summa, antal) VALUES (:strom, :tal, 1)
         ON CONFLICT (strom) DO UPDATE SET summa = summa + :tal, antal = antal + 1`,
        { strom: stream, tal },
      );
    }
  },
  ...changes,
});
