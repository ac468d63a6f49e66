import type { Query } from '@nestjs/cqrs';
import { tolkaSammantradeId, type Historikrad, type Kort } from '#domain';
import { HamtaKort, HamtaMotesuppspelning, HamtaUnderlag, StrommaHistorik } from '#queries';
import { arenderapport } from './arenderapport.js';
import type { Rapport } from './format.js';
import { motesrapport } from './motesrapport.js';

/** Asks a query, as the query bus does. */
export type Fragar = <R>(query: Query<R>) => Promise<R>;

/** What a report may be asked for. */
export type Rapportval = { readonly vidTidpunkt?: string | undefined; readonly efter?: string | undefined };

const samlaArenderapport = async (fragar: Fragar, arende: string, val: Rapportval): Promise<Rapport> => {
  const kort = JSON.parse((await fragar(new HamtaKort(arende, val))).json) as Kort;
  const rader: Historikrad[] = [];
  // the card and the lines after it are of the same history, whatever is recorded meanwhile
  const { revision } = kort;
  for await (const rad of await fragar(new StrommaHistorik(arende, { ...val, revision })))
    rader.push(JSON.parse(rad) as Historikrad);
  const underlag = [];
  for (const { nr } of kort.beslut) underlag.push(await fragar(new HamtaUnderlag(arende, nr, val)));
  return arenderapport({ kort, rader, underlag, vidTidpunkt: val.vidTidpunkt ?? null });
};

/**
 * Gathers what a report is made of: of an ärende, or of a meeting by an id like KF-2026-03-02. Throws as `HamtaKort` or
 * `HamtaMotesuppspelning`.
 */
export const samlaRapport = async (fragar: Fragar, id: string, val: Rapportval = {}): Promise<Rapport> => {
  if (tolkaSammantradeId(id) === null) return samlaArenderapport(fragar, id, val);
  const mote = await fragar(new HamtaMotesuppspelning(id, val));
  return motesrapport({ mote, vidTidpunkt: val.vidTidpunkt ?? null });
};
