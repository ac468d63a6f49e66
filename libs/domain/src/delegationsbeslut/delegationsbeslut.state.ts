import { arEfterspel, medEfterspel } from '../efterspel/efterspel.evolve.js';
import { ingetEfterspel, type Efterspel } from '../efterspel/efterspel.state.js';
import type { AvvikelseNoterad } from '../arende/rattelse.events.js';
import { assertNever } from '../shared/assert-never.js';
import type { Skedde, Skett } from '../shared/edtf.js';
import type { Faktum } from '../tid/faktum.js';
import type {
  DelegationsbeslutEvent,
  Delegationsbeslutsdata,
  DelegationsbeslutStromEvent,
} from './delegationsbeslut.events.js';

/** Its number in its stream, which is about one decision only: what follows on it names it by this. */
export const ENDA_BESLUTET = 1;

/** A recorded event of a decision outside a meeting. */
export type Delegationsfaktum<E extends DelegationsbeslutStromEvent = DelegationsbeslutStromEvent> =
  Faktum<E>;

/** What an event said, where it stands in the log, and when it happened (EDTF, null = unknown). */
export type Delegationspost<T extends DelegationsbeslutEvent['type']> = Delegationsbeslutsdata<T> & {
  readonly revision: number;
  readonly datum: Skedde;
};

/** A notice and what became of it; null = has not happened as far as is known. */
export type Delegationsanslag = Delegationspost<'DelegationsbeslutTillkannagivet'> & {
  readonly nedtaget: Skett;
  readonly avbrutet: Skett;
};

export const DELEGATIONSSTATUSAR = ['fattat', 'makulerat'] as const;

/** What is known of a decision outside a meeting. Lists hold what was said, in the order it happened. */
export type Delegationsbeslut = Delegationspost<'DelegationsbeslutFattat'> & {
  readonly status: (typeof DELEGATIONSSTATUSAR)[number];
  readonly anmalningar: readonly Delegationspost<'DelegationsbeslutAnmalt'>[];
  readonly protokollforingar: readonly Delegationspost<'DelegationsbeslutProtokollfort'>[];
  readonly anslag: readonly Delegationspost<'DelegationsbeslutTillkannagivet'>[];
  readonly nedtagningar: readonly Delegationspost<'DelegationsbeslutsanslagNedtaget'>[];
  readonly avbrott: readonly Delegationspost<'DelegationsbeslutsanslagAvbrutet'>[];
  readonly expedieringar: readonly Delegationspost<'DelegationsbeslutExpedierat'>[];
  /** What followed on it: rows 29 to 32 of the legal order. */
  readonly efterspel: Efterspel;
  readonly makulerat: Skett;
  readonly avvikelser: readonly (AvvikelseNoterad['data'] & {
    readonly revision: number;
    readonly datum: Skedde;
    readonly skal: string | null;
  })[];
  /** Protected content is gone: what looks as if it had never been said may have been. */
  readonly gallrad: boolean;
};

const post = <E extends DelegationsbeslutEvent>(faktum: Delegationsfaktum<E>): Delegationspost<E['type']> =>
  ({
    ...faktum.data,
    revision: faktum.revision,
    datum: faktum.metadata.skedde,
  }) as unknown as Delegationspost<E['type']>;

const fattat = (
  faktum: Delegationsfaktum & { readonly type: 'DelegationsbeslutFattat' },
): Delegationsbeslut => ({
  ...post(faktum),
  status: 'fattat',
  anmalningar: [],
  protokollforingar: [],
  anslag: [],
  nedtagningar: [],
  avbrott: [],
  expedieringar: [],
  efterspel: ingetEfterspel,
  makulerat: null,
  avvikelser: [],
  gallrad: faktum.gallrad === true,
});

const tillagt = (b: Delegationsbeslut, faktum: Delegationsfaktum): Delegationsbeslut => {
  if (arEfterspel(faktum)) return { ...b, efterspel: medEfterspel(b.efterspel, faktum) };
  switch (faktum.type) {
    case 'DelegationsbeslutFattat':
    case 'UppgiftRattad':
    case 'HandelseMakulerad':
      return b;
    case 'DelegationsbeslutAnmalt':
      return { ...b, anmalningar: [...b.anmalningar, post(faktum)] };
    case 'DelegationsbeslutProtokollfort':
      return { ...b, protokollforingar: [...b.protokollforingar, post(faktum)] };
    case 'DelegationsbeslutTillkannagivet':
      return { ...b, anslag: [...b.anslag, post(faktum)] };
    case 'DelegationsbeslutsanslagNedtaget':
      return { ...b, nedtagningar: [...b.nedtagningar, post(faktum)] };
    case 'DelegationsbeslutsanslagAvbrutet':
      return { ...b, avbrott: [...b.avbrott, post(faktum)] };
    case 'DelegationsbeslutExpedierat':
      return { ...b, expedieringar: [...b.expedieringar, post(faktum)] };
    case 'DelegationsbeslutMakulerat':
      return { ...b, status: 'makulerat', makulerat: b.makulerat ?? { datum: faktum.metadata.skedde } };
    case 'AvvikelseNoterad': {
      const { revision, metadata, data } = faktum;
      const avvikelse = { ...data, revision, datum: metadata.skedde, skal: metadata.skal ?? null };
      return { ...b, avvikelser: [...b.avvikelser, avvikelse] };
    }
    default:
      return assertNever(faktum);
  }
};

/**
 * The decision after one more fact, met in the order things happened. Before it was taken there is none; never refuses
 * a fact it knows.
 */
export const evolveDelegationsbeslut = (
  beslut: Delegationsbeslut | null,
  faktum: Delegationsfaktum,
): Delegationsbeslut | null => {
  if (beslut === null) return faktum.type === 'DelegationsbeslutFattat' ? fattat(faktum) : null;
  const nytt = tillagt(beslut, faktum);
  return { ...nytt, gallrad: nytt.gallrad || faktum.gallrad === true };
};

const skett = (poster: readonly { readonly anslag: number; readonly datum: Skedde }[], nr: number): Skett => {
  const funnen = poster.find((p) => p.anslag === nr);
  return funnen ? { datum: funnen.datum } : null;
};

/** The decision's own notices, in the order they went up, with what became of each. */
export const delegationsanslag = ({
  anslag,
  nedtagningar,
  avbrott,
}: Delegationsbeslut): readonly Delegationsanslag[] =>
  anslag.map((a) => ({ ...a, nedtaget: skett(nedtagningar, a.nr), avbrutet: skett(avbrott, a.nr) }));
