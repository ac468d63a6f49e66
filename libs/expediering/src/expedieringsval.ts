import type { Leveranskanal, Serieformer } from '#domain';
import type { Dokumentlager } from '#handlingar';
import type { Expedieringsinstallningar, Installningar, Klocka, Logg } from '#platform';
import type { Expedieringsval } from './drift/sattning.js';
import { kanalvalAv, skapaKanaler, type Kanaler } from './kanaler/index.js';
import { oppnaBullmqKo } from './ko/bullmq/oppna.js';
import { Minnesko } from './ko/in-process/minnesko.js';
import type { Ko } from './ko/ko.js';
import { skapaKvittenstoken, type Kvittensnyckel } from './kvittens/kvittenslank.js';
import { kvittensnycklar } from './kvittens/kvittensnyckel.js';
import type { Lankar } from './leverering/utskicksskrivare.js';
import type { Skuld } from './skuld/skuld.js';
import { lagraUtdrag } from './utdrag/arkivera.js';
import { utdragSomPdf } from './utdrag/pdf/utdrag-som-pdf.js';
import { utdragstrad } from './utdrag/pdf/utdragstrad.js';

/** How many are sent at the same time by one process: a folder and a mail server take few, a thousand receivers many. */
const SAMTIDIGT: Readonly<Record<Leveranskanal, number>> = { epost: 5, webhook: 32, fil: 4 };

/** How long a link of acknowledgement can be used, from when the expediering was planned. */
const LANKEN_GALLER_MS = 30 * 24 * 3_600_000;

/** A job that its worker has left is taken over after this. Shorter only in tests. */
const LAS_MS = 30_000;
const KORTASTE_LAS_MS = 2_000;

export type Utskicksmiljo = {
  readonly installningar: Expedieringsinstallningar;
  readonly former: Serieformer;
  readonly lager: Dokumentlager;
  readonly klocka: Klocka;
  readonly logg: Logg;
  /** The first makes links, the others go on to be accepted. */
  readonly kvittensnycklar: readonly Kvittensnyckel[];
};

/** What sending needs of a process, by its settings. Makes the key of the links where there is none. */
export const oppnaMiljo = async (
  { data, diarieformer, expediering }: Pick<Installningar, 'data' | 'diarieformer' | 'expediering'>,
  delar: Pick<Utskicksmiljo, 'lager' | 'klocka' | 'logg'>,
): Promise<Utskicksmiljo> => ({
  ...delar,
  installningar: expediering,
  former: diarieformer,
  kvittensnycklar: await kvittensnycklar(data),
});

/** The ways out that the settings name. Reads the password of the mail server from its file. */
export const kanalerUr = async ({
  installningar,
  ...resten
}: Pick<Utskicksmiljo, 'installningar' | 'lager' | 'klocka'>): Promise<Kanaler> =>
  skapaKanaler(await kanalvalAv(installningar, resten));

/** Where something can be fetched does not go out of time: the reader's rights decide. */
const UTAN_SLUT = '2286-11-20T17:46:39.000Z';

const lankarUr = ({ basUrl }: Expedieringsinstallningar, [nyckel]: readonly Kvittensnyckel[]): Lankar => {
  if (nyckel === undefined) throw new Error('Nyckel till kvittenslänkar saknas.');
  return {
    basUrl,
    kvittenslank: ({ leverans, omgang }, planerad) => {
      const gallerTill = new Date(Date.parse(planerad) + LANKEN_GALLER_MS).toISOString();
      return `${basUrl}/kvittens/${skapaKvittenstoken({ leverans, omgang, gallerTill }, nyckel)}`;
    },
    hamtningslank: ({ leverans, omgang }) => {
      const lank = { leverans, omgang, gallerTill: UTAN_SLUT };
      return `${basUrl}/api/leveranser/hamtning/${skapaKvittenstoken(lank, nyckel, 'hamtning')}`;
    },
  };
};

const koUr = async (
  kanal: Leveranskanal,
  redisUrl: string | null,
  { installningar: { takt, skala }, klocka, logg }: Utskicksmiljo,
): Promise<Ko> => {
  const val = { kanal, samtidigt: SAMTIDIGT[kanal], takt: takt[kanal] ?? null, klocka, logg };
  const las = Math.max(KORTASTE_LAS_MS, LAS_MS * skala);
  return redisUrl === null
    ? new Minnesko(val)
    : oppnaBullmqKo({ ...val, redisUrl, las: { langdMs: las, kontrollMs: las } });
};

/** What expediering is made of, by the settings. `iTrad` false: also from sources, which a thread cannot load. */
export const expedieringsval = async (
  miljo: Utskicksmiljo,
  {
    skuld,
    redisUrl,
    iTrad,
  }: { readonly skuld: Skuld; readonly redisUrl: string | null; readonly iTrad: boolean },
): Promise<Expedieringsval> => {
  const { installningar, lager, kvittensnycklar, former, logg } = miljo;
  const kanaler = await kanalerUr(miljo);
  const koer = await Promise.all(
    [...kanaler.keys()].map(async (kanal) => [kanal, await koUr(kanal, redisUrl, miljo)] as const),
  );
  const trad = iTrad ? utdragstrad({}) : null;
  return {
    ...{ skuld, kanaler, former, logg },
    koer: new Map(koer),
    lagra: (utdrag) => lagraUtdrag(lager, utdrag, trad ? (ett) => trad.somPdf(ett) : utdragSomPdf),
    lankar: lankarUr(installningar, kvittensnycklar),
    skala: installningar.skala,
    stang: async () => trad?.stang(),
  };
};
