import { existsSync } from 'node:fs';
import { tradhuvudstrom } from '#domain';
import type { EventStore } from '#event-store';
import { OgiltigaInstallningar, type Installningar, type Klocka, type Logg } from '#platform';
import {
  bevittnad,
  HttpTidsstamplare,
  Huvudur,
  lasUtfardarfil,
  NyckelEjAnvandbar,
  nyckelfil,
  nyckelfilEllerNy,
  standardnyckelfil,
  tidsstamplad,
  Trad,
  Tradhuvuden,
  tradmapp,
  tolkaVittnen,
  tolkaVkeys,
  type Notnyckel,
  type Signerare,
  type Utfardare,
} from '#revision';
import { enGang } from './en-gang.js';

/** What the api has to prove the log with. */
export type Revisionsdelar = {
  readonly trad: Trad;
  readonly huvuden: Tradhuvuden;
  readonly ur: Huvudur;
  /** Who is trusted to say who may stamp time; null = nobody. */
  readonly utfardare: Utfardare | null;
  /** The keys that heads were signed with before. */
  readonly tidigare: readonly Notnyckel[];
};

type Att = {
  readonly installningar: Installningar;
  readonly store: EventStore;
  readonly klocka: Klocka;
  readonly logg: Logg;
};

/**
 * The key that heads are signed with. In production it has to be named; a new one is made only while there are no heads: a
 * key that is gone would otherwise be replaced without anyone seeing it.
 */
const oppnaSignerare = async ({ installningar, store }: Att): Promise<Signerare> => {
  const { data, produktion, revision } = installningar;
  if (produktion && revision.tradnyckel === null)
    throw new OgiltigaInstallningar([
      'ARENDELOGG_TRADNYCKEL saknas: ange filen med nyckeln som trädhuvuden signeras med. NODE_ENV är production.',
    ]);
  const fil = revision.tradnyckel ?? standardnyckelfil(data);
  if (existsSync(fil)) return nyckelfil(fil);
  const { revision: sist } = await store.read(tradhuvudstrom, { backwards: true, limit: 0 });
  if (sist === 'no-stream') return nyckelfilEllerNy(fil);
  throw new NyckelEjAnvandbar(
    `Nyckeln ${fil} finns inte, men loggen har trädhuvuden som är signerade. Återställ den från säkerhetskopia.`,
  );
};

const vittnena = ({ installningar }: Att): ReturnType<typeof tolkaVittnen> => {
  try {
    return tolkaVittnen(installningar.revision.vittnen);
  } catch (error) {
    throw new OgiltigaInstallningar([
      `ARENDELOGG_VITTNEN: ${error instanceof Error ? error.message : String(error)}.`,
    ]);
  }
};

const tidigareNycklar = ({ installningar }: Att): readonly Notnyckel[] => {
  try {
    return tolkaVkeys(installningar.revision.tidigareNycklar);
  } catch (error) {
    throw new OgiltigaInstallningar([
      `ARENDELOGG_TRADNYCKLAR_TIDIGARE: ${error instanceof Error ? error.message : String(error)}`,
    ]);
  }
};

/** Opens the tree of the log, and what signs it. */
export const oppnaRevision = async (att: Att): Promise<Revisionsdelar> => {
  const { installningar, store, klocka, logg } = att;
  const { data, revision } = installningar;
  const vittnen = vittnena(att);
  const { url, ca } = revision.tidsstampel;
  const utfardare = ca === null ? null : await lasUtfardarfil(ca);
  const tidigare = tidigareNycklar(att);
  const signerare = await oppnaSignerare(att);
  const trad = Trad.oppna({ mapp: tradmapp(data), store });
  const huvuden = new Tradhuvuden({ store, trad, klocka, signerare, namn: revision.tradnamn });
  const ur = new Huvudur({
    ...{ huvuden, klocka, minuter: revision.huvudMinuter, mapp: revision.huvudmapp },
    intygare: [
      ...vittnen.map((vittne) => bevittnad(huvuden, trad, vittne)),
      ...(url !== null && utfardare ? [tidsstamplad(huvuden, new HttpTidsstamplare(url, utfardare))] : []),
    ],
    vidFel: enGang((error) => {
      logg.error(
        { context: 'Trädhuvuden', err: error },
        'Ett trädhuvud kunde inte signeras, bevittnas, tidsstämplas eller lämnas ut; det prövas igen varje minut',
      );
    }, klocka),
  });
  return { trad, huvuden, ur, utfardare, tidigare };
};
