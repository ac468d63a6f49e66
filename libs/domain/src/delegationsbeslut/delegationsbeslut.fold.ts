import { kantaFakta, raknadeTill, type KantaFakta, type Stromregler, type Tidpunkter } from '../tid/fold.js';
import { passarDelegationsfalt } from './delegationsbeslut.katalog.js';
import {
  evolveDelegationsbeslut,
  type Delegationsbeslut,
  type Delegationsfaktum,
} from './delegationsbeslut.state.js';

/** How the fold of the two times reads the stream of a decision. */
const DELEGATIONSSTROM: Stromregler = { oppnande: 'DelegationsbeslutFattat', passar: passarDelegationsfalt };

/** What the events of one decision say, as of two times; null before it was taken, on either axis. */
export type Delegationsvikning = KantaFakta<Delegationsfaktum> & {
  readonly beslut: Delegationsbeslut | null;
};

/** As `fold` of an ärende: `vidTidpunkt` is record time, `giltig` valid time, both in ms and inclusive. */
export const foldDelegationsbeslut = (
  handelser: readonly Delegationsfaktum[],
  { vidTidpunkt, giltig }: Tidpunkter = {},
): Delegationsvikning => {
  const kant = kantaFakta(handelser, vidTidpunkt, DELEGATIONSSTROM);
  const fakta =
    giltig === undefined ? kant.fakta : raknadeTill(kant.fakta, giltig, DELEGATIONSSTROM.oppnande);
  const beslut = fakta.reduce<Delegationsbeslut | null>(
    (b, { faktum }) => evolveDelegationsbeslut(b, faktum),
    null,
  );
  return { ...kant, fakta, beslut };
};

/** What commands decide on: everything recorded of the decision, and the fold of it. */
export type Delegationslage = {
  /** In stream order, as written: corrected and annulled events too. */
  readonly handelser: readonly Delegationsfaktum[];
  /** The facts that count, in the order they happened. */
  readonly fakta: Delegationsvikning['fakta'];
  readonly beslut: Delegationsbeslut | null;
};

export const tomtDelegationslage: Delegationslage = { handelser: [], fakta: [], beslut: null };

/** The state with one more recorded event: a decision has so few that they are folded anew. */
export const utokaDelegationsbeslut = (lage: Delegationslage, faktum: Delegationsfaktum): Delegationslage => {
  const handelser = [...lage.handelser, faktum];
  const { fakta, beslut } = foldDelegationsbeslut(handelser);
  return { handelser, fakta, beslut };
};
