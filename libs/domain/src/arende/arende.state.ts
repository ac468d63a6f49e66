import type { Kalla } from '../shared/handelse.js';
import type { Skedde, Skett } from '../shared/edtf.js';
import type { Efterspel } from '../efterspel/efterspel.state.js';
import type { FaktumAv } from '../tid/faktum.js';
import type { DataAv } from './arende.events.js';
import type { Arendestatus } from './arende.types.js';

/** Every item tells which event it stands on, so that a correction can name it, and when it happened. */
type Post<D> = D & { readonly revision: number; readonly datum: Skedde };

export type Handling = Post<{
  readonly nr: number;
  readonly riktning: 'inkommen' | 'upprattad';
  readonly handlingId: string | null;
  readonly rubrik: string | null;
  readonly internRubrik: string | null;
  readonly undantag: DataAv<'HandlingRegistrerad'>['undantag'];
  readonly avsandare: DataAv<'HandlingRegistrerad'>['avsandare'];
  readonly avsandarensDnr: string | null;
  readonly kanal: string | null;
  readonly upprattadAv: string | null;
  readonly mottagare: DataAv<'HandlingUpprattad'>['mottagare'];
  readonly filer: DataAv<'HandlingRegistrerad'>['filer'];
  /** The ärende it was moved to: nothing disappears from the one it stood in. */
  readonly flyttadTill: string | null;
}>;
export type Remiss = Post<
  DataAv<'ArendeRemitterat'> & {
    /** Those asked that have answered, as they were named in the remiss. */
    readonly besvaradAv: readonly string[];
    readonly obesvarad: boolean;
  }
>;
export type Yttrande = Post<DataAv<'YttrandeInkommet'> & { readonly utanRemiss: boolean }>;
export type Yrkande = Post<DataAv<'YrkandeFramstallt'> & { readonly atertaget: Skett }>;
export type Beslut = Post<
  DataAv<'BeslutFattat'> & {
    readonly justerat: Skett;
    readonly anslaget: Skett;
    readonly expedierat: Skett;
    readonly overklagat: Skett;
    readonly overklagandetidUt: Skett;
    readonly lagaKraft: Skett;
    readonly verkstallt: Skett;
    readonly upphavt: Skett;
  }
>;
export type Relation = Post<{
  readonly typ: string;
  readonly till: string | null;
  readonly beskrivning: string | null;
  readonly kalla: Kalla | null;
}>;
export type Sekretess = Post<DataAv<'SekretessMarkerad'> & { readonly havd: Skett }>;
export type Avvikelse = Post<DataAv<'AvvikelseNoterad'> & { readonly skal: string | null }>;

/** A fact about another fact, which its date may put before the one it is about. */
export type LostFaktum = FaktumAv<'HandlingFlyttad' | 'SekretessHavd' | 'YrkandeAtertaget'>;

/**
 * What is true of an ärende as far as is known. A value nobody knows is null; a list is empty when nothing of
 * the kind is known. All lists are in the order things happened.
 */
export type Arende = {
  readonly serie: string;
  readonly ar: number;
  readonly lopnr: number;
  readonly arendemening: string;
  readonly internArendemening: string | null;
  readonly slag: DataAv<'ArendeOppnat'>['slag'];
  readonly klassificering: string | null;
  readonly initiativ: DataAv<'ArendeOppnat'>['initiativ'];
  readonly initiativtagare: string | null;
  /** The body in charge of the ärende, as it was said at the opening. */
  readonly organ: string | null;
  readonly oppnad: Skedde;
  readonly status: Arendestatus;
  /** What the status was when the ärende was closed: what a reopening goes back to. */
  readonly statusForeAvslut: Arendestatus | null;
  /** When it was closed; null while it is not. */
  readonly avslutat: Skett;
  readonly instans: string | null;
  /** Whether `instans` comes from a förslag or an återremiss, which a mere treatment does not change. */
  readonly instansAvAdress: boolean;
  readonly handlaggare: string | null;
  readonly enhet: string | null;
  readonly motion: Post<DataAv<'MotionVackt'>> | null;
  /** Each time fullmäktige was told that the motion was not ready (KL 5:35). */
  readonly fristanmalningar: readonly Post<DataAv<'MotionsfristAnmald'>>[];
  readonly motionAvskriven: Skett;
  readonly motionAtertagen: Skett;
  readonly handlingar: readonly Handling[];
  readonly remisser: readonly Remiss[];
  /** Longer times to answer; the last one met is the remiss's `svarSenast`. */
  readonly svarstidsforlangningar: readonly Post<DataAv<'RemissSvarstidForlangd'>>[];
  readonly remisspaminnelser: readonly Post<DataAv<'RemissPamind'>>[];
  readonly yttranden: readonly Yttrande[];
  readonly tillfallen: readonly Post<DataAv<'TillfalleAttYttraSigGivet'>>[];
  readonly samverkan: readonly Post<DataAv<'SamverkanGenomford'>>[];
  readonly tjansteskrivelser: readonly Post<DataAv<'TjansteskrivelseUpprattad'>>[];
  readonly anmalningar: readonly {
    readonly revision: number;
    readonly anmald: Skedde;
    readonly organ: string;
    readonly datum: string | null;
    readonly typ: DataAv<'ArendeAnmaltTillSammantrade'>['typ'];
  }[];
  readonly yrkanden: readonly Yrkande[];
  readonly propositioner: readonly Post<DataAv<'PropositionStalld'>>[];
  readonly omrostningar: readonly Post<DataAv<'OmrostningGenomford'>>[];
  readonly beredningar: readonly Post<DataAv<'ArendeBerett'>>[];
  readonly forslag: readonly Post<DataAv<'ForslagTillBeslutLamnat'>>[];
  readonly aterremisser: readonly Post<DataAv<'ArendeAterremitterat'>>[];
  readonly bordlaggningar: readonly Post<DataAv<'ArendeBordlagt'>>[];
  readonly beslut: readonly Beslut[];
  readonly reservationer: readonly Post<DataAv<'ReservationAnmald'>>[];
  readonly sarskildaYttranden: readonly Post<DataAv<'SarskiltYttrandeAntecknat'>>[];
  readonly ejDeltagande: readonly Post<DataAv<'DeltogInteIBeslut'>>[];
  readonly expedieringar: readonly Post<DataAv<'BeslutExpedierat'>>[];
  /** What followed on its decisions: appeals, judgments, execution. */
  readonly efterspel: Efterspel;
  /** That the year of a motion went by without an answer (KL 5:35). */
  readonly motionsfristPasserad: Skett;
  readonly relationer: readonly Relation[];
  readonly sekretess: readonly Sekretess[];
  readonly avvikelser: readonly Avvikelse[];
  readonly anteckningar: readonly Post<DataAv<'AnteckningGjord'>>[];
  /** The ärende this one was merged into or handed over to (id or serie), null otherwise. */
  readonly ersattAv: string | null;
  /** Something that is said here, or was, has been destroyed with its key: what is empty need not have been so. */
  readonly gallrad: boolean;
  /** Facts that speak of something not met yet (their dates put them before it). Not shown. */
  readonly losa: readonly LostFaktum[];
};
