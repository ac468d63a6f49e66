import type { SammantradeCommand } from '../sammantrade/sammantrade.commands.js';
import type { SammantradeId } from '../sammantrade/sammantrade-id.js';
import type { Kommandouppgifter } from '../shared/decider.js';
import { exempel } from './exempel.js';
import { uppgifter } from './kommandon.js';
import { sammantradesexempel } from './sammantrade.exempel.js';

type Kommando<T extends SammantradeCommand['type']> = Extract<SammantradeCommand, { readonly type: T }>;

/** Fullmäktige on the Monday that the clock of the specs shows. */
export const KF_I_MARS: SammantradeId = { organ: 'KF', datum: '2026-03-02', nr: 1 };
/** Socialnämnden the same day: a body whose code does not tell what it is. */
export const SN_I_MARS: SammantradeId = { organ: 'SN', datum: '2026-03-02', nr: 1 };

const utanNr = <D extends { readonly nr: number }>({ nr: _nr, ...resten }: D): Omit<D, 'nr'> => resten;

/** One whole example of every command to a meeting: what its event is an example of. */
export const motesexempel: { readonly [T in SammantradeCommand['type']]: Kommando<T>['data'] } = {
  UtfardaKallelse: sammantradesexempel.KallelseUtfardad,
  AnslaKungorelse: sammantradesexempel.KungorelseAnslagen,
  OppnaSammantrade: sammantradesexempel.SammantradeOppnat,
  FaststallNarvaro: sammantradesexempel.NarvaroFaststalld,
  AndraNarvaro: sammantradesexempel.NarvaroAndrad,
  AnmalJav: sammantradesexempel.JavAnmalt,
  TilldelaParagraf: sammantradesexempel.ParagrafTilldelad,
  AjourneraSammantrade: sammantradesexempel.SammantradeAjournerat,
  AterupptaSammantrade: {},
  StallInSammantrade: {},
  AvslutaSammantrade: {},
  UpprattaProtokoll: sammantradesexempel.ProtokollUpprattat,
  JusteraProtokoll: sammantradesexempel.ProtokollJusterat,
  VagraJustering: sammantradesexempel.JusteringVagrad,
  TillkannageJustering: utanNr(sammantradesexempel.JusteringTillkannagiven),
  TaNedAnslag: sammantradesexempel.AnslagNedtaget,
  AvbrytAnslag: sammantradesexempel.AnslagAvbrutet,
  BestyrkProtokollsutdrag: sammantradesexempel.ProtokollsutdragBestyrkt,
  GorProtokollsanteckning: sammantradesexempel.ProtokollsanteckningGjord,
  ExpedieraParagraf: utanNr(sammantradesexempel.ParagrafExpedierad),
  RattaUppgift: exempel.UppgiftRattad,
  MakuleraHandelse: exempel.HandelseMakulerad,
};

/** A command to a meeting like the example of its type but for what is said here. */
export const moteskommando = <T extends SammantradeCommand['type']>(
  type: T,
  data: Partial<Kommando<T>['data']> = {},
  egna: Partial<Kommandouppgifter> = {},
): Kommando<T> => ({ type, ...uppgifter(egna), data: { ...motesexempel[type], ...data } }) as never;
