import type { Trad } from '../trad/index.js';
import type { Tradhuvuden } from './huvuden.js';
import type { Tradhuvud } from './intyg.js';
import type { Tidsstamplare } from './tidsstampel.js';
import type { Vittne } from './vittne.js';

/** Somebody outside who vouches for a head: asked once more each time, until the log says that it has. */
export type Intygare = (huvud: Tradhuvud, signal: AbortSignal) => Promise<void>;

/** Asks all of them. One that fails is told of and holds up nobody. */
export const inhamtaIntyg = async (
  huvud: Tradhuvud,
  intygare: readonly Intygare[],
  signal: AbortSignal,
  vidFel: (error: unknown) => void,
): Promise<void> => {
  const utfall = await Promise.allSettled(intygare.map((intyga) => intyga(huvud, signal)));
  for (const ett of utfall) if (ett.status === 'rejected') vidFel(ett.reason);
};

/** Has heads cosigned by a witness, from what the log says that it has seen. */
export const bevittnad =
  (huvuden: Tradhuvuden, trad: Trad, vittne: Vittne): Intygare =>
  async (huvud, signal) => {
    if (huvud.medsignaturer.some((rad) => vittne.harSkrivit(rad))) return;
    const medsignatur = await vittne.bevittna({
      ...{ huvud, signal, sett: await huvuden.bevittnatAv(vittne.namn) },
      bevis: (fran) => trad.konsistensbevis(fran, huvud.storlek),
    });
    await huvuden.notera({
      type: 'TradhuvudBevittnat',
      data: { storlek: huvud.storlek, vittne: vittne.namn, medsignatur },
    });
  };

/** Has heads time stamped by an authority: one time stamp for each. */
export const tidsstamplad =
  (huvuden: Tradhuvuden, stamplare: Tidsstamplare): Intygare =>
  async ({ storlek, not, tidsstampel }, signal) => {
    if (tidsstampel) return;
    const { tidpunkt, svar } = await stamplare.stampla(not, signal);
    await huvuden.notera({
      type: 'TradhuvudTidsstamplat',
      data: { storlek, utgivare: stamplare.utgivare, tidpunkt, svar: svar.toString('base64') },
    });
  };
