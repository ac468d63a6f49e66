import { delegationsbeslutsstrom } from '#domain';
import {
  HamtaDelegationsunderlag,
  HamtaHelaRapporten,
  HamtaJamforelse,
  HamtaMotesuppspelning,
  HamtaUnderlag,
  HamtaUppspelning,
  SokArenden,
  type Arendepost,
  type Rapportnamn,
  type Tidsaxel,
  type Uppspelningssteg,
} from '#queries';
import { Klifel } from '../fel/klifel.js';
import { tolkaArende } from '../historik/fraga.js';
import type { Omgivning, Utgang } from '../omgivning.js';
import { skriv } from '../terminal/skriv.js';
import { breddAv, stilFor } from '../terminal/stil.js';
import { medFragor, type Fragar } from './fragare.js';
import type { Last } from './las-loggat.js';
import type { Lasval } from './las-val.js';
import { visaDelegationsunderlag } from './visa-delegation.js';
import { visaJamforelse, visaMote, visaRegister, visaUnderlag, visaUppspelning, type Rader } from './visa.js';

export type Svarsval = Lasval & { readonly json?: boolean };
export type Vidval = Svarsval & { readonly vidTidpunkt?: string; readonly giltig?: string };
export type Jamforelseval = Svarsval & {
  readonly fran: string;
  readonly till: string;
  readonly tid?: Tidsaxel;
};

type Fraga<T> = {
  readonly vad: Last;
  readonly fraga: (fragar: Fragar) => Promise<T>;
  readonly avser?: (svar: T) => Omit<Last, 'vy'>;
  readonly visa: (svar: T) => Rader;
};

/** Asks, and shows the answer as people read it, or as JSON. */
const svara = <T>(omgivning: Omgivning, val: Svarsval, { vad, visa, ...arbete }: Fraga<T>): Promise<Utgang> =>
  medFragor(omgivning, val, vad, {
    ...arbete,
    visa: (svar): Utgang => {
      const { ut, miljo } = omgivning;
      const rader = val.json ? [JSON.stringify(svar, null, 2)] : visa(svar)(breddAv(ut), stilFor(ut, miljo));
      skriv(ut, rader);
      return 0;
    },
  });

const allaSteg = async (fragar: Fragar, id: string, val: Vidval): Promise<readonly Uppspelningssteg[]> => {
  const { vidTidpunkt, giltig } = val;
  const alla: Uppspelningssteg[] = [];
  let cursor: string | undefined;
  do {
    const sida = await fragar(new HamtaUppspelning(id, { vidTidpunkt, giltig, limit: 200, cursor }));
    alla.push(...sida.steg);
    cursor = sida.nasta ?? undefined;
  } while (cursor !== undefined);
  return alla;
};

/** `arendelogg revision uppspelning <ärende>`: every step in sentences, with the meetings' own. */
export const korUppspelning = async (text: string, val: Vidval, omgivning: Omgivning): Promise<Utgang> => {
  const { vidTidpunkt, giltig } = val;
  const arende = tolkaArende(text);
  return svara(omgivning, val, {
    vad: { vy: 'revision uppspelning', arende, vidTidpunkt, giltig },
    fraga: async (fragar) => ({ steg: await allaSteg(fragar, arende, val) }),
    visa: ({ steg }) => visaUppspelning(steg),
  });
};

const beslutsnummer = (text: string): number => {
  if (!/^[1-9]\d{0,5}$/.test(text))
    throw new Klifel('BESLUT_OKANT', `${text} är inget nummer på ett beslut. Kortet visar besluten.`);
  return Number(text);
};

const ettBesluts = (text: string, beslut: string, val: Vidval, omgivning: Omgivning): Promise<Utgang> => {
  const { vidTidpunkt } = val;
  const arende = tolkaArende(text);
  const fraga = new HamtaUnderlag(arende, beslutsnummer(beslut), { vidTidpunkt });
  return svara(omgivning, val, {
    vad: { vy: 'revision underlag', arende, vidTidpunkt },
    fraga: (fragar) => fragar(fraga),
    visa: visaUnderlag,
  });
};

const ettDelegationsbesluts = (id: string, val: Vidval, omgivning: Omgivning): Promise<Utgang> => {
  const { vidTidpunkt } = val;
  return svara(omgivning, val, {
    vad: { vy: 'revision underlag', vidTidpunkt },
    fraga: (fragar) => fragar(new HamtaDelegationsunderlag(id, { vidTidpunkt })),
    avser: (svar) => ({ arende: svar.beslut.arende, strom: delegationsbeslutsstrom(svar.id) }),
    visa: visaDelegationsunderlag,
  });
};

export type Underlagsval = Vidval & { readonly delegationsbeslut?: string };

/** `arendelogg revision underlag <ärende> <beslut>`, or with `--delegationsbeslut <id>` alone. */
export const korUnderlag = async (
  arende: string | undefined,
  beslut: string | undefined,
  val: Underlagsval,
  omgivning: Omgivning,
): Promise<Utgang> => {
  const { delegationsbeslut } = val;
  if (delegationsbeslut !== undefined && arende === undefined)
    return ettDelegationsbesluts(delegationsbeslut, val, omgivning);
  if (delegationsbeslut === undefined && arende !== undefined && beslut !== undefined)
    return ettBesluts(arende, beslut, val, omgivning);
  throw new Klifel(
    'BESLUTET_EJ_ANGIVET',
    'Ange ärendet och beslutets nummer på kortet, eller --delegationsbeslut och beslutets id, t.ex. SN-2025-1.',
  );
};

/** `arendelogg revision jamforelse <ärende> --fran … --till …` */
export const korJamforelse = async (
  text: string,
  val: Jamforelseval,
  omgivning: Omgivning,
): Promise<Utgang> => {
  const { fran, till, tid } = val;
  const arende = tolkaArende(text);
  return svara(omgivning, val, {
    vad: { vy: 'revision jamforelse', arende, fran, till },
    fraga: (fragar) => fragar(new HamtaJamforelse(arende, { fran, till, tid })),
    visa: visaJamforelse,
  });
};

/** `arendelogg revision sammantrade <id>` */
export const korSammantrade = (id: string, val: Vidval, omgivning: Omgivning): Promise<Utgang> => {
  const { vidTidpunkt } = val;
  return svara(omgivning, val, {
    vad: { vy: 'revision sammantrade', sammantrade: id, vidTidpunkt },
    fraga: (fragar) => fragar(new HamtaMotesuppspelning(id, { vidTidpunkt })),
    visa: visaMote,
  });
};

const REGISTER = ['diarium', 'bevakningar', 'motioner', 'beslut', 'uppdrag', 'arendebalans'] as const;
type Register = (typeof REGISTER)[number];
const arRegister = (namn: string): namn is Register => (REGISTER as readonly string[]).includes(namn);

type Tider = { readonly vidTidpunkt: string | undefined; readonly giltig: string | undefined };

const diariet = async (fragar: Fragar, tider: Tider) => {
  const alla: Arendepost[] = [];
  let cursor: string | undefined;
  do {
    const sida = await fragar(new SokArenden({ ...tider, limit: 200, cursor }));
    alla.push(...sida.poster);
    cursor = sida.nasta ?? undefined;
  } while (cursor !== undefined);
  return alla;
};

/** `arendelogg revision register [vilket]`: the register or a report, as of any day. */
export const korRegister = async (vilket: string, val: Vidval, omgivning: Omgivning): Promise<Utgang> => {
  if (!arRegister(vilket))
    throw new Klifel('REGISTER_OKANT', `${vilket} finns inte. Välj ett av ${REGISTER.join(', ')}.`);
  const { vidTidpunkt, giltig } = val;
  const tider = { vidTidpunkt, giltig };
  return svara(omgivning, val, {
    vad: { vy: `revision register ${vilket}`, ...tider },
    fraga: async (fragar) => ({
      poster:
        vilket === 'diarium'
          ? await diariet(fragar, tider)
          : await fragar(new HamtaHelaRapporten(vilket satisfies Rapportnamn, tider)),
    }),
    visa: ({ poster }) => visaRegister(vilket, poster),
  });
};
