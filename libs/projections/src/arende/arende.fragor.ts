import { tolkaArendeId, visaDiarienummer, type Diarieform } from '#domain';
import type { SqlQuery } from '../engine/read-model.js';
import { somMedlemmar, type Kortbit } from './kortbitar.js';

/** A stored card, as JSON text. */
export type LagratKort = { readonly json: string; readonly revision: number; readonly position: string };

type Rad = {
  readonly revision: number;
  readonly position: string;
  readonly kort: string;
  readonly delat: number;
};

/** The card of an ärende as JSON text, without taking it apart; null when there is none. */
export const lasKort = (
  query: SqlQuery,
  id: string,
  form: (serie: string) => Diarieform | undefined,
): LagratKort | null => {
  const nummer = tolkaArendeId(id);
  const rad = query.get<Rad>('SELECT revision, position, kort, delat FROM arende WHERE id = ?', id);
  if (rad === undefined || nummer === null) return null;
  const diarienummer = visaDiarienummer(nummer, form(nummer.serie));
  const { kort, revision, position, delat } = rad;
  const forst = JSON.stringify({ id, diarienummer }).slice(0, -1);
  const langa = delat === 0 ? '' : `,${somMedlemmar(bitar(query, id))}`;
  return { json: `${forst},${kort.slice(1, -1)}${langa}}`, revision, position };
};

const bitar = (query: SqlQuery, id: string): readonly Kortbit[] =>
  query.all<Kortbit>('SELECT lista, nr, bit FROM kortbit WHERE arende = ? ORDER BY lista, nr', id);
