import type { AvvikelseNoterad } from '../arende/rattelse.events.js';
import type { Skedde, Skett } from '../shared/edtf.js';
import type { SammantradeId } from './sammantrade-id.js';
import type { SammantradeEvent, Sammantradesdata } from './sammantrade.events.js';

/**
 * Where a meeting is. `okant`: nothing says, or only what came of it is known, as when an extract of its minutes was
 * imported.
 */
export const SAMMANTRADESTATUSAR = [
  'okant',
  'kallat',
  'oppnat',
  'ajournerat',
  'avslutat',
  'installt',
] as const;
export type Sammantradestatus = (typeof SAMMANTRADESTATUSAR)[number];

/** What an event said, where it stands in the log, and when it happened (EDTF, null = unknown). */
export type Motespost<T extends SammantradeEvent['type']> = Sammantradesdata<T> & {
  readonly revision: number;
  readonly datum: Skedde;
};

/**
 * What is known of a meeting. Lists hold what was said; what is true of one paragraf is asked of `narvaro.ts` and
 * `justering.ts`, so that it does not depend on the order in which the facts came.
 */
export type Sammantrade = SammantradeId & {
  readonly status: Sammantradestatus;
  /** The body's name where somebody has written it; its code is `organ`. */
  readonly organnamn: string | null;
  readonly ordforande: string | null;
  readonly kallelser: readonly Motespost<'KallelseUtfardad'>[];
  readonly kungorelser: readonly Motespost<'KungorelseAnslagen'>[];
  readonly oppnat: Skett;
  readonly ajourneringar: readonly Motespost<'SammantradeAjournerat'>[];
  readonly aterupptaganden: readonly Motespost<'SammantradeAterupptaget'>[];
  /** Adjourned and not yet resumed, as far as is known. */
  readonly ajournerat: boolean;
  readonly installt: Skett;
  readonly avslutat: Skett;
  readonly upprop: readonly Motespost<'NarvaroFaststalld'>[];
  readonly narvaroandringar: readonly Motespost<'NarvaroAndrad'>[];
  readonly jav: readonly Motespost<'JavAnmalt'>[];
  readonly paragrafer: readonly Motespost<'ParagrafTilldelad'>[];
  readonly protokoll: readonly Motespost<'ProtokollUpprattat'>[];
  readonly justeringar: readonly Motespost<'ProtokollJusterat'>[];
  readonly vagringar: readonly Motespost<'JusteringVagrad'>[];
  readonly anslag: readonly Motespost<'JusteringTillkannagiven'>[];
  readonly nedtagningar: readonly Motespost<'AnslagNedtaget'>[];
  readonly avbrott: readonly Motespost<'AnslagAvbrutet'>[];
  readonly utdrag: readonly Motespost<'ProtokollsutdragBestyrkt'>[];
  readonly anteckningar: readonly Motespost<'ProtokollsanteckningGjord'>[];
  readonly expedieringar: readonly Motespost<'ParagrafExpedierad'>[];
  readonly avvikelser: readonly (AvvikelseNoterad['data'] & {
    readonly revision: number;
    readonly datum: Skedde;
    readonly skal: string | null;
  })[];
  /** Protected content of the meeting is gone: what looks as if it had never been said may have been. */
  readonly gallrad: boolean;
};

/** A meeting of which nothing is known but which one it is. */
export const okantSammantrade = ({ organ, datum, nr }: SammantradeId): Sammantrade => ({
  organ,
  datum,
  nr,
  status: 'okant',
  organnamn: null,
  ordforande: null,
  kallelser: [],
  kungorelser: [],
  oppnat: null,
  ajourneringar: [],
  aterupptaganden: [],
  ajournerat: false,
  installt: null,
  avslutat: null,
  upprop: [],
  narvaroandringar: [],
  jav: [],
  paragrafer: [],
  protokoll: [],
  justeringar: [],
  vagringar: [],
  anslag: [],
  nedtagningar: [],
  avbrott: [],
  utdrag: [],
  anteckningar: [],
  expedieringar: [],
  avvikelser: [],
  gallrad: false,
});
