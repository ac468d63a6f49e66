import { arDatum, dygnetsBorjan, fragadTidpunkt } from '#domain';
import type { EventStore } from '#event-store';
import { listaLasningar, type Lasningsfraga, type Lasningsplats, type Lasningspost } from '#revision';
import { Klifel } from '../fel/klifel.js';
import { tolkaArende } from '../historik/fraga.js';
import type { Omgivning, Utgang } from '../omgivning.js';
import { skriv } from '../terminal/skriv.js';
import { visaRegistrerad } from '../terminal/tid.js';
import { lasLoggat } from './las-loggat.js';
import type { Lasval } from './las-val.js';

export type Lasningsval = Lasval & {
  readonly arende?: string;
  readonly lasare?: string;
  readonly fran?: string;
  readonly till?: string;
  readonly antal?: string;
  readonly json?: boolean;
};

const moment = (flagga: string, text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  const ms = flagga === '--fran' && arDatum(text) ? dygnetsBorjan(text) : fragadTidpunkt(text);
  if (ms === null)
    throw new Klifel('TIDPUNKT_OGILTIG', `${flagga} ska vara ett datum eller en tidpunkt, men är ${text}.`);
  return ms;
};

const antalet = (antal = '50'): number => {
  if (!/^[1-9]\d{0,5}$/.test(antal))
    throw new Klifel('ANTAL_OGILTIGT', `--antal ska vara ett heltal från 1, men är ${antal}.`);
  return Number(antal);
};

/** Pages until there are enough, or no more. */
const hamta = async (
  store: EventStore,
  fraga: Lasningsfraga,
  antal: number,
  nu: string,
): Promise<readonly Lasningspost[]> => {
  const poster: Lasningspost[] = [];
  let fran: Lasningsplats | null = null;
  do {
    const sida = await listaLasningar(store, fraga, { limit: antal - poster.length, fran, nu });
    poster.push(...sida.poster);
    fran = sida.nasta;
  } while (fran !== null && poster.length < antal);
  return poster;
};

const iOrd = ({ registrerad, aktor, vy, arende, ...tider }: Lasningspost): string =>
  [
    `${visaRegistrerad(registrerad)}  ${aktor.id} (${aktor.roll})  ${vy}`,
    arende,
    tider.vidTidpunkt && `vid ${tider.vidTidpunkt}`,
    tider.giltig && `giltig ${tider.giltig}`,
    tider.fran && `från ${tider.fran}`,
    tider.till && `till ${tider.till}`,
  ]
    .filter((del) => del !== null)
    .join('  ');

/** `arendelogg revision lasningar`. */
export const korLasningar = async (val: Lasningsval, omgivning: Omgivning): Promise<Utgang> => {
  const arende = val.arende === undefined ? undefined : tolkaArende(val.arende);
  const antal = antalet(val.antal);
  const fran = moment('--fran', val.fran);
  const fraga = { arende, aktor: val.lasare, fran, till: moment('--till', val.till) };
  const vad = { vy: 'revision lasningar', arende, fran: val.fran, till: val.till };
  return lasLoggat(omgivning, val, vad, {
    las: (store) => hamta(store, fraga, antal, omgivning.klocka.nu()),
    visa: (poster): Utgang => {
      skriv(omgivning.ut, val.json === true ? [JSON.stringify({ poster }, null, 2)] : poster.map(iOrd));
      return 0;
    },
  });
};
