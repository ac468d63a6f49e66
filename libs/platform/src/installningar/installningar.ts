import type { Serieformer } from '#domain';
import {
  expedieringAv,
  kravExpediering,
  type Expedieringsinstallningar,
} from './expediering-installningar.js';
import { kravRevision, revisionAv, type Revisionsinstallningar } from './revision-variabler.js';
import type { Tolkning, Variabel } from './tolkning.js';
import { VARIABLER, type Variabelnamn } from './variabler.js';

/** The settings of a process, checked. Paths are absolute. */
export type Installningar = {
  readonly port: number;
  readonly host: string;
  /** Folder of log, read models, documents and keys. */
  readonly data: string;
  /** null = the embedded log. */
  readonly kurrentdbUrl: string | null;
  readonly redisUrl: string | null;
  /** Where a worker answers about itself. */
  readonly arbetarport: number;
  /** Whether a worker shows its queues. */
  readonly kotavla: boolean;
  /** Whether an empty embedded log is filled with the example ärenden. */
  readonly demo: boolean;
  /** How series write their numbers, where that is not the standard. */
  readonly diarieformer: Serieformer;
  readonly ermsSchema: string | null;
  readonly expediering: Expedieringsinstallningar;
  readonly revision: Revisionsinstallningar;
  readonly produktion: boolean;
};

/** The settings cannot be used; every fault is in `fel`, in Swedish. */
export class OgiltigaInstallningar extends Error {
  override readonly name = 'OgiltigaInstallningar';
  constructor(readonly fel: readonly string[]) {
    super(`Inställningarna går inte att använda:\n${fel.map((rad) => `  - ${rad}`).join('\n')}`);
  }
}

export type Miljo = Readonly<Record<string, string | undefined>>;

type Varde<N extends Variabelnamn> = Extract<
  ReturnType<(typeof VARIABLER)[N]['tolka']>,
  { readonly varde: unknown }
>['varde'];
type Lasta = { readonly [N in Variabelnamn]: Varde<N> | (typeof VARIABLER)[N]['standard'] };

/** Not set, or set to nothing as compose files do: the default. */
const angiven = (miljo: Miljo, namn: string): string | null => {
  const text = miljo[namn]?.trim();
  return text === undefined || text === '' ? null : text;
};

const lasAlla = (miljo: Miljo): { readonly lasta: Lasta; readonly fel: readonly string[] } => {
  const fel: string[] = [];
  const varden = Object.entries(VARIABLER).map(([namn, variabel]: [string, Variabel<unknown>]) => {
    const text = angiven(miljo, namn);
    const tolkat: Tolkning<unknown> = text === null ? { varde: variabel.standard } : variabel.tolka(text);
    if ('varde' in tolkat) return [namn, tolkat.varde];
    fel.push(`${namn} ${tolkat.fel}.`);
    return [namn, variabel.standard];
  });
  return { lasta: Object.fromEntries(varden) as Lasta, fel };
};

/** Loopback, as it is written in an address. */
export const arLoopback = (host: string): boolean => /^(localhost|::1|127(\.\d{1,3}){3})$/.test(host);

const kravSkydd = ({ HOST, ARENDELOGG_OSKYDDAT }: Lasta): readonly string[] =>
  arLoopback(HOST) || ARENDELOGG_OSKYDDAT === 'container'
    ? []
    : [
        `HOST är ${HOST}, utanför den egna maskinen, men behörigheter finns inte än. Använd 127.0.0.1, eller ARENDELOGG_OSKYDDAT=container om nätet runt en container skyddar tjänsten.`,
      ];

/** The board has no users of its own: only whoever sits at the machine may see it. */
const kravEgenTavla = ({ HOST, ARENDELOGG_KOTAVLA }: Lasta): readonly string[] =>
  ARENDELOGG_KOTAVLA === '1' && !arLoopback(HOST)
    ? [`ARENDELOGG_KOTAVLA är 1, men HOST är ${HOST}: kötavlan visas bara på den egna maskinen.`]
    : [];

/** In production nothing that must not be lost may depend on a default or on a forgotten line. */
const kravProduktion = ({ NODE_ENV, KURRENTDB_URL, REDIS_URL }: Lasta, miljo: Miljo): readonly string[] => {
  if (NODE_ENV !== 'production') return [];
  const saknas: string[] = [];
  if (angiven(miljo, 'ARENDELOGG_DATA') === null)
    saknas.push('ARENDELOGG_DATA saknas: ange mappen för nycklar, läsmodeller och inbyggd logg.');
  if (KURRENTDB_URL !== null && REDIS_URL === null)
    saknas.push('REDIS_URL saknas: med KURRENTDB_URL i drift ska båda anges.');
  if (REDIS_URL !== null && KURRENTDB_URL === null)
    saknas.push('KURRENTDB_URL saknas: med REDIS_URL i drift ska båda anges.');
  return saknas.map((rad) => `${rad} NODE_ENV är production.`);
};

const okandaArgument = (argument: readonly string[]): readonly string[] =>
  argument.filter((a) => a !== '--tom').map((a) => `Argumentet ${a} finns inte. Det som finns är --tom.`);

/** Reads and checks the settings. Throws `OgiltigaInstallningar` with every fault at once. */
export const lasInstallningar = (miljo: Miljo, argument: readonly string[] = []): Installningar => {
  const { lasta, fel: felVarden } = lasAlla(miljo);
  const fel = [
    ...felVarden,
    ...kravSkydd(lasta),
    ...kravEgenTavla(lasta),
    ...kravProduktion(lasta, miljo),
    ...kravExpediering(lasta, lasta.NODE_ENV === 'production'),
    ...kravRevision(lasta),
    ...okandaArgument(argument),
  ];
  if (fel.length > 0) throw new OgiltigaInstallningar(fel);
  const expediering = expedieringAv(lasta, { port: lasta.PORT, data: lasta.ARENDELOGG_DATA });
  return {
    port: lasta.PORT,
    host: lasta.HOST,
    data: lasta.ARENDELOGG_DATA,
    kurrentdbUrl: lasta.KURRENTDB_URL,
    redisUrl: lasta.REDIS_URL,
    arbetarport: lasta.ARENDELOGG_ARBETARE_PORT,
    kotavla: lasta.ARENDELOGG_KOTAVLA === '1',
    demo: lasta.ARENDELOGG_DEMO === '1' && !argument.includes('--tom'),
    diarieformer: lasta.ARENDELOGG_DIARIENUMMERFORM,
    ermsSchema: lasta.ARENDELOGG_ERMS_SCHEMA,
    expediering,
    revision: revisionAv(lasta, expediering.basUrl),
    produktion: lasta.NODE_ENV === 'production',
  };
};

/** An address to show: without user and password, and without parameters that may hold them. */
export const visaUrl = (url: string): string => {
  // the last @ first: a password may hold any other sign
  const [adress = ''] = url.replace(/^([a-z+]+:\/\/).*@/, '$1').split('?');
  return adress;
};
