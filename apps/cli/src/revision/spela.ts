import {
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
import type { Gemensamma } from '../sammansattning/logg.js';
import { skriv } from '../terminal/skriv.js';
import { breddAv, stilFor } from '../terminal/stil.js';
import { medFragor, type Fragar } from './fragare.js';
import { visaJamforelse, visaMote, visaRegister, visaUnderlag, visaUppspelning, type Rader } from './visa.js';

export type Svarsval = Gemensamma & { readonly json?: boolean };
export type Vidval = Svarsval & { readonly vidTidpunkt?: string; readonly giltig?: string };
export type Jamforelseval = Svarsval & {
  readonly fran: string;
  readonly till: string;
  readonly tid?: Tidsaxel;
};

/** Asks, and shows the answer as people read it, or as JSON. */
const svara = async <T>(
  omgivning: Omgivning,
  val: Svarsval,
  fraga: (fragar: Fragar) => Promise<T>,
  visa: (svar: T) => Rader,
): Promise<Utgang> => {
  const svar = await medFragor(omgivning, val, fraga);
  const { ut, miljo } = omgivning;
  const rader = val.json ? [JSON.stringify(svar, null, 2)] : visa(svar)(breddAv(ut), stilFor(ut, miljo));
  skriv(ut, rader);
  return 0;
};

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
export const korUppspelning = (arende: string, val: Vidval, omgivning: Omgivning): Promise<Utgang> =>
  svara(
    omgivning,
    val,
    async (fragar) => ({ steg: await allaSteg(fragar, tolkaArende(arende), val) }),
    ({ steg }) => visaUppspelning(steg),
  );

const beslutsnummer = (text: string): number => {
  if (!/^[1-9]\d{0,5}$/.test(text))
    throw new Klifel('BESLUT_OKANT', `${text} är inget nummer på ett beslut. Kortet visar besluten.`);
  return Number(text);
};

/** `arendelogg revision underlag <ärende> <beslut>` */
export const korUnderlag = (
  arende: string,
  beslut: string,
  val: Vidval,
  omgivning: Omgivning,
): Promise<Utgang> => {
  const { vidTidpunkt } = val;
  const fraga = new HamtaUnderlag(tolkaArende(arende), beslutsnummer(beslut), { vidTidpunkt });
  return svara(omgivning, val, (fragar) => fragar(fraga), visaUnderlag);
};

/** `arendelogg revision jamforelse <ärende> --fran … --till …` */
export const korJamforelse = (arende: string, val: Jamforelseval, omgivning: Omgivning): Promise<Utgang> => {
  const { fran, till, tid } = val;
  const fraga = new HamtaJamforelse(tolkaArende(arende), { fran, till, tid });
  return svara(omgivning, val, (fragar) => fragar(fraga), visaJamforelse);
};

/** `arendelogg revision sammantrade <id>` */
export const korSammantrade = (id: string, val: Vidval, omgivning: Omgivning): Promise<Utgang> => {
  const { vidTidpunkt } = val;
  return svara(omgivning, val, (fragar) => fragar(new HamtaMotesuppspelning(id, { vidTidpunkt })), visaMote);
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
export const korRegister = (vilket: string, val: Vidval, omgivning: Omgivning): Promise<Utgang> => {
  if (!arRegister(vilket))
    throw new Klifel('REGISTER_OKANT', `${vilket} finns inte. Välj ett av ${REGISTER.join(', ')}.`);
  const { vidTidpunkt, giltig } = val;
  const tider = { vidTidpunkt, giltig };
  return svara(
    omgivning,
    val,
    async (fragar) => ({
      poster:
        vilket === 'diarium'
          ? await diariet(fragar, tider)
          : await fragar(new HamtaHelaRapporten(vilket satisfies Rapportnamn, tider)),
    }),
    ({ poster }) => visaRegister(vilket, poster),
  );
};
