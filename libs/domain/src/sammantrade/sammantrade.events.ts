import type { AvvikelseNoterad, HandelseMakulerad, UppgiftRattad } from '../arende/rattelse.events.js';
import type { DomainEvent } from '../shared/handelse.js';
import type { Protokollshandelse } from './protokoll.events.js';
import type { Javsgrund, Narvarande, Paragrafslag } from './sammantrade.types.js';

export * from './protokoll.events.js';

/*
 * Facts of a meeting: the body and the day are the stream's name. When each happened is `metadata.skedde` and is
 * stored nowhere else; why is `metadata.skal`. Persons are ids. A paragraf is its number, unique per body and year,
 * and numbers rise in the order that the matters were dealt with. What every field means stands in the catalogue.
 */

type Dagordning = {
  readonly organ: string | null;
  readonly borjar: string | null;
  readonly plats: string | null;
  readonly arenden: readonly string[];
  readonly ovrigt: readonly string[];
};
/** The members were summoned (KL 5:14). A second one, for a matter that cannot wait, adds to the first. */
export type KallelseUtfardad = DomainEvent<
  'KallelseUtfardad',
  Dagordning & { readonly bradskande: boolean; readonly grund: string | null }
>;
/** Fullmäktige's meeting was announced on the anslagstavla (KL 5:13). */
export type KungorelseAnslagen = DomainEvent<
  'KungorelseAnslagen',
  Dagordning & { readonly tavlor: readonly string[] }
>;

export type SammantradeOppnat = DomainEvent<
  'SammantradeOppnat',
  { readonly organ: string | null; readonly ordforande: string | null; readonly plats: string | null }
>;
/** A roll call. `franParagraf` null: from the beginning of the meeting. */
export type NarvaroFaststalld = DomainEvent<
  'NarvaroFaststalld',
  {
    readonly narvarande: readonly Narvarande[];
    readonly antalLedamoter: number | null;
    readonly franParagraf: number | null;
  }
>;
/** Somebody came or left. `franParagraf` null: nobody wrote down when. */
export type NarvaroAndrad = DomainEvent<
  'NarvaroAndrad',
  {
    readonly franParagraf: number | null;
    readonly kom: readonly Narvarande[];
    readonly gick: readonly string[];
  }
>;
export type JavAnmalt = DomainEvent<
  'JavAnmalt',
  {
    readonly person: string;
    readonly paragraf: number | null;
    readonly grund: Javsgrund | null;
    readonly motivering: string | null;
    readonly lamnadeRummet: boolean | null;
    readonly godtaget: boolean | null;
  }
>;
export type ParagrafTilldelad = DomainEvent<
  'ParagrafTilldelad',
  {
    readonly nr: number;
    readonly rubrik: string | null;
    readonly arenden: readonly string[];
    readonly slag: Paragrafslag;
    readonly bradskandeEnhalligt: boolean | null;
  }
>;
export type SammantradeAjournerat = DomainEvent<'SammantradeAjournerat', { readonly till: string | null }>;
export type SammantradeAterupptaget = DomainEvent<'SammantradeAterupptaget', Record<never, never>>;
export type SammantradeInstallt = DomainEvent<'SammantradeInstallt', Record<never, never>>;
export type SammantradeAvslutat = DomainEvent<'SammantradeAvslutat', Record<never, never>>;

/** Before and during the meeting. */
export type Moteshandelse =
  | KallelseUtfardad
  | KungorelseAnslagen
  | SammantradeOppnat
  | NarvaroFaststalld
  | NarvaroAndrad
  | JavAnmalt
  | ParagrafTilldelad
  | SammantradeAjournerat
  | SammantradeAterupptaget
  | SammantradeInstallt
  | SammantradeAvslutat;

export type SammantradeEvent = Moteshandelse | Protokollshandelse;

/** Everything that may stand in `sammantrade-<organ>-<datum>[-n]`. */
export type SammantradeStromEvent = SammantradeEvent | UppgiftRattad | HandelseMakulerad | AvvikelseNoterad;

/** The data of one event of a meeting by its type. */
export type Sammantradesdata<T extends SammantradeEvent['type']> = Extract<
  SammantradeEvent,
  { readonly type: T }
>['data'];
