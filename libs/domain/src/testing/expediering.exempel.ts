import type { ExpedieringEvent } from '../expediering/expediering.events.js';
import type { LeveransEvent } from '../expediering/leverans.events.js';
import type { ExpedieringsprocessEvent } from '../expediering/process.events.js';
import type { FastMottagare } from '../expediering/leverans.types.js';

type Nagot = ExpedieringEvent | LeveransEvent | ExpedieringsprocessEvent;
type Data<T extends Nagot['type']> = Extract<Nagot, { readonly type: T }>['data'];

/** Socialnämnden, as it was settled. */
export const fastMottagare: FastMottagare = {
  nr: 1,
  typ: 'organ',
  namn: 'Socialnämnden',
  organ: 'SN',
  grupp: null,
  kanal: 'webhook',
  adress: 'https://sn.exempel.se/beslut',
  kvittens: true,
};

const dokument = { sha256: 'a'.repeat(64), storlek: 4_711 };
const forsta = { omgang: 1, forsok: 1, kanal: 'webhook' } as const;

/** One whole example of every event of expediering: a decision of kommunstyrelsen that goes to socialnämnden. */
export const expedieringsexempel: { readonly [T in Nagot['type']]: Data<T> } = {
  ExpedieringPlanerad: {
    kalla: { strom: 'arende-KS-2026-17', revision: 12, handelse: '3f2b1c9a-7d54-5e0b-9f61-0c8d2a4e6b70' },
    slag: 'beslut',
    organ: 'Kommunstyrelsen',
    organkod: 'KS',
    arende: 'KS-2026-17',
    beslut: { slag: 'beslut', nr: 1 },
    sammantrade: 'KS-2026-03-02',
    paragraf: '45',
    ersatter: null,
    antal: 1,
    utdrag: { html: dokument, pdf: dokument },
  },
  MottagareFaststallda: { fran: 1, mottagare: [fastMottagare] },
  ExpedieringAterkallad: {},
  SkickadTillMottagare: forsta,
  Levererad: { ...forsta, bevis: '202 Accepted' },
  LeveransMisslyckad: {
    ...forsta,
    kod: 'TIDEN_GICK_UT',
    orsak: 'Inget svar inom 10 sekunder',
    nastaForsok: '2026-03-02T09:00:26.000Z',
  },
  LeveransUppgiven: { omgang: 1, forsok: 14, kod: 'TIDEN_GICK_UT' },
  LeveransOmsand: { omgang: 2, kanal: 'epost', adress: 'sn@exempel.se' },
  LeveransAterkallad: {},
  MottagandeKvitterat: { av: 'Berit Berg', satt: 'lank' },
  MottagareDelgiven: { satt: 'vanlig', bevis: 'Delgivningskvitto 2026-03-05' },
  LeveransPamind: { omgang: 1, kanal: 'epost' },
  LeveransEskalerad: { omgang: 1 },
  ExpedieringStartad: { fran: '2026-03-01T00:00:00.000Z' },
  KanalPausad: { kanal: 'webhook' },
  KanalAterupptagen: { kanal: 'webhook' },
  SammanfattningSkickad: { organ: 'KS', dag: '2026-03-09', leveranser: ['arende-KS-2026-17-12-1'] },
};
