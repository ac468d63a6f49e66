import { tolkaArendeId, visaDiarienummer, type Diarieform } from '#domain';
import type { SqlQuery } from '../engine/read-model.js';

/** A stored card, as JSON text. */
export type LagratKort = { readonly json: string; readonly revision: number; readonly position: string };

type Rad = { readonly revision: number; readonly position: string; readonly kort: string };

/** The card of an ärende as JSON text, without taking it apart; null when there is none. */
export const lasKort = (
  query: SqlQuery,
  id: string,
  form: (serie: string) => Diarieform | undefined,
): LagratKort | null => {
  const nummer = tolkaArendeId(id);
  const rad = query.get<Rad>('SELECT revision, position, kort FROM arende WHERE id = ?', id);
  if (rad === undefined || nummer === null) return null;
  const diarienummer = visaDiarienummer(nummer, form(nummer.serie));
  const { kort, revision, position } = rad;
  return {
    json: `${JSON.stringify({ id, diarienummer }).slice(0, -1)},${kort.slice(1)}`,
    revision,
    position,
  };
};
