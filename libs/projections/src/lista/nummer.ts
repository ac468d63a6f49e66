import { arendeIdAv, type RecordedEvent } from '#domain';
import type { ReadModelTx, SqlQuery } from '../engine/read-model.js';

/** Numbers the ärenden that are opened, in log order, so that every rebuild gives them the same numbers. */
export const numrera = (handelser: readonly RecordedEvent[], tx: ReadModelTx): void => {
  for (const { type, stream } of handelser)
    if (type === 'ArendeOppnat') tx.run('INSERT OR IGNORE INTO arende (id) VALUES (?)', arendeIdAv(stream));
};

/** The number of an ärende; null before it has been opened. */
export const nummerAv = (query: SqlQuery, id: string): number | null =>
  query.get<{ nr: number }>('SELECT nr FROM arende WHERE id = ?', id)?.nr ?? null;
