import type { SqlQuery } from '../engine/read-model.js';

/** A line of the audit trail as JSON text. */
export type Historiktext = { readonly revision: number; readonly rad: string };

/** Lines after a revision (-1: from the first), in order. */
export const lasHistorik = (
  query: SqlQuery,
  arende: string,
  { efter, limit }: { readonly efter: number; readonly limit: number },
): readonly Historiktext[] =>
  query.all<Historiktext>(
    'SELECT revision, rad FROM historik WHERE arende = ? AND revision > ? ORDER BY revision LIMIT ?',
    ...[arende, efter, limit],
  );

/** Whether anything is recorded about it. */
export const finnsHistorik = (query: SqlQuery, arende: string): boolean =>
  query.get('SELECT 1 FROM historik WHERE arende = ? LIMIT 1', arende) !== undefined;
