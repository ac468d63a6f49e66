import type { ArendeCommand } from '../arende/arende.commands.js';
import type { Kommandouppgifter } from '../shared/decider.js';
import type { DataAv } from '../arende/arende.events.js';
import type { OppnaArende } from '../arende/oppning.js';
import type { HandlingCommand } from '../handling/handling.decider.js';
import { efterspelskommandon } from './efterspel.exempel.js';
import { exempel } from './exempel.js';

type Kommando<T extends ArendeCommand['type']> = Extract<ArendeCommand, { readonly type: T }>;

/** The clock of the specs: a Monday morning in Stockholm. */
export const NU = '2026-03-02T09:00:00.000Z';

/** What a command carries where the spec does not say: now, ordinary, nothing acknowledged. */
export const uppgifter = (egna: Partial<Kommandouppgifter> = {}): Kommandouppgifter => {
  const nu = egna.nu ?? NU;
  return { nu, skedde: nu, import: false, avvikelser: [], ...egna };
};

const utanNr = <D extends { readonly nr: number }>({ nr: _nr, ...resten }: D): Omit<D, 'nr'> => resten;
const utanRemissId = ({ remissId: _id, ...resten }: DataAv<'ArendeRemitterat'>) => resten;

/** One whole example of every command to an ärende: what its event is an example of. */
export const kommandoexempel: { readonly [T in ArendeCommand['type']]: Kommando<T>['data'] } = {
  RegistreraHandling: utanNr(exempel.HandlingRegistrerad),
  UpprattaHandling: utanNr(exempel.HandlingUpprattad),
  FlyttaHandling: exempel.HandlingFlyttad,
  MarkeraSekretess: utanNr(exempel.SekretessMarkerad),
  HavSekretess: exempel.SekretessHavd,
  VackMotion: exempel.MotionVackt,
  TilldelaHandlaggare: exempel.HandlaggareTilldelad,
  RelateraArende: exempel.ArendeRelaterat,
  RemitteraArende: utanRemissId(exempel.ArendeRemitterat),
  ForlangSvarstid: exempel.RemissSvarstidForlangd,
  PaminnOmRemiss: exempel.RemissPamind,
  TaEmotYttrande: utanNr(exempel.YttrandeInkommet),
  GeTillfalleAttYttraSig: exempel.TillfalleAttYttraSigGivet,
  GenomforSamverkan: exempel.SamverkanGenomford,
  UpprattaTjansteskrivelse: utanNr(exempel.TjansteskrivelseUpprattad),
  AnmalTillSammantrade: exempel.ArendeAnmaltTillSammantrade,
  BeredArende: exempel.ArendeBerett,
  LamnaForslag: utanNr(exempel.ForslagTillBeslutLamnat),
  FramstallYrkande: utanNr(exempel.YrkandeFramstallt),
  AtertaYrkande: exempel.YrkandeAtertaget,
  StallProposition: exempel.PropositionStalld,
  GenomforOmrostning: utanNr(exempel.OmrostningGenomford),
  BordlaggArende: utanNr(exempel.ArendeBordlagt),
  AterremitteraArende: utanNr(exempel.ArendeAterremitterat),
  FattaBeslut: utanNr(exempel.BeslutFattat),
  AnmalMotionsfrist: utanNr(exempel.MotionsfristAnmald),
  AvskrivMotion: exempel.MotionAvskriven,
  AtertaMotion: exempel.MotionAtertagen,
  AnmalReservation: utanNr(exempel.ReservationAnmald),
  AntecknaSarskiltYttrande: utanNr(exempel.SarskiltYttrandeAntecknat),
  AvstaFranBeslut: utanNr(exempel.DeltogInteIBeslut),
  ExpedieraBeslut: utanNr(exempel.BeslutExpedierat),
  NoteraMotionsfristPasserad: exempel.MotionsfristPasserad,
  ...efterspelskommandon,
  AvslutaArende: {},
  AteroppnaArende: {},
  MakuleraArende: {},
  SammanlaggArende: exempel.ArendeSammanlagt,
  TaEmotSammanlaggning: exempel.SammanlaggningMottagen,
  OverlamnaArende: exempel.ArendeOverlamnatTillNamnd,
  GorAnteckning: exempel.AnteckningGjord,
  RattaUppgift: exempel.UppgiftRattad,
  MakuleraHandelse: exempel.HandelseMakulerad,
};

/** A command like the example of its type but for what is said here. */
export const kommando = <T extends ArendeCommand['type']>(
  type: T,
  data: Partial<Kommando<T>['data']> = {},
  egna: Partial<Kommandouppgifter> = {},
): Kommando<T> => ({ type, ...uppgifter(egna), data: { ...kommandoexempel[type], ...data } }) as never;

const { lopnr: _lopnr, oppning: _oppning, ...oppning } = exempel.ArendeOppnat;

/** Opens an ärende like the example. */
export const oppna = (
  data: Partial<OppnaArende['data']> = {},
  egna: Partial<Kommandouppgifter> = {},
): OppnaArende => ({
  type: 'OppnaArende',
  ...uppgifter(egna),
  data: { ...oppning, givetLopnr: null, ...data },
});

type Handlingskommando<T extends HandlingCommand['type']> = Extract<HandlingCommand, { readonly type: T }>;

const handlingsexempel: { readonly [T in HandlingCommand['type']]: Handlingskommando<T>['data'] } = {
  TaEmotHandling: exempel.HandlingInkommen,
  KopplaHandling: exempel.HandlingKopplad,
  AvvisaHandling: exempel.HandlingAvvisad,
};

/** A command to a handling of its own like the example of its type but for what is said here. */
export const handlingskommando = <T extends HandlingCommand['type']>(
  type: T,
  data: Partial<Handlingskommando<T>['data']> = {},
  egna: Partial<Kommandouppgifter> = {},
): Handlingskommando<T> =>
  ({ type, ...uppgifter(egna), data: { ...handlingsexempel[type], ...data } }) as never;

/** What a command carries when it sets a rule aside, with a reason. */
export const avviker = (...regler: readonly string[]): Pick<Kommandouppgifter, 'avvikelser'> => ({
  avvikelser: regler.map((regel) => ({ regel, skal: `Beslutat trots ${regel}` })),
});
