import type { Command } from '../shared/decider.js';
import type { Json } from '../shared/json.js';
import type { EfterspelCommand } from '../efterspel/efterspel.commands.js';
import type { ArendeEvent, DataAv } from './arende.events.js';
import type { Hanvisning } from './arende.types.js';

/** What a command says is what its event will hold, but for the numbers that the ärende gives. */
type Uppgifter<T extends ArendeEvent['type'], Ges extends PropertyKey = never> = Omit<DataAv<T>, 'nr' | Ges>;

export type RegistreraHandling = Command<'RegistreraHandling', Uppgifter<'HandlingRegistrerad'>>;
export type UpprattaHandling = Command<'UpprattaHandling', Uppgifter<'HandlingUpprattad'>>;
export type FlyttaHandling = Command<'FlyttaHandling', DataAv<'HandlingFlyttad'>>;
export type MarkeraSekretess = Command<'MarkeraSekretess', Uppgifter<'SekretessMarkerad'>>;
export type HavSekretess = Command<'HavSekretess', DataAv<'SekretessHavd'>>;
export type VackMotion = Command<'VackMotion', DataAv<'MotionVackt'>>;
export type TilldelaHandlaggare = Command<'TilldelaHandlaggare', DataAv<'HandlaggareTilldelad'>>;
export type RelateraArende = Command<'RelateraArende', DataAv<'ArendeRelaterat'>>;
export type RemitteraArende = Command<'RemitteraArende', Uppgifter<'ArendeRemitterat', 'remissId'>>;
export type ForlangSvarstid = Command<'ForlangSvarstid', DataAv<'RemissSvarstidForlangd'>>;
export type PaminnOmRemiss = Command<'PaminnOmRemiss', DataAv<'RemissPamind'>>;
export type TaEmotYttrande = Command<'TaEmotYttrande', Uppgifter<'YttrandeInkommet'>>;
export type GeTillfalleAttYttraSig = Command<'GeTillfalleAttYttraSig', DataAv<'TillfalleAttYttraSigGivet'>>;
export type GenomforSamverkan = Command<'GenomforSamverkan', DataAv<'SamverkanGenomford'>>;
export type UpprattaTjansteskrivelse = Command<
  'UpprattaTjansteskrivelse',
  Uppgifter<'TjansteskrivelseUpprattad'>
>;
export type AnmalTillSammantrade = Command<'AnmalTillSammantrade', DataAv<'ArendeAnmaltTillSammantrade'>>;
export type BeredArende = Command<'BeredArende', DataAv<'ArendeBerett'>>;
export type LamnaForslag = Command<'LamnaForslag', Uppgifter<'ForslagTillBeslutLamnat'>>;
export type FramstallYrkande = Command<'FramstallYrkande', Uppgifter<'YrkandeFramstallt'>>;
export type AtertaYrkande = Command<'AtertaYrkande', DataAv<'YrkandeAtertaget'>>;
export type StallProposition = Command<'StallProposition', DataAv<'PropositionStalld'>>;
export type GenomforOmrostning = Command<'GenomforOmrostning', Uppgifter<'OmrostningGenomford'>>;
export type BordlaggArende = Command<'BordlaggArende', Uppgifter<'ArendeBordlagt'>>;
export type AterremitteraArende = Command<'AterremitteraArende', Uppgifter<'ArendeAterremitterat'>>;
export type FattaBeslut = Command<'FattaBeslut', Uppgifter<'BeslutFattat'>>;
export type AnmalMotionsfrist = Command<'AnmalMotionsfrist', Uppgifter<'MotionsfristAnmald'>>;
export type NoteraMotionsfristPasserad = Command<
  'NoteraMotionsfristPasserad',
  DataAv<'MotionsfristPasserad'>
>;
export type AvskrivMotion = Command<'AvskrivMotion', DataAv<'MotionAvskriven'>>;
export type AtertaMotion = Command<'AtertaMotion', DataAv<'MotionAtertagen'>>;
export type AnmalReservation = Command<'AnmalReservation', Uppgifter<'ReservationAnmald'>>;
export type AntecknaSarskiltYttrande = Command<
  'AntecknaSarskiltYttrande',
  Uppgifter<'SarskiltYttrandeAntecknat'>
>;
export type AvstaFranBeslut = Command<'AvstaFranBeslut', Uppgifter<'DeltogInteIBeslut'>>;
export type ExpedieraBeslut = Command<'ExpedieraBeslut', Uppgifter<'BeslutExpedierat'>>;
export type AvslutaArende = Command<'AvslutaArende', Record<never, never>>;
export type AteroppnaArende = Command<'AteroppnaArende', Record<never, never>>;
export type MakuleraArende = Command<'MakuleraArende', Record<never, never>>;
export type SammanlaggArende = Command<'SammanlaggArende', DataAv<'ArendeSammanlagt'>>;
/** The receiving side of a merger: the fact in the giving ärende is named. */
export type TaEmotSammanlaggning = Command<
  'TaEmotSammanlaggning',
  { readonly arende: string; readonly fran: Hanvisning }
>;
export type OverlamnaArende = Command<'OverlamnaArende', DataAv<'ArendeOverlamnatTillNamnd'>>;
export type GorAnteckning = Command<'GorAnteckning', DataAv<'AnteckningGjord'>>;
/** `fran` undefined: the value that stands is taken as what was meant. */
export type RattaUppgift = Command<
  'RattaUppgift',
  {
    readonly avserHandelse: number | string;
    readonly falt: string;
    readonly fran?: Json | undefined;
    readonly till: Json;
  }
>;
/** `avserHandelse` is the event's revision in the ärende, or its id. */
export type MakuleraHandelse = Command<'MakuleraHandelse', { readonly avserHandelse: number | string }>;

/** Everything that can be asked of an opened ärende. */
export type ArendeCommand =
  | EfterspelCommand
  | RegistreraHandling
  | UpprattaHandling
  | FlyttaHandling
  | MarkeraSekretess
  | HavSekretess
  | VackMotion
  | TilldelaHandlaggare
  | RelateraArende
  | RemitteraArende
  | ForlangSvarstid
  | PaminnOmRemiss
  | TaEmotYttrande
  | GeTillfalleAttYttraSig
  | GenomforSamverkan
  | UpprattaTjansteskrivelse
  | AnmalTillSammantrade
  | BeredArende
  | LamnaForslag
  | FramstallYrkande
  | AtertaYrkande
  | StallProposition
  | GenomforOmrostning
  | BordlaggArende
  | AterremitteraArende
  | FattaBeslut
  | AnmalMotionsfrist
  | NoteraMotionsfristPasserad
  | AvskrivMotion
  | AtertaMotion
  | AnmalReservation
  | AntecknaSarskiltYttrande
  | AvstaFranBeslut
  | ExpedieraBeslut
  | AvslutaArende
  | AteroppnaArende
  | MakuleraArende
  | SammanlaggArende
  | TaEmotSammanlaggning
  | OverlamnaArende
  | GorAnteckning
  | RattaUppgift
  | MakuleraHandelse;
