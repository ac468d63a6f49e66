import { arendeIdAv, type RecordedEvent } from '#domain';
import type { ReadModelTx } from '../engine/read-model.js';
import type { Radminne } from '../vikning/radminne.js';

/** Numbers the ärenden that are opened, in log order, so that every rebuild gives them the same numbers. */
export const numrera = (handelser: readonly RecordedEvent[], tx: ReadModelTx): void => {
  for (const { type, stream } of handelser)
    if (type === 'ArendeOppnat') tx.run('INSERT OR IGNORE INTO arende (id) VALUES (?)', arendeIdAv(stream));
};

/** The number of an ärende; null before it has been opened. A number once given is the ärende's for ever. */
export const nummerAv = (tx: ReadModelTx, id: string, minne: Radminne<number>): number | null => {
  const kant = minne.get(tx, id) ?? tx.get<{ nr: number }>('SELECT nr FROM arende WHERE id = ?', id)?.nr;
  if (kant !== undefined) minne.set(tx, id, kant);
  return kant ?? null;
};
