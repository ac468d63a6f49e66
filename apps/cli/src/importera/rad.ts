import {
  ORGANKOD,
  tolkaDelegationsbeslutId,
  tolkaDiarienummer,
  tolkaSammantradeId,
  arendeId,
  type Avvikelsekvittens,
  type Diarienummer,
  type Json,
  type JsonObject,
  type Kalla,
  type Skedde,
} from '#domain';
import { edtf, regelId, serie, text } from './enkla-typer.js';
import { SAKNAS, type Faltfel } from './faltfel.js';
import { arObjekt, enkel, nullbar, objektAv } from './falttyper.js';
import { tolkaData, type Radform } from './forma.js';
import { arKommando, kommandoFor, KOMMANDON, type Kommandorad, type Kommandotyp } from './kommandotabell.js';

/** What a line names by its own id, and which no other line begins. */
type Namngivet = 'sammantrade' | 'organ' | 'delegationsordning' | 'delegationsbeslut';

/** What a line is about: a number that it says itself, or another line by its id. */
export type Adress =
  | { readonly slag: 'oppning'; readonly serie: string; readonly nummer: Diarienummer | null }
  | { readonly slag: 'inkommen' }
  | { readonly slag: 'arende'; readonly id: string }
  | { readonly slag: 'arendeAvRad'; readonly rad: string }
  | { readonly slag: 'handling'; readonly id: string }
  | { readonly slag: 'handlingAvRad'; readonly rad: string }
  | { readonly slag: Namngivet; readonly id: string };

/** A line that is whole: which command, on what, when it happened, and on what evidence. */
export type Importrad = {
  readonly id: string | null;
  readonly kommando: Kommandotyp;
  readonly adress: Adress;
  readonly skedde: Skedde;
  readonly data: JsonObject;
  readonly kalla: Kalla | null;
  readonly skal: string | null;
  readonly avvikelser: readonly Avvikelsekvittens[];
  /** The number that a line in the form of an event says the event has. */
  readonly vantat: Json | undefined;
};

type Skriven = Readonly<Record<string, unknown>>;

const SKAL = enkel(text(2_000));
const kalla = nullbar(
  objektAv({
    handling: enkel(text(500)),
    sida: nullbar(enkel(text(50))),
    citat: nullbar(enkel(text(2_000))),
  }),
);
const avvikelse = objektAv({ regel: enkel(regelId), skal: SKAL });
const nullbartSkal = nullbar(SKAL);
const ID = nullbar(enkel(text(200)));
const edtfEllerNull = nullbar(enkel(edtf));

const MEDLEMMAR = ['id', 'kommando', 'handelse', 'skedde', 'data', 'kalla', 'skal', 'avvikelser'];
const ADRESSER = {
  nytt: ['diarienummer', 'serie'],
  arende: ['arende'],
  handling: ['handling'],
  sammantrade: ['sammantrade'],
  organ: ['organ'],
  delegationsordning: ['delegationsordning'],
  delegationsbeslut: ['delegationsbeslut'],
} as const;

/** What stands there, as it is told of. */
const iKlartext = (varde: unknown): string => (typeof varde === 'string' ? varde : JSON.stringify(varde));

const kommandot = (rad: Skriven, fel: Faltfel[]): readonly [Kommandotyp, Radform] | null => {
  const { kommando, handelse } = rad;
  if ((kommando === undefined) === (handelse === undefined)) {
    fel.push({ falt: '', fel: 'antingen kommando eller handelse måste anges' });
    return null;
  }
  if (typeof kommando === 'string' && arKommando(kommando)) return [kommando, 'kommando'];
  const avHandelsen = typeof handelse === 'string' ? kommandoFor(handelse) : undefined;
  if (avHandelsen) return [avHandelsen, 'handelse'];
  if (kommando === undefined)
    fel.push({
      falt: 'handelse',
      fel: `${iKlartext(handelse)} är ingen händelse som går att läsa in för sig`,
    });
  else fel.push({ falt: 'kommando', fel: `${iKlartext(kommando)} finns inte` });
  return null;
};

/** What the line is addressed to: where it may be one of two, the one that it names. */
const tillVad = (rad: Skriven, kommando: Kommandotyp): Kommandorad['till'] => {
  const { till, ellerTill } = KOMMANDON[kommando];
  return ellerTill !== undefined && rad[ellerTill] !== undefined ? ellerTill : till;
};

const okandaMedlemmar = (rad: Skriven, kommando: Kommandotyp): readonly Faltfel[] => {
  const tillatna: readonly string[] = [...MEDLEMMAR, ...ADRESSER[tillVad(rad, kommando)]];
  return Object.keys(rad)
    .filter((namn) => !tillatna.includes(namn))
    .map((falt) => ({ falt, fel: 'finns inte här' }));
};

/** The number of an opening, wherever the line says it; null where the serie is to give one. */
const oppning = (rad: Skriven, radform: Radform, fel: Faltfel[]): Adress => {
  const data = arObjekt(rad['data']) ? rad['data'] : {};
  const skrivet =
    radform === 'handelse' && rad['diarienummer'] === undefined && data['lopnr'] !== undefined
      ? [data['serie'], data['ar'], data['lopnr']].map(iKlartext).join('-')
      : rad['diarienummer'];
  if (skrivet !== undefined && skrivet !== null) {
    const nummer = typeof skrivet === 'string' ? tolkaDiarienummer(skrivet) : null;
    if (nummer) return { slag: 'oppning', serie: nummer.serie, nummer };
    fel.push({ falt: 'diarienummer', fel: 'ska vara ett diarienummer, t.ex. KS-2025-202 eller 2025.202 KS' });
  } else {
    const svar = serie(rad['serie']);
    if ('varde' in svar) return { slag: 'oppning', serie: svar.varde as string, nummer: null };
    fel.push({ falt: 'diarienummer', fel: 'måste anges, eller serie om ärendet ska få nästa nummer' });
  }
  return { slag: 'oppning', serie: '', nummer: null };
};

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Whether a text can be the id of what is named so, and what to say where it cannot. */
const NAMNGIVNA: Readonly<Record<Namngivet, readonly [arDet: (id: string) => boolean, fel: string]>> = {
  sammantrade: [
    (id) => tolkaSammantradeId(id) !== null,
    'ska vara organets kod och dagen, t.ex. KF-2026-03-02',
  ],
  organ: [(id) => ORGANKOD.test(id), 'ska vara organets kod, t.ex. KS'],
  delegationsordning: [(id) => ORGANKOD.test(id), 'ska vara nämndens kod, t.ex. SN'],
  delegationsbeslut: [
    (id) => tolkaDelegationsbeslutId(id) !== null,
    'ska vara nämndens kod, året och numret, t.ex. SN-2019-3',
  ],
};

const namngivet = (slag: Namngivet, id: string, fel: Faltfel[]): Adress => {
  const [arDet, felet] = NAMNGIVNA[slag];
  if (!arDet(id)) fel.push({ falt: slag, fel: felet });
  return { slag, id };
};

const befintlig = (rad: Skriven, falt: 'arende' | 'handling' | Namngivet, fel: Faltfel[]): Adress => {
  const skrivet = rad[falt];
  if (typeof skrivet !== 'string' || skrivet.trim() === '') {
    fel.push({ falt, fel: skrivet === undefined || skrivet === null ? SAKNAS : 'ska vara text' });
    return { slag: falt, id: '' };
  }
  if (falt !== 'arende' && falt !== 'handling') return namngivet(falt, skrivet, fel);
  if (falt === 'handling')
    return UUID.test(skrivet)
      ? { slag: falt, id: skrivet.toLowerCase() }
      : { slag: 'handlingAvRad', rad: skrivet };
  const nummer = tolkaDiarienummer(skrivet);
  return nummer ? { slag: falt, id: arendeId(nummer) } : { slag: 'arendeAvRad', rad: skrivet };
};

const adressen = (rad: Skriven, kommando: Kommandotyp, radform: Radform, fel: Faltfel[]): Adress => {
  const till = tillVad(rad, kommando);
  if (till !== 'nytt') return befintlig(rad, till, fel);
  return kommando === 'OppnaArende' ? oppning(rad, radform, fel) : { slag: 'inkommen' };
};

/** What a source does not say is never made exact: a line says when it happened, or that nobody knows. */
const tiden = (rad: Skriven, fel: Faltfel[]): Skedde => {
  if (rad['skedde'] !== undefined) return edtfEllerNull(rad['skedde'], 'skedde', fel) as Skedde;
  fel.push({ falt: 'skedde', fel: 'måste anges; null när källan inte säger när det hände' });
  return null;
};

const belagg = (rad: Skriven, fel: Faltfel[]): Kalla | null => {
  const last = kalla(rad['kalla'], 'kalla', fel) as Record<string, string | null> | null;
  return last && (Object.fromEntries(Object.entries(last).filter(([, v]) => v !== null)) as Kalla);
};

const kvittenser = (rad: Skriven, fel: Faltfel[]): readonly Avvikelsekvittens[] => {
  const { avvikelser = [] } = rad;
  if (Array.isArray(avvikelser))
    return avvikelser.map((a, i) => avvikelse(a, `avvikelser[${i + 1}]`, fel) as Avvikelsekvittens);
  fel.push({ falt: 'avvikelser', fel: 'ska vara en lista' });
  return [];
};

const skalet = (rad: Skriven, kommando: Kommandotyp, fel: Faltfel[]): string | null =>
  (KOMMANDON[kommando].kravSkal ? SKAL : nullbartSkal)(rad['skal'], 'skal', fel) as string | null;

/** The event form of an opening holds its number in the data; the command form beside it. */
const utanNummer = (data: unknown, { slag }: Adress, radform: Radform): unknown => {
  if (slag !== 'oppning' || radform !== 'handelse' || !arObjekt(data)) return data;
  const { serie: _serie, ar: _ar, lopnr: _lopnr, ...resten } = data;
  return resten;
};

/** Reads a line by the catalogue. Faults go to the list; null only where it cannot be told what the line is. */
export const tolkaRad = (rad: Skriven, fel: Faltfel[]): Importrad | null => {
  const valt = kommandot(rad, fel);
  if (!valt) return null;
  const [kommando, radform] = valt;
  fel.push(...okandaMedlemmar(rad, kommando));
  const adress = adressen(rad, kommando, radform, fel);
  return {
    id: ID(rad['id'], 'id', fel) as string | null,
    kommando,
    adress,
    skedde: tiden(rad, fel),
    ...tolkaData(kommando, utanNummer(rad['data'], adress, radform), radform, fel),
    kalla: belagg(rad, fel),
    skal: skalet(rad, kommando, fel),
    avvikelser: kvittenser(rad, fel),
  };
};
