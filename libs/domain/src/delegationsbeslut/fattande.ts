import type { Arende } from '../arende/arende.state.js';
import { ORGANKOD } from '../arende/organ.js';
import { iakttagelser } from '../regler/iakttagelser.js';
import { kravRimligaUppgifter } from '../regler/krav.js';
import { noterad } from '../regler/notering.js';
import { provaEllerNeka } from '../regler/prova.js';
import type { Delegationsordningslage } from '../delegationsordning/delegationsordning.lage.js';
import { tolkaSammantradeId } from '../sammantrade/sammantrade-id.js';
import type { Decision } from '../shared/decider.js';
import { tolkaSkedde } from '../shared/edtf.js';
import { OgiltigBegaran } from '../shared/fel.js';
import { stockholmDatum } from '../shared/stockholm.js';
import type { FattaDelegationsbeslut } from './delegationsbeslut.commands.js';
import type { DelegationsbeslutFattat, DelegationsbeslutStromEvent } from './delegationsbeslut.events.js';

/** What other streams say, read-only: their revisions belong in `sett` of what is decided. */
export type Fattandefakta = {
  /** The ärende that it is about; null where it is about none, or none that the log knows. */
  readonly arende: Arende | null;
  /** The nämnd's delegation order; null: nobody has looked. */
  readonly ordning: Delegationsordningslage | null;
};

const FORSTA_AR = 1900;
const STORSTA_NR = 9_999_999;

const fel = (kod: string, text: string, falt: string): OgiltigBegaran => new OgiltigBegaran(kod, text, falt);

const inom = (n: number, minst: number, hogst: number): boolean =>
  Number.isInteger(n) && n >= minst && n <= hogst;

const arVid = (nu: string): number => Number(stockholmDatum(Date.parse(nu)).slice(0, 4));

/** The year whose number a decision gets: that of the first day it may have been taken, else the current. */
export const delegationsar = ({ skedde, nu }: Pick<FattaDelegationsbeslut, 'skedde' | 'nu'>): number => {
  const fran = tolkaSkedde(skedde)?.fran;
  return fran == null ? arVid(nu) : Number(fran.slice(0, 4));
};

const kravNummer = ({ data, nu, import: importerad }: FattaDelegationsbeslut): void => {
  const { ar, givetNr } = data;
  if (!inom(ar, FORSTA_AR, arVid(nu)))
    throw fel(
      'DELEGATIONSAR_ORIMLIGT',
      `Året ${ar} ligger inte mellan ${FORSTA_AR} och ${arVid(nu)}. Kontrollera ${givetNr === null ? 'när beslutet fattades' : 'beslutets nummer'}.`,
      givetNr === null ? 'skedde' : 'nummer',
    );
  if (givetNr === null) return;
  if (!importerad)
    throw fel(
      'DELEGATIONSNUMMER_GES',
      'Ett nytt beslut får nämndens nästa nummer. Utelämna nummer, eller ange import om beslutet redan har ett.',
      'nummer',
    );
  if (!inom(givetNr, 1, STORSTA_NR))
    throw fel(
      'DELEGATIONSNUMMER_ORIMLIGT',
      `Numret ska vara ett heltal från 1 till ${STORSTA_NR}.`,
      'nummer',
    );
};

/** What no decision can be, whoever says so: history too is refused when it is malformed. */
const kravRimligt = (command: FattaDelegationsbeslut): void => {
  const { namnd, beslutssatser, sarskiltUppdrag } = command.data;
  if (!ORGANKOD.test(namnd))
    throw fel(
      'ORGANKOD_OGILTIG',
      `Koden "${namnd}" kan ingen nämnd ha. Skriv den med versaler A–Z och siffror, t.ex. SN.`,
      'namnd',
    );
  if (beslutssatser.length === 0)
    throw fel(
      'BESLUTSSATS_SAKNAS',
      'Ett beslut har minst en beslutssats. Ange vad som beslutades.',
      'beslutssatser',
    );
  if (sarskiltUppdrag && tolkaSammantradeId(sarskiltUppdrag.sammantrade) === null)
    throw fel(
      'SAMMANTRADE_OGILTIGT',
      `Sammanträdet "${sarskiltUppdrag.sammantrade}" går inte att känna igen. Skriv nämndens kod och dagen, t.ex. SN-2026-01-12.`,
      'sarskiltUppdrag',
    );
  kravNummer(command);
};

/** The number is not known while the decision is decided on: rules must not look at it. */
const UTAN_NUMMER = 0;

/**
 * Decides on a decision before its number is taken, so that a refused one costs no number: the fact (its number still
 * 0) followed by its deviations. Throws `OgiltigBegaran` for what is malformed and `RuleViolation` where R-60 refuses.
 */
export const beslutaDelegationsbeslut = (
  command: FattaDelegationsbeslut,
  { arende, ordning }: Fattandefakta,
): Decision<DelegationsbeslutStromEvent> => {
  kravRimligaUppgifter(command);
  kravRimligt(command);
  const { skedde, skal, import: importerad } = command;
  const { givetNr: _givetNr, ...uppgifter } = command.data;
  const handelse: DelegationsbeslutFattat = {
    type: 'DelegationsbeslutFattat',
    data: { ...uppgifter, nr: UTAN_NUMMER },
  };
  const provad = { ...handelse, skedde, skal: skal ?? null, import: importerad };
  const delegation = { beslut: null, ordning, sammantraden: null };
  const noteringar = [
    ...provaEllerNeka({ handelse: provad, arende, handling: null, delegation }, command),
    ...iakttagelser(handelse, skedde),
  ];
  return [
    { ...handelse, ...(skal !== undefined && { skal }) },
    ...noteringar.map((n) => noterad(n, handelse.type)),
  ];
};
