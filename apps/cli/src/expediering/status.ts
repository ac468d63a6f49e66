import { LEVERANSLAGEN, type Leveranslage } from '#domain';
import { lasKanaler, lasOversikt, listaAtgarder, listaLeveranser } from '#projections';
import { Klifel } from '../fel/klifel.js';
import type { Omgivning, Utgang } from '../omgivning.js';
import { medLogg, type Gemensamma } from '../sammansattning/logg.js';
import { comparePositions } from '#event-store';
import { skriv } from '../terminal/skriv.js';
import { breddAv, stilFor } from '../terminal/stil.js';
import { fragaLasmodell } from './lasmodell.js';
import { visaStatus, type Expedieringsstatus } from './visa-status.js';

export type Statusval = Gemensamma & {
  readonly organ?: string;
  readonly lage?: string;
  readonly json?: boolean;
};

/** So many are shown of each list; the rest are counted. */
export const VISADE = 50;

const laget = (lage: string | undefined): Leveranslage | null => {
  if (lage === undefined) return null;
  const kant = LEVERANSLAGEN.find((l) => l === lage);
  if (kant === undefined)
    throw new Klifel('LAGE_OKANT', `Läget ${lage} finns inte. De som finns är ${LEVERANSLAGEN.join(', ')}.`);
  return kant;
};

const las = (data: string, organ: string | null, lage: Leveranslage | null) =>
  fragaLasmodell(data, 'expediering', (query, { position }) => {
    const oversikt = lasOversikt(query);
    const perOrgan = oversikt.perOrgan.filter((rad) => organ === null || rad.organ === organ);
    const ingen = { organ: null, kanal: null, planeradTill: null, kvittensSaknas: false, efter: null };
    return {
      position,
      oversikt: { ...oversikt, perOrgan },
      kanaler: lasKanaler(query),
      atgarder: listaAtgarder(query, { avsandare: organ, slag: null, efter: null, limit: VISADE }),
      leveranser:
        lage === null ? [] : listaLeveranser(query, { ...ingen, lage, avsandare: organ, limit: VISADE }),
    };
  });

/** `arendelogg expediering status`: out of the read model, which says itself how far it has read. */
export const korStatus = async (val: Statusval, omgivning: Omgivning): Promise<Utgang> => {
  const lage = laget(val.lage);
  const { organ = null } = val;
  return medLogg<Utgang>(omgivning, val, async (store, { data }) => {
    const { ut, miljo } = omgivning;
    const { position, ...last } = las(data, organ, lage);
    const efter = comparePositions(position, await store.head()) < 0;
    const status: Expedieringsstatus = { ...last, efter };
    if (val.json) skriv(ut, [JSON.stringify(status, null, 2)]);
    else skriv(ut, visaStatus(status, breddAv(ut), stilFor(ut, miljo)));
    return 0;
  });
};
