import { FELKODER, type Felkod, type Felslag } from './felkoder.js';
import type { Faltfel } from './ogiltig-forfragan.js';

/** RFC 9457, `application/problem+json`. `type` leads to the table of codes. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** Stable, upper case, ASCII. */
  readonly kod: string;
  /** The rule that refused; null when the state itself did. Only with 409. */
  readonly regel?: string | null;
  /** What is wrong with each field. Only with 400. */
  readonly falt?: readonly Faltfel[];
  /** Number of the error in the log of the service. Only with 500. */
  readonly instance?: string;
};

export const PROBLEM_TYP = 'application/problem+json; charset=utf-8';

/** Where the table of codes is served. */
export const FELTABELL_VAG = '/api/fel';

/** A problem with what it is answered with beside it. */
export type Problemsvar = { readonly problem: Problem; readonly forsokIgen: number | null };

type Tillagg = Partial<Pick<Problem, 'kod' | 'regel' | 'falt' | 'instance'>>;

/** A problem of a kind; `tillagg` says what is particular of this one. */
export const problem = (felslag: Felkod, detail: string, tillagg: Tillagg = {}): Problemsvar => {
  const { status, titel, forsokIgen }: Felslag = FELKODER[felslag];
  return {
    problem: { type: `${FELTABELL_VAG}#${felslag}`, title: titel, status, detail, kod: felslag, ...tillagg },
    forsokIgen: forsokIgen ?? null,
  };
};
