import { existsSync } from 'node:fs';
import { tradhuvudstrom } from '#domain';
import type { EventStore } from '#event-store';
import { OgiltigaInstallningar, type Installningar, type Klocka, type Logg } from '#platform';
import {
  Huvudur,
  NyckelEjAnvandbar,
  nyckelfil,
  nyckelfilEllerNy,
  standardnyckelfil,
  Trad,
  Tradhuvuden,
  tradmapp,
  type Signerare,
} from '#revision';

/** What the api has to prove the log with. */
export type Revisionsdelar = {
  readonly trad: Trad;
  readonly huvuden: Tradhuvuden;
  readonly ur: Huvudur;
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

/** Opens the tree of the log, and what signs it. */
export const oppnaRevision = async (att: Att): Promise<Revisionsdelar> => {
  const { installningar, store, klocka, logg } = att;
  const { data, revision } = installningar;
  const signerare = await oppnaSignerare(att);
  const trad = Trad.oppna({ mapp: tradmapp(data), store });
  const huvuden = new Tradhuvuden({ store, trad, klocka, signerare, namn: revision.tradnamn });
  const ur = new Huvudur({
    ...{ huvuden, klocka, minuter: revision.huvudMinuter, mapp: revision.huvudmapp },
    vidFel: (error) => {
      logg.error({ context: 'Trädhuvuden', err: error }, 'Ett trädhuvud kunde inte signeras eller lämnas ut');
    },
  });
  return { trad, huvuden, ur };
};
