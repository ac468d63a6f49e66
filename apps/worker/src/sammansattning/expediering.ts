import { join } from 'node:path';
import { expedieringsval, oppnaMiljo, type Expedieringsval } from '#expediering';
import { FilDokumentlager } from '#handlingar';
import type { Installningar, Klocka, Logg } from '#platform';
import { SkuldILasmodell, type LasmodellerISqlite, type Projections } from '#projections';

type Att = {
  readonly installningar: Installningar;
  readonly klocka: Klocka;
  readonly logg: Logg;
  readonly projektioner: Projections;
  readonly lasmodeller: LasmodellerISqlite;
};

/** Opens what expediering is made of: document store, channels, and a queue for each. */
export const oppnaExpediering = async ({
  installningar,
  klocka,
  logg,
  projektioner,
  lasmodeller,
}: Att): Promise<Expedieringsval> => {
  const lager = await FilDokumentlager.oppna(join(installningar.data, 'dokument'));
  const miljo = await oppnaMiljo(installningar, { lager, klocka, logg });
  const skuld = new SkuldILasmodell(() => lasmodeller.lasare('expediering'), projektioner);
  return expedieringsval(miljo, { skuld, redisUrl: installningar.redisUrl, iTrad: true });
};
