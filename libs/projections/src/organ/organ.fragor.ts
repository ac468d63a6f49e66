import { organnyckel, type Organrad, type Organslag } from '#domain';
import type { SqlQuery } from '../engine/read-model.js';

/** What the list is asked for; null = all. `efter`: the code where a page ended. */
export type Organfraga = { readonly typ: Organslag | null; readonly efter: string | null };

const ALLA = 'SELECT rad FROM organ WHERE kod > ? AND (? IS NULL OR typ = ?) ORDER BY kod';

/** Bodies in the order of their codes, all of them: a municipality has some hundred. */
export const listaOrgan = (query: SqlQuery, { typ, efter }: Organfraga): readonly Organrad[] =>
  query.all<{ rad: string }>(ALLA, efter ?? '', typ, typ).map(({ rad }) => JSON.parse(rad) as Organrad);

/** Codes of the bodies that have, have had or will have a name, however it is spelled. */
export const organkoderFor = (query: SqlQuery, namn: string): readonly string[] =>
  query
    .all<{ kod: string }>('SELECT kod FROM organnamn WHERE nyckel = ? ORDER BY kod', organnyckel(namn))
    .map(({ kod }) => kod);

/** Codes of every body that is or has been in the register. */
export const allaOrgankoder = (query: SqlQuery): readonly string[] =>
  query.all<{ kod: string }>('SELECT kod FROM organ ORDER BY kod').map(({ kod }) => kod);
