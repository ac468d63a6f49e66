import {
  evolve,
  jamfor,
  kantaFakta,
  raknasFran,
  tolkaSkedde,
  vik,
  type Arende,
  type Faktum,
  type RaknatFaktum,
  type Rattade,
} from '#domain';

/** An ärende as far as its events have been met, without them. */
export type Lage = {
  readonly revision: number;
  readonly arende: Arende | null;
  /** The fact that sorts last; null: none counts. */
  readonly sista: RaknatFaktum | null;
  /** From when the opening counts (ms), and whether a fact recorded later can move it: it has no full date. */
  readonly oppning: { readonly moment: number; readonly rorlig: boolean } | null;
};

/** The ärende folded anew, with what that gave. */
export type Omvikning = Pick<Rattade, 'markeringar'> & { readonly fakta: readonly RaknatFaktum[] };

/** What one event did to its ärende. */
export type Steg = {
  /** The state that the log knew of after it: the fold of everything up to it. */
  readonly arende: Arende | null;
  /** The state before it, where it only added to that; null where that is not known, or there was none. */
  readonly fore: Arende | null;
  /** It sorts last: the state became true at this moment (ms), and nothing before it changed. */
  readonly fran: number | null;
  /** It does not: anything may have changed, at any time. */
  readonly omvikning: Omvikning | null;
};

/** What an event did, and where it left its ärende. */
export type Vikt = { readonly steg: Steg; readonly lage: Lage };

const arOppning = ({ faktum }: RaknatFaktum): boolean => faktum.type === 'ArendeOppnat';

const arRorlig = ({ faktum }: RaknatFaktum): boolean => {
  const slag = tolkaSkedde(faktum.metadata.skedde)?.slag;
  return slag !== 'tidpunkt' && slag !== 'datum';
};

/** Folds a stream up to and including its last event. */
export const vikOm = (handelser: readonly Faktum[]): Vikt => {
  const { fakta, markeringar, revision } = kantaFakta(handelser);
  const arende = vik(fakta);
  const forsta = fakta[0];
  return {
    steg: { arende, fore: null, fran: null, omvikning: { fakta, markeringar } },
    lage: {
      revision,
      arende,
      sista: fakta.at(-1) ?? null,
      oppning:
        forsta && arOppning(forsta) ? { moment: forsta.raknas.moment, rorlig: arRorlig(forsta) } : null,
    },
  };
};

const vikerOm = ({ type }: Faktum): boolean =>
  type === 'UppgiftRattad' || type === 'HandelseMakulerad' || type === 'ArendeOppnat';

/** The next event of an ärende, where it only adds to what is known; null where all must be folded anew. */
export const laggTill = ({ arende, sista, oppning }: Lage, faktum: Faktum): Vikt | null => {
  if (!arende || !sista || !oppning || vikerOm(faktum)) return null;
  const raknat = { faktum, raknas: raknasFran(faktum.metadata.skedde, faktum.metadata.registrerad) };
  const { moment } = raknat.raknas;
  if (!arOppning(sista) && jamfor(sista, raknat) > 0) return null;
  if (oppning.rorlig && moment < oppning.moment) return null;
  const blir = evolve(arende, faktum);
  return {
    steg: { arende: blir, fore: arende, fran: Math.max(moment, oppning.moment), omvikning: null },
    lage: { revision: faktum.revision, arende: blir, sista: raknat, oppning },
  };
};
