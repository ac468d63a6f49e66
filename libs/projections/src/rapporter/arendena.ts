import { arendeposter, harPoster, perioder, postgrund, type Arende } from '#domain';
import type { StreamName } from '#event-store';
import type { ReadModelTx, Strommar } from '../engine/read-model.js';
import type { Steg } from '../vikning/lage.js';
import type { Arendehandelse, Vikningar } from '../vikning/vikningar.js';
import { skrivPoster, type Postlage } from './postlinjer.js';

type Arendet = {
  readonly vikningar: Vikningar;
  readonly egna: readonly Arendehandelse[];
  readonly strommar: Strommar;
};
type Lart = Steg & { readonly registrerad: number; readonly revision: number };

/** Nothing that a report shows changed, at any time. */
const oforandrad = ({ fore, arende }: Steg): boolean => {
  if (fore === null || arende === null) return false;
  if (!harPoster(fore) && !harPoster(arende)) return true;
  const [grund, ny] = [postgrund(fore), postgrund(arende)];
  return grund.every((del, i) => del === ny[i]);
};

/** An ärende that has just been opened, and has nothing to report yet. */
const tomt = ({ revision, arende }: Lart): boolean =>
  revision === 0 && (arende === null || !harPoster(arende));

const larda = ({ vikningar, egna, strommar }: Arendet): readonly Lart[] =>
  egna
    .map((handelse) => ({
      ...vikningar.av(handelse, strommar),
      registrerad: Date.parse(handelse.metadata.registrerad),
      revision: handelse.revision,
    }))
    .filter((steg) => !oforandrad(steg) && !tomt(steg));

const postlage = (fran: number, arende: Arende | null): Postlage => ({
  fran,
  poster: arende ? arendeposter(arende) : [],
});

/** Valid time: added to while things are learnt in the order they happened, else built anew. */
const giltiga = (allt: readonly Lart[]): { readonly lagen: readonly Postlage[]; readonly vaxer: boolean } => {
  const ny = allt.findLastIndex(({ omvikning }) => omvikning !== null);
  const omvikt = allt[ny]?.omvikning;
  const sedan = allt
    .slice(ny + 1)
    .flatMap(({ fran, arende }) => (fran === null ? [] : [postlage(fran, arende)]));
  return omvikt
    ? {
        lagen: [...perioder(omvikt.fakta).map(({ fran, arende }) => postlage(fran, arende)), ...sedan],
        vaxer: false,
      }
    : { lagen: sedan, vaxer: true };
};

/** Writes what is learnt of one ärende. */
export const arendensPoster = (tx: ReadModelTx, strom: StreamName, arendet: Arendet): void => {
  const allt = larda(arendet);
  if (allt.length === 0) return;
  const vid = allt.map(({ registrerad, arende }) => postlage(registrerad, arende));
  skrivPoster(tx, 'post_vid', strom, { lagen: vid, vaxer: true });
  skrivPoster(tx, 'post_giltig', strom, giltiga(allt));
};
