import { DelegationsefterspelCommand } from '#commands';
import {
  ENDA_BESLUTET,
  type ArendeCommand,
  type DelegationsbeslutCommand,
  type EfterspelCommand,
  type Json,
} from '#domain';
import type { Kroppsklass } from '../http/falt/dekoratorer.js';
import type { Kommandovag, Parametrar, Uppgifter } from '../http/kommando/kommandovag.js';
import type { Skrivning } from '../http/kommando/skrivning.dto.js';
import { vagarTill, type Kommandoklass } from '../http/kommando/vagar-till.js';
import { arendevag } from './arendevag.js';

type Typ = EfterspelCommand['type'];
type Data = { readonly [C in EfterspelCommand as C['type']]: C['data'] };

/** How a fact says which decision it is about, where there are several; a decision that stands for itself is the only one. */
const PEKARE = {
  beslut: { beslut: ENDA_BESLUTET },
  avser: { avser: { slag: 'beslut', nr: ENDA_BESLUTET } },
  inte: {},
} as const;

/** Something that followed on a decision, as it is declared once for decisions in ärenden and outside meetings. */
type Deklaration<T extends Typ, B extends Skrivning> = {
  readonly typ: T;
  readonly Kommando: Kommandoklass<ArendeCommand, T>;
  /** The body without what points out the decision, and with it. */
  readonly kropp: Kroppsklass<B>;
  readonly iArende: Kroppsklass<B>;
  readonly pekar: keyof typeof PEKARE;
  readonly rubrik: string;
  readonly beskrivning: string;
  readonly exempel: Readonly<Record<string, Json>>;
  /** Of a decision that stands for itself, where another example is needed than that of the ärende. */
  readonly exempelForSig?: Readonly<Record<string, Json>>;
  readonly data: (uppgifter: Uppgifter<B>, parametrar: Parametrar) => Omit<Data[T], 'beslut' | 'avser'>;
};

const tillDelegationsbeslut = vagarTill<DelegationsbeslutCommand>();

const utanPekare = ({ beslut: _b, avser: _a, ...exempel }: Readonly<Record<string, Json>>) => exempel;

/** The writes of one fact: to `/api/arenden/{id}/<vag>` and to `/api/delegationsbeslut/{id}/<vag>`. */
export const efterspelsvag = <T extends Typ, B extends Skrivning>(
  vag: string,
  { iArende, pekar, data, exempel, exempelForSig = utanPekare(exempel), ...resten }: Deklaration<T, B>,
): { readonly iArende: Kommandovag; readonly forSig: Kommandovag } => {
  const forsta = resten.typ.charAt(0).toLowerCase() + resten.typ.slice(1);
  return {
    // the body of an ärende has what points out the decision among what it says
    iArende: arendevag<Typ, B>(vag, { ...resten, kropp: iArende, exempel, data } as never),
    forSig: tillDelegationsbeslut<Typ, B>(
      vag,
      {
        ...resten,
        exempel: exempelForSig,
        Kommando: DelegationsefterspelCommand,
        data: (uppgifter, parametrar) => ({ ...data(uppgifter, parametrar), ...PEKARE[pekar] }) as never,
      },
      `${forsta}ForDelegationsbeslut`,
    ),
  };
};
