import { Query } from '@nestjs/cqrs';
import type { Efter, Fragetider } from '../fragor.js';
import type { Delegationsunderlag } from '../underlag/delegationsunderlag.js';
import type { Underlag } from '../underlag/underlag.js';
import type { Jamforelse, Tidsaxel } from './jamforelse.js';
import type { Motesuppspelning } from './motesuppspelning.js';

/**
 * What the decision with a number rested on: what was recorded when it was taken, what had happened and was not, and
 * what cannot be told. `vidTidpunkt`: as the log knew it then. Throws as `HamtaKort`, and `Okand` BESLUT_OKANT.
 */
export class HamtaUnderlag extends Query<Underlag> {
  constructor(
    readonly arendeId: string,
    readonly nr: number,
    readonly val: Pick<Fragetider, 'vidTidpunkt'> & Efter = {},
  ) {
    super();
  }
}

/** What a decision outside a meeting rested on, as {@link HamtaUnderlag}. Throws as `HamtaDelegationsbeslut`. */
export class HamtaDelegationsunderlag extends Query<Delegationsunderlag> {
  constructor(
    readonly beslutId: string,
    readonly val: Pick<Fragetider, 'vidTidpunkt'> & Efter = {},
  ) {
    super();
  }
}

/** Two moments of an ärende, in one of the two times. Throws as `HamtaKort`, and `OgiltigBegaran` TIDER_I_FEL_ORDNING. */
export class HamtaJamforelse extends Query<Jamforelse> {
  constructor(
    readonly arendeId: string,
    readonly val: {
      readonly fran: string;
      readonly till: string;
      readonly tid?: Tidsaxel | undefined;
    } & Efter,
  ) {
    super();
  }
}

/** A whole meeting, paragraf by paragraf. Throws as `HamtaSammantrade`. */
export class HamtaMotesuppspelning extends Query<Motesuppspelning> {
  constructor(
    readonly sammantradeId: string,
    readonly val: Pick<Fragetider, 'vidTidpunkt'> & Efter = {},
  ) {
    super();
  }
}
