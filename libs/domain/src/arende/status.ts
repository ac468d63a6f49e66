import type { Arende } from './arende.state.js';
import type { ArendeEvent } from './arende.events.js';
import { ARENDESTATUSAR, type Arendestatus } from './arende.types.js';

const rang = (status: Arendestatus): number => ARENDESTATUSAR.indexOf(status);

const underBeredning = (arende: Arende): Arendestatus =>
  arende.remisser.some((r) => r.obesvarad) ? 'remitterat' : 'underBeredning';

/**
 * The status a fact sets, null when it sets none. `arende` already holds what the fact added, so that an
 * answered remiss no longer counts as outstanding.
 */
const statusAv = (arende: Arende, { type, data }: ArendeEvent): Arendestatus | null => {
  switch (type) {
    case 'HandlaggareTilldelad':
    case 'ArendeBerett':
    case 'TjansteskrivelseUpprattad':
    case 'YttrandeInkommet':
    case 'ArendeRemitterat':
      return underBeredning(arende);
    case 'ArendeAnmaltTillSammantrade':
      return 'anmalt';
    case 'ArendeBordlagt':
      return 'bordlagt';
    case 'ArendeAterremitterat':
      return 'aterremitterat';
    case 'ForslagTillBeslutLamnat':
      return 'forslagLamnat';
    case 'BeslutFattat':
      return data.slutligt ? 'beslutat' : null;
    case 'MotionAvskriven':
      return 'beslutat';
    case 'OverklagandeInkommet':
      return 'overklagat';
    case 'BeslutUpphavt':
      return data.avser.slag === 'beslut' ? 'upphavt' : null;
    case 'ArendeAvslutat':
      return 'avslutat';
    case 'ArendeSammanlagt':
      return 'sammanlagt';
    case 'ArendeOverlamnatTillNamnd':
      return 'overlamnat';
    case 'ArendeMakulerat':
      return 'makulerat';
    default:
      return null;
  }
};

/** From `beslutat` on only a later-listed fact or a new beslut changes the status; `upphavt` starts over. */
const far = (nu: Arendestatus, ny: Arendestatus): boolean =>
  rang(nu) < rang('beslutat') || nu === 'upphavt' || ny === 'beslutat' || rang(ny) > rang(nu);

/** The ärende with the status that a fact gives it (design: each fact sets it, the last one wins). */
export const medStatus = (arende: Arende, handelse: ArendeEvent): Arende => {
  if (handelse.type === 'ArendeAteroppnat')
    return arende.status === 'avslutat'
      ? { ...arende, status: arende.statusForeAvslut ?? 'registrerat', statusForeAvslut: null }
      : arende;
  const ny = statusAv(arende, handelse);
  if (ny === null || ny === arende.status || !far(arende.status, ny)) return arende;
  return ny === 'avslutat'
    ? { ...arende, status: ny, statusForeAvslut: arende.status }
    : { ...arende, status: ny };
};
