import type { Delegationsordningslage } from '../delegationsordning/delegationsordning.lage.js';
import type { SammantradeId } from '../sammantrade/sammantrade-id.js';
import type { Delegationsbeslut } from './delegationsbeslut.state.js';

/** What rules are told of a decision outside a meeting beside the fact itself. */
export type Delegationsfakta = {
  /** The decision without the fact that is judged; null where that is the decision itself. */
  readonly beslut: Delegationsbeslut | null;
  /** The nämnd's delegation order; null: nobody has looked. */
  readonly ordning: Delegationsordningslage | null;
  /** The meetings that the nämnd has held since the decision; null: nobody has looked. */
  readonly sammantraden: readonly SammantradeId[] | null;
};
