import { existsSync } from 'node:fs';
import {
  bevittnadNot,
  laggIHuvudmapp,
  lasUtfardarfil,
  NyckelEjAnvandbar,
  nyckelfil,
  provaTidsstampel,
  standardnyckelfil,
  Trad,
  Tradhuvuden,
  tradmapp,
  type Tradhuvud,
  type Utfardare,
} from '#revision';
import { Klifel } from '../fel/klifel.js';
import type { Omgivning, Utgang } from '../omgivning.js';
import { installningarna, loggFinns, oppnaLogg, type Gemensamma } from '../sammansattning/logg.js';
import { skriv } from '../terminal/skriv.js';

export type Huvudval = Gemensamma & {
  /** Sign one over what there is now. */
  readonly nytt?: boolean;
  /** The key to verify with, instead of a head. */
  readonly nyckel?: boolean;
};

const INGET = 'Inget trädhuvud är signerat än. Signera ett med: arendelogg revision huvud --nytt';

/** `arendelogg revision huvud`: the newest head as it is, to be saved elsewhere. */
export const korHuvud = async (val: Huvudval, omgivning: Omgivning): Promise<Utgang> => {
  const installningar = installningarna(omgivning, val);
  const { data, revision } = installningar;
  if (!loggFinns(installningar))
    throw new Klifel('LOGGEN_FINNS_INTE', `Det finns ingen logg i ${data}. Peka ut rätt mapp med --data.`);
  const fil = revision.tradnyckel ?? standardnyckelfil(data);
  if (!existsSync(fil)) throw new NyckelEjAnvandbar(`Nyckeln ${fil} finns inte. Starta tjänsten en gång.`);
  const signerare = nyckelfil(fil);
  const { ca } = revision.tidsstampel;
  const utfardare = ca === null ? null : await lasUtfardarfil(ca);
  const store = await oppnaLogg(installningar, { skriv: val.nytt === true });
  const trad = Trad.oppna({ mapp: tradmapp(data), store });
  const huvuden = new Tradhuvuden({
    ...{ store, trad, signerare, klocka: omgivning.klocka, namn: revision.tradnamn },
  });
  try {
    if (val.nyckel) skriv(omgivning.ut, [huvuden.vkey]);
    else
      return await visa(await huvudet(huvuden, val.nytt === true, revision.huvudmapp), utfardare, omgivning);
    return 0;
  } finally {
    await trad.stang();
    await store.close();
  }
};

/** A new one where there is anything new, else the newest. */
const huvudet = async (
  huvuden: Tradhuvuden,
  nytt: boolean,
  huvudmapp: string | null,
): Promise<Tradhuvud | null> => {
  const huvud = (nytt ? await huvuden.skapa() : null) ?? (await huvuden.senaste());
  if (huvud && huvudmapp !== null) laggIHuvudmapp(huvudmapp, huvud);
  return huvud;
};

/** The head itself is what is printed, to be saved; what is said of it goes beside. 1 where its time stamp does not hold. */
const visa = async (
  huvud: Tradhuvud | null,
  utfardare: Utfardare | null,
  { ut, fel }: Omgivning,
): Promise<Utgang> => {
  if (!huvud) throw new Klifel('TRADHUVUD_SAKNAS', INGET);
  ut.write(bevittnadNot(huvud));
  const { not, tidsstampel } = huvud;
  if (!tidsstampel) {
    skriv(fel, ['Inte tidsstämplat.']);
    return 0;
  }
  const { utfall, certifikat, skal } = await provaTidsstampel({ not, tidsstampel }, utfardare);
  const omdome = {
    haller: `Tidsstämpeln håller: ${certifikat}.`,
    hallerInte: `Tidsstämpeln håller INTE: ${skal}.`,
    inteProvad: `Tidsstämpeln är inte prövad: ${skal}.`,
  };
  skriv(fel, [`Tidsstämplat ${tidsstampel.tidpunkt} av ${tidsstampel.utgivare}. ${omdome[utfall]}`]);
  return utfall === 'hallerInte' ? 1 : 0;
};
