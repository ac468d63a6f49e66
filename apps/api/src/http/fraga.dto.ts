import { isPosition } from '#event-store';
import { Fragefalt } from './falt/dekoratorer.js';
import { formad, heltalstext, text, tidpunkt } from './falt/falttyper.js';

const position = formad(isPosition, 'ska vara en position ur loggen, som den stod i ett kvitto', {}, 50);

/** Reading what one has just written. */
export class Efter {
  @Fragefalt(position, 'position ur ett kvitto: svaret visar det skrivna')
  efter?: string;
}

/** A page of a list. */
export class Sidval extends Efter {
  @Fragefalt(heltalstext(1, 200), 'antal på en sida, 1–200; utelämnat = 50')
  limit?: string;

  @Fragefalt(text(2_000), 'nasta ur föregående sida')
  cursor?: string;
}

/** The two times of a question about one ärende. */
export class Tider extends Efter {
  @Fragefalt(tidpunkt, 'som loggen visste det då (registrerad tid); ett datum är hela dagen')
  vidTidpunkt?: string;

  @Fragefalt(
    tidpunkt,
    'som det var då, också med det som registrerades senare (när det hände); ett datum är hela dagen',
  )
  giltig?: string;

  @Fragefalt(heltalstext(0, Number.MAX_SAFE_INTEGER), 'bara händelser till och med den revisionen')
  revision?: string;
}

/** The same, a page at a time. */
export class TiderOchSida extends Tider {
  @Fragefalt(heltalstext(1, 200), 'antal på en sida, 1–200; utelämnat = 50')
  limit?: string;

  @Fragefalt(text(2_000), 'nasta ur föregående sida')
  cursor?: string;
}

/** The numbers of an address as numbers; what was left out stays so. */
export const medTal = <F extends { limit?: string; revision?: string }>(
  fraga: F,
): Omit<F, 'limit' | 'revision'> & { limit: number | undefined; revision: number | undefined } => ({
  ...fraga,
  limit: fraga.limit === undefined ? undefined : Number(fraga.limit),
  revision: fraga.revision === undefined ? undefined : Number(fraga.revision),
});
