import type { Skedde, Skett } from '../shared/edtf.js';
import type { Efterspelsdata, Efterspelshandelse } from './efterspel.events.js';

/** What an event said, where it stands in the log, and when it happened (EDTF, null = unknown). */
export type Efterspelspost<T extends Efterspelshandelse['type']> = Efterspelsdata<T> & {
  readonly revision: number;
  readonly datum: Skedde;
};

/**
 * What is known to have followed on the decisions of one stream. Only lists: what is true of one decision or appeal is
 * asked of them, so that it does not depend on the order in which the facts came.
 */
export type Efterspel = {
  readonly delgivningar: readonly Efterspelspost<'DelgivningVerkstalld'>[];
  readonly overklaganden: readonly Efterspelspost<'OverklagandeInkommet'>[];
  readonly overlamnanden: readonly Efterspelspost<'OverklagandeOverlamnat'>[];
  readonly inhibitioner: readonly Efterspelspost<'InhibitionBeslutad'>[];
  readonly domar: readonly Efterspelspost<'DomMeddelad'>[];
  readonly upphavanden: readonly Efterspelspost<'BeslutUpphavt'>[];
  readonly beslutsrattelser: readonly Efterspelspost<'BeslutRattat'>[];
  readonly utgangnaTider: readonly Efterspelspost<'OverklagandetidUtgangen'>[];
  readonly lagakraft: readonly Efterspelspost<'BeslutVannLagaKraft'>[];
  readonly aterrapporteringar: readonly Efterspelspost<'UppdragAterrapporterat'>[];
  readonly verkstallanden: readonly Efterspelspost<'BeslutVerkstallt'>[];
  readonly verkstallighetsrattelser: readonly Efterspelspost<'VerkstallighetRattad'>[];
};

export const ingetEfterspel: Efterspel = {
  delgivningar: [],
  overklaganden: [],
  overlamnanden: [],
  inhibitioner: [],
  domar: [],
  upphavanden: [],
  beslutsrattelser: [],
  utgangnaTider: [],
  lagakraft: [],
  aterrapporteringar: [],
  verkstallanden: [],
  verkstallighetsrattelser: [],
};

type Daterad = { readonly datum: Skedde };

/** The first of some facts, as something that has happened; null when there is none. */
const forst = (poster: readonly Daterad[]): Skett => (poster[0] ? { datum: poster[0].datum } : null);

/** What has come of one decision; null = has not happened as far as is known. */
export type Beslutslage = {
  readonly overklagat: Skett;
  readonly overklagandetidUt: Skett;
  readonly lagaKraft: Skett;
  readonly verkstallt: Skett;
  readonly upphavt: Skett;
};

/** What has come of the decision with a number. */
export const beslutslage = (efterspel: Efterspel, nr: number): Beslutslage => {
  const dess = (poster: readonly (Daterad & { readonly beslut: number })[]): Skett =>
    forst(poster.filter((p) => p.beslut === nr));
  return {
    overklagat: dess(efterspel.overklaganden),
    overklagandetidUt: dess(efterspel.utgangnaTider),
    lagaKraft: dess(efterspel.lagakraft),
    verkstallt: dess(efterspel.verkstallanden),
    upphavt: upphavt(efterspel, { slag: 'beslut', nr }),
  };
};

/** Whether what was decided has been annulled, and when. */
export const upphavt = (
  { upphavanden }: Efterspel,
  { slag, nr }: Efterspelsdata<'BeslutUpphavt'>['avser'],
): Skett => forst(upphavanden.filter(({ avser }) => avser.slag === slag && avser.nr === nr));

/** The appeals of a decision that no judgment has answered, as far as is known. */
export const oavgjordaOverklaganden = (
  { overklaganden, domar }: Efterspel,
  beslut: number,
): readonly Efterspelspost<'OverklagandeInkommet'>[] =>
  overklaganden.filter(
    (o) =>
      o.beslut === beslut &&
      !domar.some((d) => d.overklagande === o.nr || (d.overklagande === null && d.beslut === beslut)),
  );

/** Whether a court has stopped the decision for the time being, and has not yet judged. */
export const arInhiberat = ({ inhibitioner, domar }: Efterspel, beslut: number): boolean =>
  inhibitioner.some((i) => i.beslut === beslut) && !domar.some((d) => d.beslut === beslut);
