import { join } from 'node:path';
import type { Adressprov } from '#commands';
import {
  expedieringsval,
  kanalerUr,
  Matvarden,
  oppnaMiljo,
  type Expedieringsmotor,
  type Expedieringsval,
  type Kanaler,
  type Utskicksmiljo,
} from '#expediering';
import { FilDokumentlager, type Dokumentlager } from '#handlingar';
import type { Serieformer } from '#domain';
import type { Installningar, Klocka, Logg } from '#platform';
import { mattILasmodell, SkuldILasmodell, type LasmodellerISqlite, type Projections } from '#projections';

/** What the api has to do with what is sent: it shows and acknowledges it, and sends it itself where no worker does. */
export type Utskicksdelar = {
  readonly lager: Dokumentlager;
  readonly kanaler: Kanaler;
  readonly kvittensnycklar: Utskicksmiljo['kvittensnycklar'];
  readonly former: Serieformer;
  readonly matvarden: Matvarden;
  /** null: a worker of its own sends, over Redis. */
  readonly val: Expedieringsval | null;
};

/** Tries a webhook with a call that is of no weight. */
export const adressprovet =
  ({ kanaler }: Pick<Utskicksdelar, 'kanaler'>): Adressprov =>
  async ({ adress }) => {
    const webhook = kanaler.get('webhook');
    if (!webhook) return null;
    const felIAdress = webhook.felIAdress(adress);
    if (felIAdress !== null) return felIAdress;
    const utfall = await webhook.prova(adress, AbortSignal.timeout(LANGSTA_PROV_MS));
    return utfall.utfall === 'levererad' ? null : utfall.orsak;
  };

const LANGSTA_PROV_MS = 25_000;

type Att = {
  readonly installningar: Installningar;
  readonly klocka: Klocka;
  readonly logg: Logg;
  readonly projektioner: Projections;
  readonly lasmodeller: LasmodellerISqlite;
  readonly iTrad: boolean;
};

/** Opens the document store and the channels that the settings name. */
export const oppnaUtskick = async ({
  installningar,
  klocka,
  logg,
  projektioner,
  lasmodeller,
  iTrad,
}: Att): Promise<Utskicksdelar> => {
  const { data, redisUrl } = installningar;
  const lager = await FilDokumentlager.oppna(join(data, 'dokument'));
  const miljo = await oppnaMiljo(installningar, { lager, klocka, logg });
  const skuld = new SkuldILasmodell(() => lasmodeller.lasare('expediering'), projektioner);
  const matvarden = new Matvarden();
  const val =
    redisUrl === null
      ? { ...(await expedieringsval(miljo, { skuld, redisUrl, iTrad })), matare: matvarden }
      : null;
  const kanaler = val?.kanaler ?? (await kanalerUr(miljo));
  const { former, kvittensnycklar } = miljo;
  return { lager, former, kanaler, kvittensnycklar, matvarden, val };
};

type Matta = Pick<Att, 'klocka' | 'lasmodeller' | 'projektioner'> & {
  readonly utskick: Utskicksdelar;
  /** null: it is not sent from here. */
  readonly motor: Expedieringsmotor | null;
};

/** Tells the metrics where their values are read. */
export const kopplaMatvarden = ({ utskick, motor, klocka, lasmodeller, projektioner }: Matta): void =>
  utskick.matvarden.las({
    ...mattILasmodell(() => lasmodeller.lasare('expediering'), projektioner),
    klocka,
    koer: utskick.val?.koer ?? new Map(),
    brutna: () => motor?.brutnaKretsar ?? 0,
  });
