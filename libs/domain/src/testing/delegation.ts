import type {
  DelegationsbeslutCommand,
  FattaDelegationsbeslut,
} from '../delegationsbeslut/delegationsbeslut.commands.js';
import {
  delegationsbeslutDecider,
  okandDelegationsomgivning,
  type Delegationsomgivning,
} from '../delegationsbeslut/delegationsbeslut.decider.js';
import type { DelegationsbeslutStromEvent } from '../delegationsbeslut/delegationsbeslut.events.js';
import { foldDelegationsbeslut } from '../delegationsbeslut/delegationsbeslut.fold.js';
import type { Delegationsbeslut } from '../delegationsbeslut/delegationsbeslut.state.js';
import { beslutaDelegationsbeslut, type Fattandefakta } from '../delegationsbeslut/fattande.js';
import type { DelegationsordningCommand } from '../delegationsordning/delegationsordning.commands.js';
import { delegationsordningDecider } from '../delegationsordning/delegationsordning.decider.js';
import type { DelegationsordningStromEvent } from '../delegationsordning/delegationsordning.events.js';
import {
  delegationsordningslage,
  type Delegationsordningslage,
} from '../delegationsordning/delegationsordning.lage.js';
import type { Kommandouppgifter } from '../shared/decider.js';
import { deciderSpec } from './decider-spec.js';
import { delegationsexempel } from './delegation.exempel.js';
import { efterspelskommandon } from './efterspel.exempel.js';
import { exempel } from './exempel.js';
import { inspelade, type Givet } from './fakta.js';
import { uppgifter } from './kommandon.js';

type Beslutskommando<T extends DelegationsbeslutCommand['type']> = Extract<
  DelegationsbeslutCommand,
  { readonly type: T }
>;
type Ordningskommando<T extends DelegationsordningCommand['type']> = Extract<
  DelegationsordningCommand,
  { readonly type: T }
>;

const utanNr = <D extends { readonly nr: number }>({ nr: _nr, ...resten }: D): Omit<D, 'nr'> => resten;

/** One whole example of every command to a decision outside a meeting. */
export const delegationskommandon: {
  readonly [T in DelegationsbeslutCommand['type']]: Beslutskommando<T>['data'];
} = {
  AnmalDelegationsbeslut: delegationsexempel.DelegationsbeslutAnmalt,
  ProtokollforDelegationsbeslut: delegationsexempel.DelegationsbeslutProtokollfort,
  TillkannageDelegationsbeslut: utanNr(delegationsexempel.DelegationsbeslutTillkannagivet),
  TaNedDelegationsbeslutsanslag: delegationsexempel.DelegationsbeslutsanslagNedtaget,
  AvbrytDelegationsbeslutsanslag: delegationsexempel.DelegationsbeslutsanslagAvbrutet,
  ExpedieraDelegationsbeslut: utanNr(delegationsexempel.DelegationsbeslutExpedierat),
  MakuleraDelegationsbeslut: {},
  ...efterspelskommandon,
  RattaUppgift: exempel.UppgiftRattad,
  MakuleraHandelse: exempel.HandelseMakulerad,
};

/** One whole example of every command to a delegation order. */
export const ordningskommandon: {
  readonly [T in DelegationsordningCommand['type']]: Ordningskommando<T>['data'];
} = {
  FaststallDelegationsordning: delegationsexempel.DelegationsordningFaststalld,
  LaggTillDelegationspunkt: delegationsexempel.DelegationspunktTillagd,
  UpphavDelegationspunkt: delegationsexempel.DelegationspunktUpphavd,
  RattaUppgift: exempel.UppgiftRattad,
  MakuleraHandelse: exempel.HandelseMakulerad,
};

/** A command to a decision like the example of its type but for what is said here. */
export const delegationskommando = <T extends DelegationsbeslutCommand['type']>(
  type: T,
  data: Partial<Beslutskommando<T>['data']> = {},
  egna: Partial<Kommandouppgifter> = {},
): Beslutskommando<T> =>
  ({ type, ...uppgifter(egna), data: { ...delegationskommandon[type], ...data } }) as never;

/** A command to a delegation order like the example of its type but for what is said here. */
export const ordningskommando = <T extends DelegationsordningCommand['type']>(
  type: T,
  data: Partial<Ordningskommando<T>['data']> = {},
  egna: Partial<Kommandouppgifter> = {},
): Ordningskommando<T> =>
  ({ type, ...uppgifter(egna), data: { ...ordningskommandon[type], ...data } }) as never;

/** Takes a decision like the example. */
export const fatta = (
  data: Partial<FattaDelegationsbeslut['data']> = {},
  egna: Partial<Kommandouppgifter> = {},
): FattaDelegationsbeslut => ({
  type: 'FattaDelegationsbeslut',
  ...uppgifter(egna),
  data: { ...utanNr(delegationsexempel.DelegationsbeslutFattat), givetNr: null, ...data },
});

/** The stream of a decision as it is read back. */
export const beslutsstrom = (...givna: readonly Givet<DelegationsbeslutStromEvent>[]) =>
  inspelade<DelegationsbeslutStromEvent>(...givna);

/** The stream of a delegation order as it is read back. */
export const ordningsstrom = (...givna: readonly Givet<DelegationsordningStromEvent>[]) =>
  inspelade<DelegationsordningStromEvent>(...givna);

/** What is known of a decision that has been taken. */
export const delegerat = (...givna: readonly Givet<DelegationsbeslutStromEvent>[]): Delegationsbeslut => {
  const { beslut } = foldDelegationsbeslut(beslutsstrom(...givna));
  if (!beslut) throw new Error('Beslutet har inte fattats.');
  return beslut;
};

/** A delegation order as rules see it. */
export const ordningen = (
  ...givna: readonly Givet<DelegationsordningStromEvent>[]
): Delegationsordningslage => delegationsordningslage(ordningsstrom(...givna));

/** Given what is recorded of a decision, and what other streams say around it. */
export const delegationsbeslutet = (omgivning: Partial<Delegationsomgivning> = {}) =>
  deciderSpec(delegationsbeslutDecider({ ...okandDelegationsomgivning, ...omgivning }), beslutsstrom);
export const givetDelegationsbeslut = delegationsbeslutet();

/** Given what is recorded of a delegation order. */
export const givenOrdning = deciderSpec(delegationsordningDecider, ordningsstrom);

/** When a decision is taken outside a meeting, with what is known of the nämnd's order and the ärende. */
export const ettNyttDelegationsbeslut = (fakta: Partial<Fattandefakta> = {}) =>
  deciderSpec(
    {
      initialState: null,
      decide: (command: FattaDelegationsbeslut) =>
        beslutaDelegationsbeslut(command, { arende: null, ordning: null, ...fakta }),
      evolve: () => null,
    },
    beslutsstrom,
  )();
