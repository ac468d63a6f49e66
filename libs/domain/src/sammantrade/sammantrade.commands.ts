import type { MakuleraHandelse, RattaUppgift } from '../arende/arende.commands.js';
import type { Command } from '../shared/decider.js';
import type { Sammantradesdata } from './sammantrade.events.js';

/* What a command says is what its event will hold, but for the number that the meeting gives. */

export type UtfardaKallelse = Command<'UtfardaKallelse', Sammantradesdata<'KallelseUtfardad'>>;
export type AnslaKungorelse = Command<'AnslaKungorelse', Sammantradesdata<'KungorelseAnslagen'>>;
export type OppnaSammantrade = Command<'OppnaSammantrade', Sammantradesdata<'SammantradeOppnat'>>;
export type FaststallNarvaro = Command<'FaststallNarvaro', Sammantradesdata<'NarvaroFaststalld'>>;
export type AndraNarvaro = Command<'AndraNarvaro', Sammantradesdata<'NarvaroAndrad'>>;
export type AnmalJav = Command<'AnmalJav', Sammantradesdata<'JavAnmalt'>>;
export type TilldelaParagraf = Command<'TilldelaParagraf', Sammantradesdata<'ParagrafTilldelad'>>;
export type AjourneraSammantrade = Command<'AjourneraSammantrade', Sammantradesdata<'SammantradeAjournerat'>>;
export type AterupptaSammantrade = Command<'AterupptaSammantrade', Record<never, never>>;
export type StallInSammantrade = Command<'StallInSammantrade', Record<never, never>>;
export type AvslutaSammantrade = Command<'AvslutaSammantrade', Record<never, never>>;
export type UpprattaProtokoll = Command<'UpprattaProtokoll', Sammantradesdata<'ProtokollUpprattat'>>;
export type JusteraProtokoll = Command<'JusteraProtokoll', Sammantradesdata<'ProtokollJusterat'>>;
export type VagraJustering = Command<'VagraJustering', Sammantradesdata<'JusteringVagrad'>>;
export type TillkannageJustering = Command<
  'TillkannageJustering',
  Omit<Sammantradesdata<'JusteringTillkannagiven'>, 'nr'>
>;
/** Too early it is a break of the notice, and becomes one when the deviation is acknowledged (KL 8:12). */
export type TaNedAnslag = Command<'TaNedAnslag', Sammantradesdata<'AnslagNedtaget'>>;
export type AvbrytAnslag = Command<'AvbrytAnslag', Sammantradesdata<'AnslagAvbrutet'>>;
export type BestyrkProtokollsutdrag = Command<
  'BestyrkProtokollsutdrag',
  Sammantradesdata<'ProtokollsutdragBestyrkt'>
>;
export type GorProtokollsanteckning = Command<
  'GorProtokollsanteckning',
  Sammantradesdata<'ProtokollsanteckningGjord'>
>;

export type ExpedieraParagraf = Command<
  'ExpedieraParagraf',
  Omit<Sammantradesdata<'ParagrafExpedierad'>, 'nr'>
>;

/** Everything that can be asked of a meeting. */
export type SammantradeCommand =
  | UtfardaKallelse
  | AnslaKungorelse
  | OppnaSammantrade
  | FaststallNarvaro
  | AndraNarvaro
  | AnmalJav
  | TilldelaParagraf
  | AjourneraSammantrade
  | AterupptaSammantrade
  | StallInSammantrade
  | AvslutaSammantrade
  | UpprattaProtokoll
  | JusteraProtokoll
  | VagraJustering
  | TillkannageJustering
  | TaNedAnslag
  | AvbrytAnslag
  | BestyrkProtokollsutdrag
  | GorProtokollsanteckning
  | ExpedieraParagraf
  | RattaUppgift
  | MakuleraHandelse;
