import { delegationsposter, foldDelegationsbeslut, type RecordedEvent, type Tidpunkter } from '#domain';
import { heltLasta, type Delegationshandelse } from '../delegationsbeslut/hela-strommar.js';
import type { ReadModelTx, Strommar } from '../engine/read-model.js';
import { lagrade, skrivPoster, type Postlage } from './postlinjer.js';

export { okandaDelegationsbeslut } from '../delegationsbeslut/hela-strommar.js';

const lage = (handelser: readonly Delegationshandelse[], fran: number, tider: Tidpunkter): Postlage => {
  const { beslut } = foldDelegationsbeslut(handelser, tider);
  return { fran, poster: lagrade(beslut ? delegationsposter(beslut) : []) };
};

const stigande = (moment: readonly number[]): readonly number[] => [...new Set(moment)].sort((a, b) => a - b);

/** Writes what is learnt of decisions outside meetings. Each has few events, and is folded anew at every moment of both times. */
export const delegationernasPoster = (
  tx: ReadModelTx,
  nya: readonly RecordedEvent[],
  strommar: Strommar,
): void => {
  for (const { strom, handelser } of heltLasta(nya, strommar)) {
    const registrerade = handelser.map((h) => Date.parse(h.metadata.registrerad));
    const intraffade = foldDelegationsbeslut(handelser).fakta.map(({ raknas }) => raknas.moment);
    skrivPoster(tx, 'post_vid', strom, {
      lagen: stigande(registrerade).map((t) => lage(handelser, t, { vidTidpunkt: t })),
      vaxer: false,
    });
    skrivPoster(tx, 'post_giltig', strom, {
      lagen: stigande(intraffade).map((t) => lage(handelser, t, { giltig: t })),
      vaxer: false,
    });
  }
};
