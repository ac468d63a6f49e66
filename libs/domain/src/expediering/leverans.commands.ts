import type { Command } from '../shared/decider.js';
import type { Forsok, LeveransOmsand, MottagandeKvitterat, MottagareDelgiven } from './leverans.events.js';

/** What an attempt came to. `tidigast` (ISO 8601 UTC): the receiver asked to be left alone until then. */
export type Forsoksutfall =
  | { readonly utfall: 'levererad'; readonly bevis: string }
  | {
      readonly utfall: 'misslyckad';
      readonly kod: string;
      readonly orsak: string;
      readonly kanLakas: boolean;
      readonly tidigast: string | null;
    };

/** `leverans` spreads the attempts of different deliveries; `skala` is 1 but in tests. */
export type NoteraForsok = Command<
  'NoteraForsok',
  Forsok & { readonly leverans: string; readonly utfall: Forsoksutfall; readonly skala: number }
>;
/** The transport told later what became of what it had taken. */
export type NoteraTransportkvitto = Command<
  'NoteraTransportkvitto',
  { readonly utfall: 'levererad' | 'studsade'; readonly text: string }
>;
export type KvitteraMottagande = Command<'KvitteraMottagande', MottagandeKvitterat['data']>;
export type DelgeMottagare = Command<'DelgeMottagare', MottagareDelgiven['data']>;
export type SandOm = Command<'SandOm', Omit<LeveransOmsand['data'], 'omgang'>>;
/** `tyst`: with the whole expediering, so what is past calling back stays as it is. */
export type AterkallaLeverans = Command<'AterkallaLeverans', { readonly tyst: boolean }>;
export type PaminnOmKvittens = Command<'PaminnOmKvittens', Pick<Forsok, 'omgang' | 'kanal'>>;
export type EskaleraLeverans = Command<'EskaleraLeverans', Pick<Forsok, 'omgang'>>;

export type LeveransCommand =
  | NoteraForsok
  | NoteraTransportkvitto
  | KvitteraMottagande
  | DelgeMottagare
  | SandOm
  | AterkallaLeverans
  | PaminnOmKvittens
  | EskaleraLeverans;
