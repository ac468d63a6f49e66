import { historik, type Historikrad } from '#domain';
import type { EventStore } from '#event-store';
import { finnsHistorik, lasHistorik, type Historiktext } from '#projections';
import type { Efter, Fragetider } from '../fragor.js';
import { fraga, kravPosition, type Lasmodeller } from '../lasmodeller.js';
import { arTidsfraga, kandaHandelser, okantArende, okantDa, tidpunkter } from '../tider.js';

/** Lines of the audit trail after a revision, as JSON texts. */
export type Historikkalla = (efter: number, limit: number) => Promise<readonly Historiktext[]>;

const iMinnet =
  (rader: readonly Historikrad[]): Historikkalla =>
  async (efter, limit) =>
    rader
      .filter(({ revision }) => revision > efter)
      .slice(0, limit)
      .map((rad) => ({ revision: rad.revision, rad: JSON.stringify(rad) }));

/** Where the audit trail of an ärende is read from: the read model, or the log for any other moment than now. */
export const historikkalla = async (
  store: EventStore,
  lasmodeller: Lasmodeller,
  id: string,
  val: Fragetider & Efter,
): Promise<Historikkalla> => {
  if (!arTidsfraga(val)) {
    const finns = await fraga(lasmodeller, 'historik', val, (query) => finnsHistorik(query, id));
    if (!finns) throw okantArende(id);
    return (efter, limit) =>
      fraga(lasmodeller, 'historik', {}, (query) => lasHistorik(query, id, { efter, limit }));
  }
  kravPosition(val);
  const tider = tidpunkter(val);
  const rader = historik(await kandaHandelser(store, id, val, tider, val.efter !== undefined), tider);
  if (rader === null) throw okantDa(id);
  return iMinnet(rader);
};
