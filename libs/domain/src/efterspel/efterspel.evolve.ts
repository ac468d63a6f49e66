import type { Skedde } from '../shared/edtf.js';
import type { Efterspelshandelse } from './efterspel.events.js';
import type { Efterspel } from './efterspel.state.js';

/** A recorded fact of what followed on a decision, in whatever stream. */
export type Efterspelsfaktum = Efterspelshandelse & {
  readonly revision: number;
  readonly metadata: { readonly skedde: Skedde };
};

const LISTOR = {
  DelgivningVerkstalld: 'delgivningar',
  OverklagandeInkommet: 'overklaganden',
  OverklagandeOverlamnat: 'overlamnanden',
  InhibitionBeslutad: 'inhibitioner',
  DomMeddelad: 'domar',
  BeslutUpphavt: 'upphavanden',
  BeslutRattat: 'beslutsrattelser',
  OverklagandetidUtgangen: 'utgangnaTider',
  BeslutVannLagaKraft: 'lagakraft',
  UppdragAterrapporterat: 'aterrapporteringar',
  BeslutVerkstallt: 'verkstallanden',
  VerkstallighetRattad: 'verkstallighetsrattelser',
} as const satisfies Record<Efterspelshandelse['type'], keyof Efterspel>;

/** Whether an event is a fact of what followed on a decision. */
export const arEfterspel = <E extends { readonly type: string }>(
  handelse: E,
): handelse is Extract<E, Efterspelshandelse> => Object.hasOwn(LISTOR, handelse.type);

/** What followed, with one more fact. */
export const medEfterspel = (efterspel: Efterspel, faktum: Efterspelsfaktum): Efterspel => {
  const lista = LISTOR[faktum.type];
  const post = { ...faktum.data, revision: faktum.revision, datum: faktum.metadata.skedde };
  return { ...efterspel, [lista]: [...efterspel[lista], post] };
};
