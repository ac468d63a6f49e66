import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formFor } from '#domain';
import type { EventStore, StoredReader } from '#event-store';
import { FilDokumentlager } from '#handlingar';
import type { Installningar } from '#platform';
import {
  BevisUrTrad,
  byggPaket,
  nyckelfil,
  skrivPaket,
  standardnyckelfil,
  tolkaCheckpoint,
  tolkaNot,
  Trad,
  Tradhuvuden,
  tradmapp,
  type Bevispaket,
  type Paketval,
} from '#revision';
import { Klifel } from '../fel/klifel.js';
import { tolkaArende } from '../historik/fraga.js';
import type { Omgivning, Utgang } from '../omgivning.js';
import { nycklarna } from '../sammansattning/logg.js';
import { skriv } from '../terminal/skriv.js';
import { lasLoggat } from './las-loggat.js';
import type { Lasval } from './las-val.js';
import { motenOm } from './moten.js';

export type Paketkommandoval = Lasval & {
  readonly ut?: string;
  readonly medNyckel?: boolean;
  readonly motHuvud?: string;
};

/** The size of a head that is held outside; whether it is the log's is for the verifier to say. */
const storlekI = (fil: string): number => {
  const not = existsSync(fil) ? tolkaNot(readFileSync(fil, 'utf8')) : null;
  const huvud = not && tolkaCheckpoint(not.text);
  if (!huvud) throw new Klifel('HUVUDET_OLASBART', `${fil} är inget trädhuvud.`);
  return huvud.size;
};

/** A key is never made here: with another one than the service has, the heads would be of another log. */
const signeraren = ({ data, revision }: Installningar) => {
  const fil = revision.tradnyckel ?? standardnyckelfil(data);
  if (!existsSync(fil))
    throw new Klifel(
      'TRADNYCKELN_SAKNAS',
      `Nyckeln för trädhuvuden, ${fil}, finns inte. Starta tjänsten en gång, eller ange ARENDELOGG_TRADNYCKEL.`,
    );
  return nyckelfil(fil);
};

const bygg = async (
  store: EventStore & StoredReader,
  installningar: Installningar,
  { klocka }: Omgivning,
  val: Paketval,
): Promise<Bevispaket> => {
  const signerare = signeraren(installningar);
  const { data, revision, diarieformer } = installningar;
  const trad = Trad.oppna({ mapp: tradmapp(data), store });
  try {
    const huvuden = new Tradhuvuden({ store, trad, klocka, signerare, namn: revision.tradnamn });
    const delar = {
      store,
      bevis: new BevisUrTrad(trad, huvuden),
      lager: await FilDokumentlager.oppna(join(data, 'dokument')),
      keys: nycklarna(installningar),
      moten: (arende: string) => motenOm(store, data, arende),
      former: (serie: string) => formFor(diarieformer, serie),
    };
    return await byggPaket(delar, val);
  } finally {
    await trad.stang();
  }
};

const iOrd = ({ handelser, huvud, saknas, skyddade }: Bevispaket, plats: string): readonly string[] => [
  `${plats}: ${handelser} händelser mot ett trädhuvud av ${huvud.storlek}.`,
  ...saknas.map(({ sha256, orsak }) => `Dokumentet ${sha256} ${orsak}.`),
  ...(skyddade > 0 ? [`${skyddade} dokument nämns bara i skyddat innehåll och är inte med.`] : []),
  `Nyckel: ${huvud.nyckel}`,
];

/** `arendelogg revision paket <ärende>`. */
export const korPaket = async (
  text: string,
  val: Paketkommandoval,
  omgivning: Omgivning,
): Promise<Utgang> => {
  const arende = tolkaArende(text);
  const { ut = `bevispaket-${arende}`, medNyckel = false, motHuvud } = val;
  const paketval = {
    arende,
    medNyckel,
    ...(motHuvud !== undefined && { franHuvud: storlekI(motHuvud) }),
  };
  const vad = { vy: 'revision paket', arende };
  return lasLoggat(omgivning, val, vad, {
    las: (store, installningar) => bygg(store, installningar, omgivning, paketval),
    visa: async (paket): Promise<Utgang> => {
      await skrivPaket(paket, ut);
      skriv(omgivning.ut, iOrd(paket, ut));
      return 0;
    },
  });
};
