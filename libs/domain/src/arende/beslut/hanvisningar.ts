import { kravKandErsatt } from '../../expediering/grund/ersatter.js';
import { Okand } from '../../shared/fel.js';
import type { ArendeEvent } from '../arende.events.js';
import type { Arende } from '../arende.state.js';

const kravRemiss = (arende: Arende, remissId: string | null): void => {
  if (remissId !== null && !arende.remisser.some((r) => r.remissId === remissId))
    throw new Okand(
      'REMISS_OKAND',
      `Ärendet har ingen remiss ${remissId}. Registrera remissen först; ett yttrande kan registreras utan remiss.`,
    );
};

const kravHandlingar = (arende: Arende, nummer: readonly (number | null)[]): void => {
  const okand = nummer.find((nr) => nr !== null && !arende.handlingar.some((h) => h.nr === nr));
  if (okand !== undefined)
    throw new Okand('HANDLING_OKAND', `Ärendet har ingen handling ${okand}. Registrera den först.`);
};

/**
 * Refuses a fact that names a remiss, a handling or an expediering which the ärende does not have. `falt`: only what this field
 * names. Throws `Okand` and `OgiltigBegaran`.
 */
export const kravKandaHanvisningar = ({ type, data }: ArendeEvent, arende: Arende, falt?: string): void => {
  const provas = (namn: string): boolean => falt === undefined || falt === namn;
  if (type === 'YttrandeInkommet') {
    if (provas('remissId')) kravRemiss(arende, data.remissId);
    if (provas('handlingNr')) kravHandlingar(arende, [data.handlingNr]);
  }
  if ((type === 'RemissSvarstidForlangd' || type === 'RemissPamind') && provas('remissId'))
    kravRemiss(arende, data.remissId);
  if (type === 'BeslutExpedierat') {
    if (provas('handlingar')) kravHandlingar(arende, data.handlingar);
    if (provas('ersatter')) kravKandErsatt(data, arende.expedieringar);
  }
};
