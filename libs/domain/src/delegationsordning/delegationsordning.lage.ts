import { tolkaSkedde, type Skedde } from '../shared/edtf.js';
import { dygnetsSlut, type Datum } from '../shared/stockholm.js';
import type { Faktum } from '../tid/faktum.js';
import { kantaFakta, type KantaFakta, type Stromregler } from '../tid/fold.js';
import type { RaknatFaktum } from '../tid/ordning.js';
import type { Delegationspunkt, DelegationsordningStromEvent } from './delegationsordning.events.js';
import { passarOrdningsfalt } from './delegationsordning.katalog.js';

/** A recorded event of a delegation order. */
export type Ordningsfaktum = Faktum<DelegationsordningStromEvent>;

const STROM = 'delegationsordning-';

/** Name of the stream of a nämnd's delegation order by the nämnd's code. */
export const delegationsordningsstrom = (namnd: string): string => `${STROM}${namnd}`;

/** An order may be known from any of its facts on: a single point may be all that was imported. */
const ORDNINGSSTROM: Stromregler = { oppnande: null, passar: passarOrdningsfalt };

/** Everything recorded of a nämnd's order, in stream order, and the facts that stand, in the order they happened. */
export type Delegationsordningslage = {
  readonly handelser: readonly Ordningsfaktum[];
  readonly fakta: readonly RaknatFaktum<Ordningsfaktum>[];
};

/** What the log knew of the order, optionally at a moment (record time, ms). */
export const delegationsordningslage = (
  handelser: readonly Ordningsfaktum[],
  vidTidpunkt?: number,
): Delegationsordningslage => ({
  handelser,
  fakta: kantaFakta<Ordningsfaktum>(handelser, vidTidpunkt, ORDNINGSSTROM).fakta,
});

/** The facts that stand, and what later events say of each: for those who tell of the order event by event. */
export const foldDelegationsordning = (handelser: readonly Ordningsfaktum[]): KantaFakta<Ordningsfaktum> =>
  kantaFakta<Ordningsfaktum>(handelser, undefined, ORDNINGSSTROM);

export const tomDelegationsordning: Delegationsordningslage = { handelser: [], fakta: [] };

/** The state with one more recorded event. */
export const utokaDelegationsordning = (
  { handelser }: Delegationsordningslage,
  faktum: Ordningsfaktum,
): Delegationsordningslage => delegationsordningslage([...handelser, faktum]);

/** Days that a fact or a decision may have happened on; null at an end that nobody knows. */
type Spann = { readonly fran: Datum | null; readonly till: Datum | null };
const spannAv = (skedde: Skedde): Spann => tolkaSkedde(skedde) ?? { fran: null, till: null };

/**
 * Whether a fact held on the day of a decision, which may be one of several. null: what the sources leave open
 * decides it. A fact without an exact date counts from its last day, and nobody knows on the days before it.
 */
const gallde = ({ faktum, raknas }: RaknatFaktum<Ordningsfaktum>, { fran, till }: Spann): boolean | null => {
  if (fran !== null && raknas.moment <= dygnetsSlut(fran)) return true;
  const forst = spannAv(faktum.metadata.skedde).fran;
  return till !== null && forst !== null && forst > till ? false : null;
};

/** What a fact says of a point: its words, that it does not hold, or nothing. */
const omPunkt = ({ type, data }: Ordningsfaktum, punkt: string): Delegationspunkt | false | undefined => {
  switch (type) {
    case 'DelegationsordningFaststalld':
      return data.punkter.find((p) => p.punkt === punkt) ?? false;
    case 'DelegationspunktTillagd':
      return data.punkt === punkt ? data : undefined;
    case 'DelegationspunktUpphavd':
      return data.punkt === punkt ? false : undefined;
    default:
      return undefined;
  }
};

/**
 * A point as it held when something happened: its words, `false` where the order known that day does not have it, and
 * null where no order is known, or where what the sources leave open decides.
 */
export const punktVid = (
  { fakta }: Delegationsordningslage,
  punkt: string,
  skedde: Skedde,
): Delegationspunkt | false | null => {
  const dag = spannAv(skedde);
  const omDen = fakta.filter(({ faktum }) => omPunkt(faktum, punkt) !== undefined);
  const svar = omDen.map((f) => gallde(f, dag));
  if (svar.includes(null)) return null;
  const sista = omDen.findLast((_, i) => svar[i] === true);
  return sista === undefined ? null : (omPunkt(sista.faktum, punkt) ?? null);
};

/** The order as it was on a day. */
export type Delegationsordning = {
  /** The newest order adopted by then; null where none is known. */
  readonly faststalld: {
    readonly beteckning: string | null;
    readonly sammantrade: string | null;
    readonly paragraf: number | null;
    readonly datum: Skedde;
  } | null;
  /** Points that surely held, in the order they were first said. */
  readonly punkter: readonly Delegationspunkt[];
  /** Points of which nobody knows whether they held. */
  readonly ovissa: readonly string[];
};

const namngivna = ({ type, data }: Ordningsfaktum): readonly string[] => {
  if (type === 'DelegationsordningFaststalld') return data.punkter.map((p) => p.punkt);
  return type === 'DelegationspunktTillagd' || type === 'DelegationspunktUpphavd' ? [data.punkt] : [];
};

/** The numbers of all points that have been said, in the order they were first said. */
export const kandaPunkter = ({ fakta }: Delegationsordningslage): readonly string[] => [
  ...new Set(fakta.flatMap(({ faktum }) => namngivna(faktum))),
];

/** A point of which it is known that it may hold that day, though not that it does. */
const kanGalla = ({ fakta }: Delegationsordningslage, punkt: string, dag: Datum): boolean =>
  fakta.some((f) => omPunkt(f.faktum, punkt) && gallde(f, { fran: dag, till: dag }) !== false);

/** The order as it held at the end of a day: what is adopted that day holds, what is repealed that day does not. */
export const delegationsordningVid = (lage: Delegationsordningslage, dag: Datum): Delegationsordning => {
  const svar = kandaPunkter(lage).map((punkt) => ({ punkt, galler: punktVid(lage, punkt, dag) }));
  const faststalld = lage.fakta.findLast(
    (f) => f.faktum.type === 'DelegationsordningFaststalld' && gallde(f, { fran: dag, till: dag }) === true,
  )?.faktum;
  return {
    faststalld:
      faststalld?.type === 'DelegationsordningFaststalld'
        ? {
            beteckning: faststalld.data.beteckning,
            sammantrade: faststalld.data.sammantrade,
            paragraf: faststalld.data.paragraf,
            datum: faststalld.metadata.skedde,
          }
        : null,
    punkter: svar.flatMap(({ galler }) => (galler ? [galler] : [])),
    ovissa: svar.flatMap(({ punkt, galler }) =>
      galler === null && kanGalla(lage, punkt, dag) ? [punkt] : [],
    ),
  };
};
