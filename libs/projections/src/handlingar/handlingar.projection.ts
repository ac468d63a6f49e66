import { evolveHandling, type HandlingStromEvent, type Handlingslage, type RecordedEvent } from '#domain';
import type { ReadModel, ReadModelTx } from '../engine/read-model.js';

export const HANDLINGAR_VERSION = 1;

/** `nr` is the order in which they came in; `handling` is everything known of it, as JSON text. */
const TABELLER = `
CREATE TABLE handling (
  nr INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  status TEXT NOT NULL,
  revision INTEGER NOT NULL,
  handling TEXT NOT NULL
) STRICT;
CREATE INDEX handling_status ON handling (status, nr)`;

const PREFIX = 'handling-';

type Kand = { lage: Handlingslage | null; revision: number; readonly ny: boolean };

/** Things that came in: waiting, registered to an ärende, or refused. */
export const handlingarModell = (): ReadModel => ({
  namn: 'handlingar',
  version: HANDLINGAR_VERSION,
  tabeller: TABELLER,
  stromvis: true,
  bredvid: true,
  apply: (handelser, tx) => {
    const kanda = new Map<string, Kand>();
    for (const event of handelser) {
      if (!event.stream.startsWith(PREFIX)) continue;
      const id = event.stream.slice(PREFIX.length);
      const kand = kanda.get(id) ?? las(tx, id);
      kand.lage = evolveHandling(kand.lage, event as RecordedEvent & HandlingStromEvent);
      kand.revision = event.revision;
      kanda.set(id, kand);
    }
    for (const [id, kand] of kanda) skriv(tx, id, kand);
  },
});

const las = (tx: ReadModelTx, id: string): Kand => {
  const rad = tx.get<{ handling: string }>('SELECT handling FROM handling WHERE id = ?', id);
  const lage = rad === undefined ? null : (JSON.parse(rad.handling) as Handlingslage);
  return { lage, revision: -1, ny: rad === undefined };
};

const skriv = (tx: ReadModelTx, id: string, { lage, revision, ny }: Kand): void => {
  if (lage === null) return;
  const varden = [lage.status, revision, JSON.stringify(lage), id];
  if (ny) tx.run('INSERT INTO handling (status, revision, handling, id) VALUES (?, ?, ?, ?)', ...varden);
  else tx.run('UPDATE handling SET status = ?, revision = ?, handling = ? WHERE id = ?', ...varden);
};
