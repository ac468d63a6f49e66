import { arendeposter, harPoster, perioder, postgrund, type Arende } from '#domain';
import type { StreamName } from '#event-store';
import type { ReadModelTx, Strommar } from '../engine/read-model.js';
import type { Steg } from '../vikning/lage.js';
import type { Arendehandelse, Vikningar } from '../vikning/vikningar.js';
import { lagrade, skrivPoster, type Lagrade, type Postlage } from './postlinjer.js';

type Arendet = {
  readonly vikningar: Vikningar;
  readonly egna: readonly Arendehandelse[];
  readonly strommar: Strommar;
};
type Lart = Steg & { readonly registrerad: number; readonly poster: Lagrade };

/** Nothing that a report shows changed, at any time. */
const oforandrad = ({ fore, arende }: Steg): boolean => {
  if (fore === null || arende === null) return false;
  if (!harPoster(fore) && !harPoster(arende)) return true;
  const [grund, ny] = [postgrund(fore), postgrund(arende)];
  return grund.every((del, i) => del === ny[i]);
};

/** An ärende that has just been opened, and has nothing to report yet. */
const tomt = ({ revision }: Arendehandelse, { arende }: Steg): boolean =>
  revision === 0 && (arende === null || !harPoster(arende));

const posterI = (arende: Arende | null): Lagrade => lagrade(arende ? arendeposter(arende) : []);

const larda = ({ vikningar, egna, strommar }: Arendet): readonly Lart[] => {
  const allt: Lart[] = [];
  for (const handelse of egna) {
    const steg = vikningar.av(handelse, strommar);
    if (oforandrad(steg) || tomt(handelse, steg)) continue;
    const registrerad = Date.parse(handelse.metadata.registrerad);
    allt.push({ ...steg, registrerad, poster: posterI(steg.arende) });
  }
  return allt;
};

/** Valid time: added to while things are learnt in the order they happened, else built anew. */
const giltiga = (allt: readonly Lart[]): { readonly lagen: readonly Postlage[]; readonly vaxer: boolean } => {
  const ny = allt.findLastIndex(({ omvikning }) => omvikning !== null);
  const omvikt = allt[ny]?.omvikning;
  const sedan = allt.slice(ny + 1).flatMap(({ fran, poster }) => (fran === null ? [] : [{ fran, poster }]));
  return omvikt
    ? {
        lagen: [
          ...perioder(omvikt.fakta).map(({ fran, arende }) => ({ fran, poster: posterI(arende) })),
          ...sedan,
        ],
        vaxer: false,
      }
    : { lagen: sedan, vaxer: true };
};

/** Writes what is learnt of one ärende. */
export const arendensPoster = (tx: ReadModelTx, strom: StreamName, arendet: Arendet): void => {
  const allt = larda(arendet);
  if (allt.length === 0) return;
  const borjar = arendet.egna[0]?.revision === 0;
  const vid = allt.map(({ registrerad: fran, poster }) => ({ fran, poster }));
  skrivPoster(tx, 'post_vid', strom, { lagen: vid, vaxer: true, borjar });
  skrivPoster(tx, 'post_giltig', strom, { ...giltiga(allt), borjar });
};
