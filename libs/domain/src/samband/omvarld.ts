import type { Organlage } from '../organisation/organ.lage.js';
import type { Organisationsregister } from '../organisation/register.js';
import type { Sammantrade } from '../sammantrade/sammantrade.state.js';
import type { Kalender } from '../tidsfrister/kalender.js';

/**
 * What stands in other streams around a fact of an ärende, read to judge it. Nothing of it is stored with the fact but
 * which streams were seen, and how far (`sett`).
 */
export type Omvarld = {
  /** Meetings at which the matter may have been dealt with. */
  readonly moten: readonly Sammantrade[];
  /** The days off; null where nobody has given them. */
  readonly kalender: Kalender | null;
  /** Fullmäktige in the register of bodies; null where it is not there. */
  readonly fullmaktige: Organlage | null;
  /** The body whose meeting it is, in the register; null where it is not there, or nobody has looked. */
  readonly organet: Organlage | null;
  /** Every body of the register, to write out groups against; null where nobody has looked. */
  readonly register: Organisationsregister | null;
};

/** Nothing has been read. */
export const okandOmvarld: Omvarld = {
  moten: [],
  kalender: null,
  fullmaktige: null,
  organet: null,
  register: null,
};
