import type { Command } from '../shared/decider.js';
import type { Efterspelsdata, Efterspelshandelse } from './efterspel.events.js';

type Uppgifter<T extends Efterspelshandelse['type']> = Omit<Efterspelsdata<T>, 'nr'>;

export type VerkstallDelgivning = Command<'VerkstallDelgivning', Uppgifter<'DelgivningVerkstalld'>>;
export type TaEmotOverklagande = Command<'TaEmotOverklagande', Uppgifter<'OverklagandeInkommet'>>;
export type OverlamnaOverklagande = Command<
  'OverlamnaOverklagande',
  Efterspelsdata<'OverklagandeOverlamnat'>
>;
export type NoteraInhibition = Command<'NoteraInhibition', Efterspelsdata<'InhibitionBeslutad'>>;
export type NoteraDom = Command<'NoteraDom', Uppgifter<'DomMeddelad'>>;
export type UpphavBeslut = Command<'UpphavBeslut', Efterspelsdata<'BeslutUpphavt'>>;
export type RattaBeslut = Command<'RattaBeslut', Efterspelsdata<'BeslutRattat'>>;
export type NoteraOverklagandetidUtgangen = Command<
  'NoteraOverklagandetidUtgangen',
  Efterspelsdata<'OverklagandetidUtgangen'>
>;
export type NoteraLagaKraft = Command<'NoteraLagaKraft', Efterspelsdata<'BeslutVannLagaKraft'>>;
export type AterrapporteraUppdrag = Command<
  'AterrapporteraUppdrag',
  Efterspelsdata<'UppdragAterrapporterat'>
>;
export type VerkstallBeslut = Command<'VerkstallBeslut', Efterspelsdata<'BeslutVerkstallt'>>;
export type RattaVerkstallighet = Command<'RattaVerkstallighet', Efterspelsdata<'VerkstallighetRattad'>>;

/** What can be said to have followed on a decision, in whatever stream it stands. */
export type EfterspelCommand =
  | VerkstallDelgivning
  | TaEmotOverklagande
  | OverlamnaOverklagande
  | NoteraInhibition
  | NoteraDom
  | UpphavBeslut
  | RattaBeslut
  | NoteraOverklagandetidUtgangen
  | NoteraLagaKraft
  | AterrapporteraUppdrag
  | VerkstallBeslut
  | RattaVerkstallighet;
